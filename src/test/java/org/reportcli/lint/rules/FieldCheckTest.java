package org.reportcli.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.TestVendors;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.Vendor.Demand;
import org.reportcli.vendor.Vendor.Field;

class FieldCheckTest {
    private static final String SHORT = """
            schema: 1
            title: Stored XSS in zone descriptions of the DNS console
            affected:
              - product: DNS console
            description: The description of a zone is shown unescaped, so an attacker steals sessions.
            """;

    @Test
    void whatOneVendorRequiresAnotherDoesNotMiss() {
        Vendor demanding = TestVendors.vendor(
                "demanding",
                Map.of(
                        Field.STEPS, Demand.REQUIRED,
                        Field.IMPACT, Demand.REQUIRED,
                        Field.AFFECTED_URLS, Demand.RECOMMENDED,
                        Field.SCREENSHOTS, Demand.RECOMMENDED));
        Vendor easy =
                TestVendors.vendor("easy", Map.of(Field.PRODUCT, Demand.REQUIRED, Field.DESCRIPTION, Demand.REQUIRED));
        assertThat(found(SHORT, Optional.of(demanding)).diagnostics())
                .extracting(Diagnostic::rule, Diagnostic::level)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("field/steps", Level.ERROR),
                        org.assertj.core.groups.Tuple.tuple("field/impact", Level.ERROR),
                        org.assertj.core.groups.Tuple.tuple("field/affected-urls", Level.NOTE),
                        org.assertj.core.groups.Tuple.tuple("field/screenshots", Level.NOTE));
        assertThat(found(SHORT, Optional.of(easy)).diagnostics())
                .extracting(Diagnostic::rule, Diagnostic::level)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("field/steps", Level.NOTE));
    }

    @Test
    void thePolicyIsQuotedWhereItAsks() {
        Vendor vendor =
                TestVendors.vendor("quoting", Map.of(Field.IMPACT, Demand.REQUIRED, Field.STEPS, Demand.OPTIONAL));
        assertThat(found(SHORT, Optional.of(vendor)).diagnostics())
                .singleElement()
                .satisfies(diagnostic -> {
                    assertThat(diagnostic.policy()).contains("Tell us how it can be exploited.");
                    assertThat(diagnostic.message())
                            .isEqualTo("ACME Cloud needs the impact, which the report does not have");
                });
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void eachFieldThatIsRequiredAndMissingIsAnErrorOfItsOwnRule(Field field) {
        Vendor vendor = TestVendors.vendor("one", Map.of(field, Demand.REQUIRED, other(field), Demand.OPTIONAL));
        String bare = "schema: 1\ntitle: Stored XSS in zone descriptions\naffected: [{ x: y }]\n";
        assertThat(found(bare, Optional.of(vendor)).diagnostics())
                .filteredOn(diagnostic -> diagnostic.rule().equals("field/" + field.id()))
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.level()).isEqualTo(Level.ERROR));
    }

    @Test
    void whatIsWrittenInTheWrongWayIsNotCalledMissing() {
        assertThat(found(SHORT + "steps: Open the zone.\n", Optional.empty()).diagnostics())
                .extracting(Diagnostic::rule)
                .containsExactly("yaml/type");
    }

    private static Field other(Field field) {
        return field == Field.STEPS ? Field.IMPACT : Field.STEPS;
    }

    private static LintResult found(String yaml, Optional<Vendor> vendor) {
        ReportDocument document = ReportReader.read("report.yaml", Path.of("."), yaml.getBytes(StandardCharsets.UTF_8));
        LintSettings settings = new LintSettings(LocalDate.of(2026, 11, 22), Set.of());
        return StandardChecks.linter().check(document, vendor, settings, List.of());
    }
}
