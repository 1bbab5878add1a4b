package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reportcli.lint.Quoted;

/**
 * The metrics of the versions of CVSS and their values, as FIRST's specifications list them (4.0, table 23; 3.1, table
 * 15; 2.0, section 2.4).
 */
enum CvssVersion {
    V4_0(
            "4.0",
            "CVSS:4.0/",
            List.of("AV", "AC", "AT", "PR", "UI", "VC", "VI", "VA", "SC", "SI", "SA"),
            "AV:NALP AC:LH AT:NP PR:NLH UI:NPA VC:HLN VI:HLN VA:HLN SC:HLN SI:HLN SA:HLN E:XAPU CR:XHML IR:XHML AR:XHML"
                    + " MAV:XNALP MAC:XLH MAT:XNP MPR:XNLH MUI:XNPA MVC:XHLN MVI:XHLN MVA:XHLN MSC:XHLN MSI:XSHLN"
                    + " MSA:XSHLN S:XNP AU:XNY R:XAUI V:XDC RE:XLMH U:X,Clear,Green,Amber,Red"),
    V3_1("3.1", "CVSS:3.1/", Tables.MANDATORY_3, Tables.METRICS_3),
    V3_0("3.0", "CVSS:3.0/", Tables.MANDATORY_3, Tables.METRICS_3),
    V2_0(
            "2.0",
            "",
            List.of("AV", "AC", "Au", "C", "I", "A"),
            "AV:LAN AC:HML Au:MSN C:NPC I:NPC A:NPC E:U,POC,F,H,ND RL:OF,TF,W,U,ND RC:UC,UR,C,ND CDP:N,L,LM,MH,H,ND"
                    + " TD:N,L,M,H,ND CR:L,M,H,ND IR:L,M,H,ND AR:L,M,H,ND");

    private static final class Tables {
        static final List<String> MANDATORY_3 = List.of("AV", "AC", "PR", "UI", "S", "C", "I", "A");
        static final String METRICS_3 = "AV:NALP AC:LH PR:NLH UI:NR S:UC C:HLN I:HLN A:HLN E:XUPFH RL:XOTWU RC:XURC"
                + " CR:XLMH IR:XLMH AR:XLMH MAV:XNALP MAC:XLH MPR:XNLH MUI:XNR MS:XUC MC:XNLH MI:XNLH MA:XNLH";
    }

    private final String number;
    private final String prefix;
    private final List<String> mandatory;
    private final String table;

    CvssVersion(String number, String prefix, List<String> mandatory, String table) {
        this.number = number;
        this.prefix = prefix;
        this.mandatory = mandatory;
        this.table = table;
    }

    /** The version of a vector, told by its first characters. */
    static Optional<CvssVersion> of(String vector) {
        return vector.startsWith("AV:")
                ? Optional.of(V2_0)
                : Stream.of(V4_0, V3_1, V3_0)
                        .filter(version -> vector.startsWith(version.prefix))
                        .findFirst();
    }

    String number() {
        return number;
    }

    String prefix() {
        return prefix;
    }

    List<String> mandatory() {
        return mandatory;
    }

    /** What is wrong with a metric and its value, in words. */
    Optional<String> complaint(String name, String value) {
        for (String row : table.split(" ")) {
            int colon = row.indexOf(':');
            if (row.substring(0, colon).equals(name)) {
                List<String> values = values(row.substring(colon + 1));
                return values.contains(value)
                        ? Optional.empty()
                        : Optional.of(Quoted.of(name) + " in CVSS " + number + " is one of " + String.join(", ", values)
                                + (value.isEmpty() ? "" : ", not " + Quoted.of(value)));
            }
        }
        return Optional.of("CVSS " + number + " has no metric " + Quoted.of(name));
    }

    /** Values are single letters, unless a comma separates them. */
    private static List<String> values(String written) {
        return List.of(written.split(written.indexOf(',') >= 0 ? "," : ""));
    }
}
