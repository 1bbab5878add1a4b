package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.testing.Cli;

/** The conduct rules as a reporter meets them, with the vendors that come with the program. */
class LintConductTest {
    private static final String WORST = LintCommandTest.CLEAN + """
            disclosure:
              embargo-until: 2027-02-19
              also-told: [CERT-Bund]
            conduct:
              own-accounts-only: false
              others-data-accessed: true
              copies-deleted: false
              service-disturbed: true
              automated-scan: unverified
            """;

    private static final String BEST = LintCommandTest.CLEAN + """
            disclosure: { embargo-until: 2027-02-20 }
            conduct:
              own-accounts-only: true
              others-data-accessed: false
              service-disturbed: false
              automated-scan: verified
            """;

    @TempDir
    Path folder;

    @Test
    void netAtWorkIsAskedAboutEachRuleInItsOwnWords() throws IOException {
        Cli.Result result = lint(WORST, "nospamproxy");
        assertThat(result.status()).isZero();
        assertThat(new Cli(folder)
                        .run("lint", "--vendor", "nospamproxy", "--fail-on", "warning")
                        .status())
                .isEqualTo(1);
        assertThat(conduct(result))
                .containsExactly(
                        "14:18 warning conduct/disclosure-date",
                        "15:15 note conduct/also-told",
                        "17:22 warning conduct/not-own-accounts",
                        "19:19 warning conduct/copies-kept",
                        "20:22 warning conduct/service-disturbed",
                        "21:19 warning conduct/unverified-scan");
        assertThat(result.out())
                .contains(
                        "policy: \"Please access only your own accounts or test accounts for security research purposes\"")
                .contains("policy: \"Delete all local copies of the data immediately after reporting the vulnerability")
                .contains("policy: \"To take our existing applications into consideration and not to disturb")
                .contains("unverified results of automated scans")
                .contains("policy: \"During this time we ask you to keep all communications and information");
    }

    @Test
    void anUnverifiedScanIsOneQuestionWhereTheTextAlsoReadsLikeOne() throws IOException {
        String scan = WORST.replaceFirst("(?m)^title: .*$", "title: Nessus scan report for your web servers");
        Cli.Result result = lint(scan, "nospamproxy");
        assertThat(conduct(result)).contains("21:19 note conduct/unverified-scan");
        assertThat(result.out())
                .containsPattern("warning: .*\\[scope/unverified-scan]")
                .contains("this answer is why scope/unverified-scan asks");
        assertThat(result.out().lines().filter(line -> line.matches(".*warning: .*/unverified-scan]")))
                .hasSize(1);
    }

    @Test
    void ionosHasNoRulesOfConductSoOnlyNotesAreLeft() throws IOException {
        assertThat(conduct(lint(WORST, "ionos")))
                .containsExactly("19:19 note conduct/copies-kept", "20:22 note conduct/service-disturbed");
    }

    @Test
    void dataOfOthersThatIsDeletedIsNoReasonNotToSend() throws IOException {
        String deleted = BEST.replace("accessed: false", "accessed: true\n  copies-deleted: true");
        Cli.Result result = lint(deleted, "nospamproxy");
        assertThat(conduct(result)).containsExactly("16:25 note conduct/others-data");
        assertThat(result.out()).contains("policy: \"To contact us immediately if you accidentally come across");
        assertThat(conduct(lint(BEST.replace("accessed: false", "accessed: true"), "nospamproxy")))
                .containsExactly("16:25 warning conduct/others-data");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy"})
    void aReportThatKeepsToTheRulesIsAskedNothing(String vendor) throws IOException {
        assertThat(conduct(lint(BEST, vendor))).isEmpty();
    }

    @Test
    void aReportWithoutAnswersIsAskedInNotesAlone() throws IOException {
        assertThat(conduct(lint(LintCommandTest.CLEAN, "nospamproxy")))
                .containsExactly("1:1 note conduct/disclosure-date", "1:1 note conduct/unanswered");
        assertThat(conduct(lint(LintCommandTest.CLEAN, "ionos"))).isEmpty();
    }

    @Test
    void aReasonLetsAWarningPass() throws IOException {
        String accepted = BEST.replace("service-disturbed: false", "service-disturbed: true") + """
                lint: { accept: [{ rule: conduct/service-disturbed, reason: told by phone on the day }] }
                """;
        assertThat(conduct(lint(accepted, "nospamproxy"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"minimal", "stored-xss"})
    void theExamplesCanBeSentToEverybodyAsFarAsConductGoes(String example) {
        String report =
                Path.of("examples", example, "report.yaml").toAbsolutePath().toString();
        String acme = Path.of("examples/acme/vendor.yaml").toAbsolutePath().toString();
        for (String vendor : List.of("ionos", "nospamproxy", acme)) {
            Cli.Result result = new Cli(folder).run("lint", report, "--vendor", vendor);
            assertThat(result.status()).as(result.out()).isZero();
            assertThat(result.out()).doesNotContain("error: ").doesNotContain("warning: ");
            if (example.equals("stored-xss")) {
                assertThat(result.out()).doesNotContain("[conduct/");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "others-data",
                "copies-kept",
                "service-disturbed",
                "not-own-accounts",
                "unverified-scan",
                "disclosure-date",
                "also-told",
                "unanswered"
            })
    void eachRuleIsExplained(String rule) {
        Cli.Result result = new Cli(folder).run("lint", "--explain", "conduct/" + rule);
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("conduct/" + rule).hasSizeGreaterThan(200);
    }

    private Cli.Result lint(String report, String vendor) throws IOException {
        Cli cli = new Cli(folder);
        cli.file("report.yaml", report);
        return cli.run("lint", "--vendor", vendor);
    }

    /** Place, level and rule of each diagnostic of the family. */
    private static List<String> conduct(Cli.Result result) {
        return result.out()
                .lines()
                .filter(line -> line.startsWith("report.yaml:") && line.endsWith("]"))
                .filter(line -> line.contains(" [conduct/"))
                .map(line ->
                        line.replaceFirst("report\\.yaml:(\\d+:\\d+): (\\w+): .* \\[(conduct/[a-z-]+)\\]", "$1 $2 $3"))
                .toList();
    }
}
