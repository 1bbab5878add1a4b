package org.reportcli.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.report.Attachments;
import org.reportcli.report.Report;
import org.reportcli.report.Reports;
import org.reportcli.support.SafeText;
import org.reportcli.testing.Golden;
import org.reportcli.vendor.Vendor;

class ReportTextTest {
    private static final Glossary GLOSSARY = new Glossary() {
        @Override
        public Optional<String> weakness(String id) {
            return id.equals("CWE-79") ? Optional.of("Cross-site Scripting") : Optional.empty();
        }

        @Override
        public Optional<String> severity(String vector) {
            return vector.startsWith("CVSS:3.1/") ? Optional.of("5.4, medium") : Optional.empty();
        }
    };

    @TempDir
    Path folder;

    @Test
    void tellsACloudVendorInItsOrder() throws IOException {
        assertGolden("cloud", full(), Optional.of(Vendors.cloud()));
    }

    @Test
    void tellsAGatewayVendorInItsOrder() throws IOException {
        assertGolden("gateway", full(), Optional.of(Vendors.gateway()));
    }

    @Test
    void tellsADraftWithoutEmptySections() {
        assertThat(text("schema: 1\n")).isEqualTo("# Untitled report\n");
    }

    @Test
    void sectionsThatTheVendorAsksForChangePlacesAndOthersStay() {
        assertThat(Section.inOrderOf(List.of(Vendor.Field.STEPS, Vendor.Field.VERSIONS, Vendor.Field.PRODUCT)))
                .startsWith(
                        Section.STEPS, Section.DESCRIPTION, Section.IMPACT, Section.AFFECTED, Section.PROOF_OF_CONCEPT)
                .containsExactlyInAnyOrder(Section.values());
        assertThat(Section.inOrderOf(List.of(Vendor.Field.values()))).containsExactlyInAnyOrder(Section.values());
        assertThat(Section.inOrderOf(List.of(Vendor.Field.SCREENSHOTS, Vendor.Field.STEPS)))
                .containsExactly(Section.values());
        assertThat(Section.inOrderOf(List.of())).containsExactly(Section.values());
    }

    @Test
    void keepsTheLinesOfStepsInsideTheirNumbers() {
        String steps = "- one\n  - \"two\\n\\nmore\"\n".indent(2);
        String eleven = "  - x\n".repeat(9);

        assertThat(text("schema: 1\nsteps:\n" + eleven + steps.replace("  - \"", "- \"")))
                .endsWith("9. x\n10. one\n11. two\n\n    more\n");
    }

    @Test
    void fencesAProofOfConceptUnlessTheReporterDid() {
        assertThat(text("schema: 1\nproof-of-concept: |\n  curl -d '<b>'\n  # not a heading\n"))
                .contains("## Proof of concept\n\n```\ncurl -d '<b>'\n# not a heading\n```\n");
        assertThat(text("schema: 1\nproof-of-concept: |\n  Run:\n  ~~~sh\n  curl\n  ~~~\n"))
                .contains("## Proof of concept\n\nRun:\n~~~sh\ncurl\n~~~\n");
    }

    @Test
    void keepsTheFirstLinesIndentation() {
        assertThat(text("schema: 1\ndescription: \"\\n\\n    code\\n  less\\n\\n\"\n"))
                .endsWith("## Description\n\n    code\n  less\n");
    }

    @Test
    void listsUrlsWithoutAProduct() {
        assertThat(text("schema: 1\naffected:\n  - urls: [https://a.example/, https://b.example/]\n"))
                .endsWith("## Affected\n\n- https://a.example/\n- https://b.example/\n");
    }

    @Test
    void saysNothingAboutConductThatWasNotAnswered() {
        assertThat(text("schema: 1\nconduct: { others-data-accessed: true, copies-deleted: false }\n"))
                .endsWith("## How it was found\n\n"
                        + "- I had access to data of others.\n- I still hold copies of data of others.\n");
    }

    @Test
    void asksForSilenceWhereTheReporterStaysAnonymous() {
        assertThat(text("schema: 1\nreporter: { credit: anonymous }\n"))
                .endsWith("## Reporter\n\n- Credit: please keep my name out of public thanks\n");
    }

    @Property(tries = 300)
    void noControlCharacterReachesTheReader(@ForAll String text) {
        String read = ReportText.of(Reports.titled(text), List.of(), Optional.empty(), Glossary.EMPTY);

        assertThat(read.codePoints()).allMatch(point -> point == '\n' || !SafeText.isHazardous(point));
        assertThat(read.lines().count()).isOne();
    }

    private static String text(String yaml) {
        return ReportText.of(Reports.parse(yaml), List.of(), Optional.empty(), Glossary.EMPTY);
    }

    private static Report full() throws IOException {
        return Reports.parse(new String(resource("report.yaml"), StandardCharsets.UTF_8));
    }

    private void assertGolden(String name, Report report, Optional<Vendor> vendor) throws IOException {
        Files.createDirectories(folder.resolve("poc"));
        Files.write(folder.resolve("poc/alert.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
        Files.writeString(folder.resolve("poc/request.http"), "POST /zones HTTP/1.1\r\n\r\n");
        Files.writeString(folder.resolve("notes"), "");
        String text = ReportText.of(report, Attachments.measure(report, folder), vendor, GLOSSARY);
        Golden.check("src/test/resources/org/reportcli/mail/" + name + ".md", text);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = ReportTextTest.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        }
    }
}
