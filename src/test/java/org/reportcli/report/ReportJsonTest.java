package org.reportcli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportJsonTest {
    private static final String FULL = """
            schema: 1
            title: Stored XSS
            vendor: acme
            affected:
              - product: Console
                versions: "2026-10"
                urls: [https://dns.example.com/zones]
            description: What is wrong.
            impact: Who is hit.
            steps:
              - Log in.
              - Click.
            proof-of-concept: curl
            attachments:
              - path: poc/request.http
                description: the request
            weakness: CWE-79
            severity: { cvss: "CVSS:4.0/AV:N" }
            exploitation: { state: yes, evidence: logs }
            identifiers: [CVE-2026-12345]
            discovered: 2026-11-02
            suggested-fix: escape
            references: [https://example.com/]
            reporter: { name: Ada, email: ada@example.org, credit: anonymous }
            disclosure: { embargo-until: 2027-01-31, also-told: [CERT-Bund] }
            conduct:
              own-accounts-only: true
              others-data-accessed: false
              copies-deleted: true
              service-disturbed: false
              automated-scan: verified
            lint:
              accept:
                - { rule: scope/denial-of-service, reason: one request }
                - { rule: leak/password, in: steps, reason: the finding }
            """;

    @TempDir
    Path folder;

    private static String json(Report report, List<MeasuredAttachment> attachments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ReportJson.write(report, attachments, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void writesEverythingThatAReportSaysAndWhatWasMeasured() throws IOException {
        Files.createDirectory(folder.resolve("poc"));
        Files.writeString(folder.resolve("poc/request.http"), "GET /");
        Report report = Reports.parse(FULL);

        assertThat(json(report, Attachments.measure(report, folder))).isEqualTo("""
                        {
                          "schema": 1,
                          "title": "Stored XSS",
                          "vendor": "acme",
                          "affected": [
                            {
                              "product": "Console",
                              "versions": "2026-10",
                              "urls": [
                                "https://dns.example.com/zones"
                              ]
                            }
                          ],
                          "description": "What is wrong.",
                          "impact": "Who is hit.",
                          "steps": [
                            "Log in.",
                            "Click."
                          ],
                          "proof-of-concept": "curl",
                          "attachments": [
                            {
                              "path": "poc/request.http",
                              "name": "request.http",
                              "description": "the request",
                              "kind": "network-recording",
                              "media-type": "text/plain",
                              "size": 5,
                              "sha256": "c767025d0edc7a064cf0003cc4d5a2f5f9e013c608f7a6909554afcdb1126fb2"
                            }
                          ],
                          "weakness": "CWE-79",
                          "severity": {
                            "cvss": "CVSS:4.0/AV:N"
                          },
                          "exploitation": {
                            "state": "yes",
                            "evidence": "logs"
                          },
                          "identifiers": [
                            "CVE-2026-12345"
                          ],
                          "discovered": "2026-11-02",
                          "suggested-fix": "escape",
                          "references": [
                            "https://example.com/"
                          ],
                          "reporter": {
                            "name": "Ada",
                            "email": "ada@example.org",
                            "credit": "anonymous"
                          },
                          "disclosure": {
                            "embargo-until": "2027-01-31",
                            "also-told": [
                              "CERT-Bund"
                            ]
                          },
                          "conduct": {
                            "own-accounts-only": true,
                            "others-data-accessed": false,
                            "copies-deleted": true,
                            "service-disturbed": false,
                            "automated-scan": "verified"
                          },
                          "lint": {
                            "accept": [
                              {
                                "rule": "scope/denial-of-service",
                                "reason": "one request"
                              },
                              {
                                "rule": "leak/password",
                                "in": "steps",
                                "reason": "the finding"
                              }
                            ]
                          }
                        }
                        """);
    }

    @Test
    void leavesOutWhatIsUnknown() throws IOException {
        JsonNode json = new ObjectMapper().readTree(json(Reports.parse("schema: 1\n"), List.of()));

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "schema",
                        "title",
                        "affected",
                        "description",
                        "steps",
                        "attachments",
                        "identifiers",
                        "references",
                        "reporter",
                        "disclosure",
                        "conduct",
                        "lint");
        assertThat(json.get("conduct")).isEmpty();
    }

    @Property(tries = 300)
    void keepsEveryTextAndIsPrintableAscii(@ForAll String text) throws IOException {
        String json = json(Reports.titled(text), List.of());

        assertThat(json.chars()).allMatch(c -> c == '\n' || c >= ' ' && c < 0x7F);
        assertThat(json).endsWith("}\n").doesNotEndWith("\n\n");
        assertThat(new ObjectMapper().readTree(json).get("title").textValue()).isEqualTo(text);
    }
}
