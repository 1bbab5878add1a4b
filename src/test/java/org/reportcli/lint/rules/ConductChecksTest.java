package org.reportcli.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.TestVendors;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.vendor.Vendor;

class ConductChecksTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @CsvSource({
        "true, true, conduct/others-data, NOTE, Tell us at once.",
        "true, , conduct/others-data, WARNING, Delete all copies.",
        "true, false, conduct/copies-kept, WARNING, Delete all copies.",
        ", false, conduct/copies-kept, WARNING, Delete all copies."
    })
    void whatBecameOfTheDataOfOthersDecidesTheWeight(
            String seen, String deleted, String rule, Level level, String says) {
        assertThat(found("careful", answer("others-data-accessed", seen) + answer("copies-deleted", deleted)))
                .filteredOn(diagnostic -> !diagnostic.rule().equals("conduct/unanswered"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.rule()).isEqualTo(rule);
                    assertThat(diagnostic.level()).isEqualTo(level);
                    assertThat(diagnostic.policy()).contains(says);
                });
    }

    @ParameterizedTest
    @CsvSource({"false, true", "false, false", "false, ", ", true", ", "})
    void whereNoDataOfOthersWasSeenNothingIsSaidOfIt(String seen, String deleted) {
        assertThat(found("careful", answer("others-data-accessed", seen) + answer("copies-deleted", deleted)))
                .extracting(Diagnostic::rule)
                .doesNotContain("conduct/others-data", "conduct/copies-kept");
    }

    @Test
    void withoutAVendorOnlyNotesAreLeft() {
        String worst = """
                  own-accounts-only: false
                  others-data-accessed: true
                  copies-deleted: false
                  service-disturbed: true
                  automated-scan: unverified
                disclosure:
                  embargo-until: 2026-11-23
                  also-told: [CERT-Bund]
                """;
        assertThat(found(Optional.empty(), worst))
                .extracting(Diagnostic::rule, Diagnostic::level)
                .containsExactly(
                        tuple("conduct/copies-kept", Level.NOTE), tuple("conduct/service-disturbed", Level.NOTE));
    }

    @ParameterizedTest
    @CsvSource({
        "careful, WARNING, Verify what a scanner found.",
        "unscanned, WARNING, No raw scans.",
        "hardly-unscanned, NOTE, No raw scans."
    })
    void anUnverifiedScanWeighsAsMuchAsThePolicySays(String vendor, Level level, String says) {
        assertThat(found(vendor, "  automated-scan: unverified\n"))
                .filteredOn(diagnostic -> diagnostic.rule().equals("conduct/unverified-scan"))
                .extracting(Diagnostic::level, Diagnostic::policy)
                .containsExactly(tuple(level, Optional.of(says)));
    }

    @Test
    void oneNoteNamesAllOpenQuestionsAndQuotesTheSentencesBehindThem() {
        assertThat(found("careful", "  automated-scan: none\n  others-data-accessed: false\n"))
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.rule()).isEqualTo("conduct/unanswered");
                    assertThat(diagnostic.level()).isEqualTo(Level.NOTE);
                    assertThat(diagnostic.message())
                            .isEqualTo("ACME Cloud will want to know: were only your own accounts used, and was the"
                                    + " service disturbed?");
                    assertThat(diagnostic.hint()).endsWith("own-accounts-only, service-disturbed");
                    assertThat(diagnostic.policy()).contains("Use your own accounts. […] Disturb nobody.");
                });
    }

    @Test
    void anAnswerThatCannotBeReadIsNotCalledMissing() {
        assertThat(found("careful", "  own-accounts-only: perhaps\n"))
                .filteredOn(diagnostic -> diagnostic.rule().equals("conduct/unanswered"))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.hint()).doesNotContain("own-accounts-only"));
    }

    @ParameterizedTest
    @CsvSource({
        // Counted from today: the last day of 90 is 2027-02-20.
        "90, , 2027-02-20, ",
        "90, , 2027-02-19, WARNING",
        "90, , 2026-11-22, WARNING",
        "90, 2026-11-22, 2027-02-19, WARNING",
        "90, 2026-11-23, 2027-02-19, WARNING",
        // Counted from a discovery of late.
        "90, 2026-11-02, 2027-02-20, ",
        "90, 2026-11-02, 2027-02-19, NOTE",
        "90, 2026-11-02, 2027-01-31, NOTE",
        "90, 2026-11-02, 2027-01-30, WARNING",
        // A third of the time, 30 days, is how far the discovery may lie back: to 2026-10-23.
        "90, 2026-10-23, 2027-01-21, NOTE",
        "90, 2026-10-23, 2027-01-20, WARNING",
        "90, 2026-10-22, 2027-01-21, NOTE",
        "90, 2026-10-22, 2027-01-20, WARNING",
        "90, 2025-01-01, 2027-01-20, WARNING",
        // A short silence leaves no days to count back.
        "1, 2026-11-01, 2026-11-23, ",
        "1, 2026-11-01, 2026-11-22, WARNING",
        // What is past, or before the discovery, is a slip, of which quality/date-order speaks.
        "90, , 2026-11-21, ",
        "90, 2026-11-23, 2026-11-22, "
    })
    void theDateIsHeldAgainstTheVendorsTime(int days, LocalDate discovered, LocalDate planned, Level level) {
        String dates = (discovered == null ? "" : "discovered: " + discovered + "\n") + "disclosure: { embargo-until: "
                + planned + " }\n";
        assertThat(found(Optional.of(TestVendors.hushed(days)), dates))
                .filteredOn(diagnostic -> diagnostic.rule().equals("conduct/disclosure-date"))
                .extracting(Diagnostic::level)
                .isEqualTo(level == null ? List.of() : List.of(level));
    }

    @Test
    void aVendorThatOnlySaysHowLongAFixTakesIsWorthANote() {
        assertThat(found("mending", "disclosure: { embargo-until: 2026-11-23 }\n"))
                .extracting(Diagnostic::rule, Diagnostic::level, Diagnostic::policy)
                .containsExactly(tuple("conduct/disclosure-date", Level.NOTE, Optional.of("We need our time.")));
    }

    @Test
    void aDateThatIsLeftOutIsAskedForAlsoWhereOthersAreToldAndNotWhereItCannotBeRead() {
        assertThat(found("hushed", "disclosure: { also-told: [CERT-Bund] }\n"))
                .extracting(Diagnostic::rule, Diagnostic::level)
                .containsExactlyInAnyOrder(
                        tuple("conduct/disclosure-date", Level.NOTE), tuple("conduct/also-told", Level.NOTE));
        assertThat(found("hushed", "disclosure: { embargo-until: soon }\n")).isEmpty();
    }

    private static String answer(String question, String answer) {
        return answer == null ? "" : "  " + question + ": " + answer + "\n";
    }

    private static List<Diagnostic> found(String vendor, String end) {
        return found(Optional.of(TestVendors.named(vendor)), end);
    }

    /** What the conduct family finds in a report that ends so: lines of {@code conduct}, if indented, then others. */
    private static List<Diagnostic> found(Optional<Vendor> vendor, String end) {
        String yaml = """
                schema: 1
                title: Stored XSS in zone descriptions of the DNS console
                affected: [{ product: DNS console }]
                description: The description of a zone is shown unescaped, so an attacker steals sessions.
                """ + (end.startsWith(" ") ? "conduct:\n" : "") + end;
        ReportDocument document = ReportReader.read("report.yaml", Path.of("."), yaml.getBytes(StandardCharsets.UTF_8));
        return StandardChecks.linter().check(document, vendor, new LintSettings(TODAY, Set.of())).diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().startsWith("conduct/"))
                .toList();
    }
}
