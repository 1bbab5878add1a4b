package org.reportcli.scope;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.report.Report;
import org.reportcli.report.ReportReader;

class ScopeClassifierTest {
    @Test
    void evidenceSaysWhereItStands() {
        Report report = report("schema: 1\ntitle: The portal has no rate limit\n");
        Phrase phrase = classify(report).get(0).evidence().get(0);
        assertThat(phrase.place()).hasToString("title");
        assertThat(report.title().substring(phrase.start(), phrase.end()))
                .isEqualTo(phrase.text())
                .isEqualTo("no rate limit");
    }

    @Test
    void descriptionAloneIsEnoughWhenItSaysItTwice() {
        assertThat(categories("""
                        schema: 1
                        title: A finding in your mail setup
                        description: |
                          There is no SPF record for the domain. Emails can be spoofed for that reason, see mxtoolbox.
                        """)).containsExactly("email-authentication");
    }

    @Test
    void whatTheReportDeniesIsNoEvidence() {
        assertThat(categories("schema: 1\ntitle: Not a self-XSS, stored script in invoices\n"))
                .isEmpty();
    }

    @Test
    void answerThatAScanIsUnverifiedIsEnough() {
        assertThat(categories("schema: 1\ntitle: Finding\nconduct: { automated-scan: unverified }\n"))
                .containsExactly("unverified-scan");
    }

    @Test
    void answerThatAScanIsVerifiedOutweighsItsWords() {
        String title = "schema: 1\ntitle: Outdated library found by a scanner\n";
        assertThat(categories(title)).contains("unverified-scan");
        assertThat(categories(title + "conduct: { automated-scan: verified }\n"))
                .doesNotContain("unverified-scan");
    }

    @Test
    void bareScannerOutputIsUnverified() {
        String report = "schema: 1\ntitle: Findings\nattachments:\n  - path: out/nessus-2026.html\n";
        assertThat(categories(report)).containsExactly("unverified-scan");
        assertThat(categories(report + "steps: [Send the request of the second finding.]\n"))
                .isEmpty();
    }

    @Test
    void bareScannerOutputIsToldByItsContentWhateverItIsCalled(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("results.txt"), "- Nikto v2.5.0\n+ Target IP: 192.0.2.7\n");
        Files.writeString(folder.resolve("request.txt"), "GET /nikto HTTP/1.1\nHost: shop.example\n");
        String title = "schema: 1\ntitle: Findings\nattachments:\n";
        String scan = "  - path: results.txt\n";
        String request = "  - path: request.txt\n";
        assertThat(inFolder(folder, title + scan)).containsExactly("unverified-scan");
        assertThat(inFolder(folder, title + request)).isEmpty();
        assertThat(inFolder(folder, title + scan + request)).isEmpty();
        assertThat(inFolder(folder, title + scan + "steps: [Send the second request.]\n"))
                .isEmpty();
        assertThat(inFolder(folder, title + "  - path: ../results.txt\n")).isEmpty();
        assertThat(categories(title + scan)).isEmpty();
    }

    @Test
    void weaknessAddsToWhatTheDescriptionSays() {
        String report =
                "schema: 1\ntitle: A finding in the shop\ndescription: The parameter leads to a URL redirect.\n";
        assertThat(categories(report)).isEmpty();
        assertThat(categories(report + "weakness: CWE-601\n")).containsExactly("open-redirect");
    }

    @Test
    void vectorOfNothingButAvailabilityConfirmsAVolume() {
        String report = "schema: 1\ntitle: Denial of service of the shop\n";
        String more = "description: A few visitors make it slow.\nimpact: The shop answers late under many requests.\n";
        assertThat(categories(report + more)).isEmpty();
        assertThat(categories(report + more + "severity: { cvss: \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H\" }\n"))
                .containsExactly("denial-of-service");
    }

    @Test
    void reportWithoutATextFallsInNoCategory() {
        assertThat(categories("schema: 1\n")).isEmpty();
    }

    @Test
    void everyCategoryHasAQuestionAndAnExplanation() {
        assertThat(Catalogue.standard().all()).hasSize(17).allSatisfy(category -> {
            assertThat(category.name()).isNotBlank();
            assertThat(category.explanation()).contains("Speaks for it", "Speaks against it");
            assertThat(category.counterExample()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void longReportOfNothingButEvidenceIsReadInReasonableTime() {
        String words = "no missing not rate limit session cookie without header flood of requests ".repeat(20_000);
        assertThat(categories("schema: 1\ntitle: Long\ndescription: " + words.substring(0, 900_000) + "\n"))
                .isNotNull();
    }

    private static List<String> categories(String yaml) {
        return classify(report(yaml)).stream().map(Finding::category).toList();
    }

    private static List<String> inFolder(Path folder, String yaml) {
        return ScopeClassifier.standard().classify(report(yaml), folder).stream()
                .map(Finding::category)
                .toList();
    }

    private static List<Finding> classify(Report report) {
        return ScopeClassifier.standard().classify(report);
    }

    private static Report report(String yaml) {
        return ReportReader.read("report.yaml", Path.of(""), yaml.getBytes(StandardCharsets.UTF_8))
                .report()
                .orElseThrow();
    }
}
