package org.reportcli.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.TestVendors;
import org.reportcli.report.ReportReader;
import org.reportcli.vendor.Vendor;

class ScopeCheckTest {
    private static final String FLOOD = """
            schema: 1
            title: Flooding the API with requests makes it unavailable
            description: Thousands of requests per second are enough.
            """;

    @Test
    void questionNamesThePhraseThePolicyAndTheCaseThatDiffers() {
        Diagnostic asked = scope(lint(FLOOD, flood(Optional.empty(), Vendor.Severity.ERROR)))
                .get(0);
        assertThat(asked.message())
                .startsWith("this reads like a denial of service by volume ('Flooding the API")
                .contains("which ACME Cloud does not take; does your case differ because one request")
                .endsWith("?");
        assertThat(asked.policy()).hasValue("No floods, please.");
        assertThat(asked.level()).isEqualTo(Level.ERROR);
        assertThat(asked.start().line()).isEqualTo(2);
        assertThat(asked.start().column()).isEqualTo(8);
        assertThat(asked.hint()).contains("accept", "scope/denial-of-service", "reason");
    }

    @Test
    void reservationOfTheVendorIsAskedForAndWeighedWhereTheReportSpeaksOfIt() {
        Vendor vendor = flood(Optional.of("the service stays broken afterwards"), Vendor.Severity.WARNING);
        Diagnostic asked = scope(lint(FLOOD, vendor)).get(0);
        assertThat(asked.message()).contains("because the service stays broken afterwards?");
        assertThat(asked.level()).isEqualTo(Level.WARNING);
        Diagnostic reserved = scope(lint(FLOOD + "impact: The service stays broken until a restart.\n", vendor))
                .get(0);
        assertThat(reserved.level()).isEqualTo(Level.NOTE);
    }

    @Test
    void vendorThatExcludesNothingIsAskedAboutNothing() {
        assertThat(scope(lint(FLOOD, TestVendors.named("silent")))).isEmpty();
    }

    @Test
    void ownCategoryIsFoundByItsPhrasesAlsoInAUrl() {
        LintResult result = lint("""
                schema: 1
                title: Stored XSS in zone names
                affected:
                  - urls: ["https://old-console.acme.example/zones"]
                """, retired());
        Diagnostic asked = scope(result).get(0);
        assertThat(asked.rule()).isEqualTo("scope/retired-console");
        assertThat(asked.level()).isEqualTo(Level.NOTE);
        assertThat(asked.start().line()).isEqualTo(4);
        assertThat(asked.message()).contains("this reads like the retired console ('old-console.acme.example')");
    }

    @Test
    void phraseOfAnOwnCategoryIsNotFoundInsideAWord() {
        LintResult result = lint("schema: 1\ntitle: The cold-console.acme.examples page\n", retired());
        assertThat(scope(result)).isEmpty();
    }

    @Test
    void ownCategoryCanBeAcceptedLikeAnyOther() {
        LintResult result = lint("""
                schema: 1
                title: Stored XSS in the old console
                lint:
                  accept:
                    - { rule: scope/retired-console, reason: the new console has the same fault }
                """, retired());
        assertThat(scope(result)).isEmpty();
        assertThat(result.accepted()).extracting(Diagnostic::rule).containsExactly("scope/retired-console");
        assertThat(result.diagnostics()).extracting(Diagnostic::rule).doesNotContain("lint/unknown-rule");
    }

    @Test
    void slipOfThePenInAnAcceptanceIsStillToldFromAnOwnCategory() {
        LintResult result = lint(
                FLOOD + "lint:\n  accept:\n    - { rule: scope/denial-of-servic, reason: one request }\n",
                flood(Optional.empty(), Vendor.Severity.WARNING));
        assertThat(result.diagnostics()).extracting(Diagnostic::rule).contains("lint/unknown-rule");
    }

    private static List<Diagnostic> scope(LintResult result) {
        return result.diagnostics().stream()
                .filter(diagnostic -> diagnostic.rule().startsWith("scope/"))
                .toList();
    }

    private static Vendor flood(Optional<String> unless, Vendor.Severity level) {
        return TestVendors.excluding(
                "acme",
                List.of(new Vendor.Exclusion(
                        "denial-of-service", Optional.empty(), "No floods, please.", unless, level, List.of())));
    }

    private static Vendor retired() {
        return TestVendors.excluding(
                "acme",
                List.of(new Vendor.Exclusion(
                        "retired-console",
                        Optional.of("the retired console"),
                        "The old console is not repaired any more.",
                        Optional.empty(),
                        Vendor.Severity.NOTE,
                        List.of("old-console.acme.example", "the old console"))));
    }

    private static LintResult lint(String yaml, Vendor vendor) {
        return StandardChecks.linter()
                .check(
                        ReportReader.read("report.yaml", Path.of(""), yaml.getBytes(StandardCharsets.UTF_8)),
                        Optional.of(vendor),
                        new LintSettings(LocalDate.of(2026, 11, 22), Set.of()));
    }
}
