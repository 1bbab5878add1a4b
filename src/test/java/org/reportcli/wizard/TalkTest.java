package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.testing.Cli;

/** Single questions of the interview at a plain terminal, from drafts in which they are next. */
class TalkTest {
    private static final String YES = "1";
    private static final String NO = "2";

    private static final String UP_TO_CONDUCT = """
            schema: 1
            title: Invoices of other customers can be downloaded by counting
            vendor: nospamproxy
            affected:
              - product: Portal
                versions: "1"
            description: |
              The download of an invoice checks that somebody is logged in, but not whose invoice it is.
            impact: |
              Every customer can read the invoices of every other customer, with names and addresses.
            steps:
              - Log in as B and open the address that A noted. The invoice of A is shown.
            severity:
              cvss: CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:N/VA:N/SC:N/SI:N/SA:N
            """;
    private static final String UP_TO_CREDIT = UP_TO_CONDUCT + """
            reporter:
              credit: anonymous
            conduct:
              own-accounts-only: true
              others-data-accessed: false
              service-disturbed: false
              automated-scan: none
            """;

    @TempDir
    Path folder;

    @Test
    void aDayWithinTheVendorsTimeIsAskedAboutAtOnceInThePolicysWords() throws IOException {
        draft(UP_TO_CREDIT);
        Cli.Result result = type("2026-12-24", YES);

        assertThat(result.err())
                .contains(
                        "The policy asks for 90 days, which ends on 2027-02-20.",
                        "conduct/disclosure-date",
                        "\" During this time we ask you to keep all communications and information confidential.",
                        "Wait until 2027-02-20 instead?");
        assertThat(report()).contains("embargo-until: 2027-02-20");
    }

    @Test
    void whoKeepsTheDayGoesOn() throws IOException {
        draft(UP_TO_CREDIT);
        Cli.Result result = type("2026-12-24", NO, "Ada");

        assertThat(report()).contains("embargo-until: 2026-12-24", "name: Ada");
    }

    @ParameterizedTest
    @CsvSource({"2027-02-20", "2027-02-21"})
    void theDayOnWhichTheTimeEndsIsLateEnough(String day) throws IOException {
        draft(UP_TO_CREDIT);
        Cli.Result result = type(day);

        assertThat(result.err()).doesNotContain("instead?");
        assertThat(report()).contains("embargo-until: " + day);
    }

    @Test
    void whatIsAffectedIsAProductOrAnAddressAndOneOfThemIsNeeded() throws IOException {
        Cli.Result result = type(
                "ionos",
                "Zones of other customers can be read by counting up",
                "",
                "Everybody can read the zones of all customers.",
                ".",
                "",
                "The page of a zone does not check whose zone it is.",
                ".",
                "Log in as A and open the address of a zone of B.",
                ".",
                "",
                "DNS console");

        assertThat(result.err())
                .containsSubsequence(
                        "Which addresses are affected?",
                        "Which product or service is affected?",
                        "!! This question needs an answer.",
                        "Which versions?");
        assertThat(report()).contains("product: DNS console");
    }

    @Test
    void conductIsAskedInThePolicysWords() throws IOException {
        draft(UP_TO_CONDUCT);
        Cli.Result result = type(YES, YES, YES, YES, "2");

        assertThat(result.err())
                .contains(
                        "\" To take our existing applications into consideration and not to disturb their operation",
                        "\" Please access only your own accounts or test accounts for security research purposes",
                        "\" To contact us immediately if you accidentally come across data of other users.",
                        "\" Delete all local copies of the data immediately",
                        "\" unverified results of automated scans");
        assertThat(report())
                .contains(
                        "service-disturbed: true",
                        "others-data-accessed: true",
                        "copies-deleted: true",
                        "automated-scan: verified");
    }

    @Test
    void whoTheReporterIsStaysInTheConfigurationWithItsComments() throws IOException {
        Path config = folder.resolve("home/.config/report/config.yaml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "# mine\nschema: 1\nreporter:\n  name: Bea # for now\n");
        draft(UP_TO_CREDIT);
        Cli.Result result = type("", "Ada", YES, "ada@example.org", NO);

        assertThat(result.err()).contains("now: Bea (an empty line keeps it)", "Remember it for other reports?");
        assertThat(config).hasContent("# mine\nschema: 1\nreporter:\n  name: Ada # for now\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(config)))
                .isEqualTo("rw-------");
    }

    @Test
    void whatIsRememberedIsTakenWithAnEmptyLineAndNotAskedAboutAgain() throws IOException {
        Path config = folder.resolve("home/.config/report/config.yaml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "schema: 1\nreporter:\n  name: Ada\n  email: ada@example.org\n");
        draft(UP_TO_CREDIT);
        Cli.Result result = type("", "", "");

        assertThat(report()).contains("name: Ada", "email: ada@example.org");
        assertThat(result.err()).doesNotContain("Remember it");
    }

    @Test
    void anAnswerIsShownInTheLanguageOfTheInterview() throws IOException {
        draft(UP_TO_CREDIT);
        Cli.Result result =
                new Cli(folder).terminal(Typist.of("<", "<", "<", "<", "<")).run("new", "--lang", "de");

        assertThat(result.err())
                .contains(
                        "fremde Daten: nein",
                        "Scanner: kein Scanner war beteiligt",
                        "bisher: nein (eine leere Zeile behält es)")
                .doesNotContain("bisher: no", ": none");
    }

    @Test
    void theVendorsTimeIsSaidInGerman() throws IOException {
        draft(UP_TO_CREDIT);
        Cli.Result result = new Cli(folder).terminal(Typist.of("2026-12-24")).run("new", "--lang", "de");

        assertThat(result.err()).contains("(90 Tage), das am 2027-02-20 endet", "Stattdessen bis 2027-02-20 warten?");
    }

    @Test
    void aSeverityThatSomebodyBroughtAlongIsNotBuiltUpon() throws IOException {
        draft(UP_TO_CREDIT.replaceFirst("CVSS:4.0.*", "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N"));
        type("<", "<", "<", "<", "<", "<", "", "");

        assertThat(report()).contains("cvss: CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N");
    }

    @Test
    void aLongAnswerIsShownByItsFirstLineAndAnEmptyLineKeepsAllOfIt() throws IOException {
        draft(UP_TO_CONDUCT.replace(
                "severity:\n", "proof-of-concept: |\n  GET / HTTP/1.1\n  Host: a.example\n\n  last line\nseverity:\n"));
        String before = report();
        Cli.Result result = new Cli(folder)
                .terminal(Typist.of("<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", "<", ""))
                .run("new");

        assertThat(result.err()).contains("now: GET / HTTP/1.1 … (4 lines) (an empty line keeps it)");
        assertThat(report()).isEqualTo(before);
    }

    private void draft(String text) throws IOException {
        Files.writeString(folder.resolve("report.yaml"), text);
    }

    private Cli.Result type(Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new");
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("report.yaml"));
    }
}
