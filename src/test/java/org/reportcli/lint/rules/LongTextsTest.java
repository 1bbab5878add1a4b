package org.reportcli.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.TestVendors;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;

/**
 * Texts made to keep a checker busy, in every place where a check looks. The time limit only ends a run that would
 * never end; what is asserted is that messages stay short.
 */
class LongTextsTest {
    private static final int LENGTH = 100_000;

    private static final List<String> PLACES = List.of(
            "title: %s",
            "affected: [{ product: %s }]",
            "affected: [{ urls: [%s] }]",
            "description: %s",
            "impact: %s",
            "steps: [%s]",
            "weakness: %s",
            "severity: { cvss: %s }",
            "identifiers: [%s]",
            "attachments: [{ path: %s }]",
            "references: [%s]",
            "reporter: { email: %s }",
            "reporter: { name: %s }",
            "discovered: %s",
            "exploitation: { state: %s }",
            "lint: { accept: [{ rule: %s, reason: x }] }",
            "%s: unknown");

    @ParameterizedTest
    @MethodSource
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void noTextKeepsTheLinterBusy(String text) {
        for (String place : PLACES) {
            String yaml = place.replace("%s", "\"" + text + "\"") + "\nschema: 1\n";
            ReportDocument document =
                    ReportReader.read("report.yaml", Path.of("."), yaml.getBytes(StandardCharsets.UTF_8));
            List<Diagnostic> found = StandardChecks.linter()
                    .check(
                            document,
                            Optional.of(TestVendors.named("strict")),
                            new LintSettings(LocalDate.of(2026, 11, 22), Set.of()))
                    .diagnostics();
            assertThat(found)
                    .as(place)
                    .isNotEmpty()
                    .hasSizeLessThan(60)
                    .allSatisfy(diagnostic -> assertThat(diagnostic.message()).hasSizeLessThan(300));
        }
    }

    static Stream<String> noTextKeepsTheLinterBusy() {
        return Stream.of(
                "a".repeat(LENGTH),
                "a.".repeat(LENGTH / 2),
                "-".repeat(LENGTH),
                "a@".repeat(LENGTH / 2),
                "a@" + "a.".repeat(LENGTH / 2),
                "\\\"".repeat(LENGTH / 2) + "@example.org",
                "https://" + "a.".repeat(LENGTH / 2) + "!",
                "https://" + "%".repeat(LENGTH),
                "https://x/" + "((((".repeat(LENGTH / 4),
                "TODO ".repeat(LENGTH / 5),
                "TODO:".repeat(LENGTH / 5),
                "Lorem ".repeat(LENGTH / 6),
                "CVSS:4.0/" + "AV:N/".repeat(LENGTH / 5),
                "CVSS:3.1/" + "/".repeat(LENGTH),
                "CVE-" + "9".repeat(LENGTH),
                "CWE-" + "9".repeat(LENGTH),
                "GHSA" + "-".repeat(LENGTH),
                "victim ".repeat(LENGTH / 7),
                "log in ".repeat(LENGTH / 7),
                "../".repeat(LENGTH / 3),
                "a/".repeat(LENGTH / 2),
                "\u0301".repeat(LENGTH),
                "\uD83D\uDE80".repeat(LENGTH / 2));
    }
}
