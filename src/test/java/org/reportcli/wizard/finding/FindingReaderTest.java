package org.reportcli.wizard.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.report.ReportReader;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlValue;

class FindingReaderTest {
    private static final String NUCLEI = """
            {"template-id":"a","info":{"name":"Open \\u001b[31mredirect","severity":"medium","description":"It redirects.","reference":["https://docs.example/a"],"classification":{"cve-id":["cve-2026-1"],"cwe-id":["cwe-601"],"cvss-metrics":"CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N"}},"matched-at":"https://app.example.com/go","request":"GET /go HTTP/1.1\\r\\nHost: app.example.com\\r\\nCookie: s=topsecret\\r\\n"}
            {"info":{"name":"Second"},"host":"b.example.com"}
            """;
    private static final String SARIF = """
            {"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x","rules":[{"id":"R1","shortDescription":{"text":"SQL injection"},"properties":{"tags":["external/cwe/cwe-089"]}}]}},
            "results":[{"ruleId":"R1","message":{"text":"The query is built from input."},"locations":[{"physicalLocation":{"artifactLocation":{"uri":"src/Db.java"},"region":{"startLine":7}}}]}]}]}
            """;
    private static final String HAR = """
            {"log":{"version":"1.2","entries":[{"request":{"method":"POST","url":"https://api.example.com/x","httpVersion":"HTTP/1.1","headers":[{"name":"Host","value":"api.example.com"}],"postData":{"text":"a=1"}},"response":{"status":200,"statusText":"OK","httpVersion":"HTTP/1.1","headers":[]}}]}}
            """;
    private static final String BURP = """
            <?xml version="1.0"?>
            <!DOCTYPE issues [<!ELEMENT issues (issue*)>]>
            <issues burpVersion="2026.1"><issue><name>Reflected XSS</name><host ip="192.0.2.1">https://shop.example.com</host>
            <path><![CDATA[/search]]></path><severity>High</severity><confidence>Certain</confidence>
            <issueBackground><![CDATA[<p>It is &lt;reflected&gt;.</p><ul><li>once</li></ul>]]></issueBackground>
            <vulnerabilityClassifications><![CDATA[<a>CWE-79: XSS</a>]]></vulnerabilityClassifications>
            <requestresponse><request method="GET" base64="true"><![CDATA[R0VUIC8gSFRUUC8xLjENCkhvc3Q6IGE=]]></request></requestresponse>
            </issue></issues>
            """;
    private static final String MARKDOWN = """
            # Stored XSS

            ## Beschreibung
            Es wird nicht maskiert.

            ## Schritte
            1. Anmelden
            2. Absenden

            ## PoC
            ```
            # not a heading
            ```
            """;
    private static final String RAW = "POST /login?token=abc HTTP/1.1\r\nHost: app.example.com\r\n\r\nuser=a";

    @TempDir
    Path folder;

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("finding"), content);
    }

    private YamlValue value(String content, String... path) throws IOException {
        return FindingReader.read(file(content)).values().get(List.of(path));
    }

    @Test
    void aNucleiLineBecomesAnUnverifiedDraftWithoutEscapes() throws IOException {
        ImportedFinding finding = FindingReader.read(file(NUCLEI));
        assertThat(finding.values())
                .containsEntry(List.of("title"), YamlValue.text("Open \\x1B[31mredirect"))
                .containsEntry(List.of("weakness"), YamlValue.text("CWE-601"))
                .containsEntry(List.of("identifiers"), YamlValue.texts(List.of("CVE-2026-1")))
                .containsEntry(List.of("conduct", "automated-scan"), YamlValue.text("unverified"));
        assertThat(finding.notes()).first().isEqualTo("the file holds 2 findings; this is number 1");
        assertThat(finding.notes()).noneMatch(note -> note.contains("topsecret"));
        assertThat(FindingReader.list(folder.resolve("finding"))).containsExactly("Open \\x1B[31mredirect", "Second");
    }

    @Test
    void otherToolsAreToldByTheirContent() throws IOException {
        assertThat(value(SARIF, "weakness")).isEqualTo(YamlValue.text("CWE-89"));
        assertThat(value(BURP, "description")).isEqualTo(YamlValue.block("It is <reflected>.\n\n- once"));
        assertThat(value(BURP, "proof-of-concept")).isEqualTo(YamlValue.block("GET / HTTP/1.1\nHost: a"));
        assertThat(value(HAR, "proof-of-concept").toString())
                .contains("POST https://api.example.com/x HTTP/1.1", "a=1");
        assertThat(value(RAW, "affected").toString())
                .contains("https://app.example.com/login")
                .doesNotContain("token");
    }

    @Test
    void markdownHeadingsOfBothLanguagesAreKnownAndFencesStay() throws IOException {
        assertThat(value(MARKDOWN, "title")).isEqualTo(YamlValue.text("Stored XSS"));
        assertThat(value(MARKDOWN, "steps")).isEqualTo(YamlValue.texts(List.of("Anmelden", "Absenden")));
        assertThat(value(MARKDOWN, "proof-of-concept")).isEqualTo(YamlValue.block("```\n# not a heading\n```"));
    }

    @Test
    void brokenAndHostileFilesAreRefusedWithoutTheirContent() throws IOException {
        for (String hostile : List.of(
                "{\"a\": topsecret}",
                "[".repeat(500),
                "<!DOCTYPE a [<!ENTITY b \"topsecret\">]><issues><issue><name>&b;</name></issue></issues>",
                "")) {
            Path file = file(hostile);
            assertThatThrownBy(() -> FindingReader.read(file))
                    .isInstanceOf(ReportException.class)
                    .hasMessageNotContaining("topsecret");
        }
    }

    @Test
    void aDamagedFileGivesAFindingOrARefusalAndNothingElse() throws IOException {
        Random random = new Random(5);
        for (String sample : List.of(NUCLEI, SARIF, HAR, BURP, MARKDOWN, RAW)) {
            for (int round = 0; round < 150; round++) {
                StringBuilder damaged = new StringBuilder(sample);
                damaged.setLength(1 + random.nextInt(sample.length()));
                damaged.setCharAt(random.nextInt(damaged.length()), (char) random.nextInt(256));
                try {
                    assertThat(FindingReader.read(file(damaged.toString())).values())
                            .isNotEmpty();
                } catch (ReportException refused) {
                    assertThat(refused.hints()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void onlyWhatADraftLeavesOpenIsFilledIn() throws IOException {
        YamlEditor draft = new YamlEditor("draft", "schema: 1\ntitle: Mine\n", YamlLimits.HANDWRITTEN);
        FindingReader.read(file(NUCLEI)).applyTo(draft);
        byte[] bytes = draft.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        assertThat(ReportReader.read("draft", folder, bytes).problems()).isEmpty();
        assertThat(draft.text()).contains("title: Mine").contains("CWE-601").contains("Cookie: s=topsecret");
    }
}
