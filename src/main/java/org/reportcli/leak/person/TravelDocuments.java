package org.reportcli.leak.person;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds the machine-readable lines of passports and identity cards (ICAO 9303): 44, 36 or 30 chars with check digits. */
final class TravelDocuments implements Detector {
    @Override
    public List<String> words() {
        return List.of("<<<");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (window.at(start - 1) == '<' || !isField(window.at(start - 1))) {
            return;
        }
        int from = start;
        while (start - from < 46 && isField(window.at(from - 1))) {
            from--;
        }
        int to = end;
        while (to - from < 46 && isField(window.at(to))) {
            to++;
        }
        int length = to - from;
        if (length < 30 || length > 45) {
            return;
        }
        String line = window.text(from, to);
        boolean names = line.startsWith("P<")
                || line.startsWith("I<")
                || line.startsWith("ID")
                || length == 30 && line.indexOf('<') > 1;
        boolean whole = length == 44 || length == 36 || length == 30;
        if (line.contains("ERIKSSON<<ANNA") || line.contains("MUSTERMANN") || line.startsWith("L898902C3")) {
            findings.dismiss(LeakRules.NATIONAL_ID, from, to, "it is a documented example");
        } else if (length > 30
                && Chars.isDigit(line.charAt(9))
                && CheckDigits.mrz(line.substring(0, 9)) == line.charAt(9) - '0'
                && CheckDigits.mrz(line.substring(13, 19)) == line.charAt(19) - '0') {
            found(from, to, findings);
        } else if (whole && names && line.contains("<<") && letters(line) > 6) {
            found(from, to, findings);
            below(window, to, findings);
        }
    }

    /** The line below that of the names, even where its check digits are wrong. */
    private static void below(Window window, int end, Findings findings) {
        int from = end;
        while (from < end + 4 && (window.at(from) == '\n' || window.at(from) == '\r' || window.at(from) == ' ')) {
            from++;
        }
        int to = from;
        while (to - from < 46 && isField(window.at(to))) {
            to++;
        }
        if (from > end && to - from >= 28) {
            found(from, to, findings);
        }
    }

    private static void found(int from, int to, Findings findings) {
        findings.leak(
                LeakRules.NATIONAL_ID, from, to, Confidence.CERTAIN, "the machine-readable line of a passport or card");
    }

    private static int letters(String line) {
        return (int) line.chars().filter(c -> c >= 'A').count();
    }

    private static boolean isField(char c) {
        return Chars.isDigit(c) || c >= 'A' && c <= 'Z' || c == '<';
    }
}
