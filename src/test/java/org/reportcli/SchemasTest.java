package org.reportcli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.report.AttachmentKind;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Categories;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

/** The JSON Schemas that editors use say what the readers say. */
class SchemasTest {
    private static final String PIN = "7A41 87A8 121B E832 B487 BE48 BFE5 B220 188C F3A5";

    private static final String VENDOR =
            "schema: 1\nid: acme\nname: ACME\nchannels: [{email: security@acme.example}]\n";

    @TempDir
    Path folder;

    @Test
    void bothSchemasAreValidSchemas() throws IOException {
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(java.net.URI.create("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(json("report"))).isEmpty();
        assertThat(meta.validate(json("vendor"))).isEmpty();
    }

    @Test
    void everyObjectOfTheSchemasIsClosed() throws IOException {
        for (String name : List.of("report", "vendor")) {
            List<String> open = new ArrayList<>();
            findOpenObjects(json(name), "", open);
            assertThat(open).as(name + ".schema.json").isEmpty();
        }
    }

    static Stream<Path> exampleReports() throws IOException {
        return files("examples").filter(file -> file.endsWith("report.yaml"));
    }

    static Stream<Path> profiles() throws IOException {
        return Stream.of(
                        files("examples").filter(file -> file.endsWith("vendor.yaml")),
                        files("src/main/resources/org/reportcli/vendor"),
                        files("src/test/resources/org/reportcli/vendor/shapes"))
                .flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("exampleReports")
    void exampleReportsFitTheirSchemaAndTheReader(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        assertThat(schema("report").validate(yaml(bytes))).isEmpty();
        assertThat(ReportReader.read(file.toString(), file.getParent(), bytes).problems())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void profilesFitTheirSchema(Path file) throws IOException {
        assertThat(schema("vendor").validate(yaml(Files.readAllBytes(file)))).isEmpty();
    }

    @Test
    void thereAreExamplesAndProfilesToHoldAgainstTheSchemas() throws IOException {
        assertThat(exampleReports()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(profiles()).hasSizeGreaterThanOrEqualTo(8);
    }

    @Test
    void theWordsOfTheSchemasAreTheWordsOfTheReaders() throws IOException {
        List<String> fields =
                Arrays.stream(Vendor.Field.values()).map(Vendor.Field::id).toList();
        assertThat(keys(json("vendor").at("/properties/fields/properties")))
                .containsExactlyInAnyOrderElementsOf(fields);
        List<String> categories = new ArrayList<>();
        json("vendor")
                .at("/$defs/exclusion/anyOf/0/properties/category/enum")
                .forEach(category -> categories.add(category.asText()));
        assertThat(categories).containsExactlyElementsOf(Categories.KNOWN);
        List<String> kinds = new ArrayList<>();
        json("report")
                .at("/properties/attachments/items/properties/kind/enum")
                .forEach(kind -> kinds.add(kind.asText()));
        assertThat(kinds)
                .containsAll(AttachmentKind.ids())
                .hasSize(AttachmentKind.ids().size() + 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema: 1",
                "schema: 1\ntitle:\naffected:\nsteps:\nattachments:\nseverity:\nreporter:\n  name:\nconduct:\n  copies-deleted:",
                "schema: 1\naffected:\n  - product: A\n    versions: 2.1",
                "schema: 1\nexploitation: { state: \"yes\", evidence: seen in a log }",
                "schema: 1\nattachments: [{ path: a.png, kind: screenshot }]",
                "schema: 1\nlint: { accept: [{ rule: scope/denial-of-service, reason: one request }] }",
                "schema: 1\ndiscovered: 2026-11-02\ndisclosure: { embargo-until: 2027-01-31, also-told: [CERT-Bund] }"
            })
    void theSchemaAndTheReaderTakeTheSameReports(String document) throws IOException {
        assertThat(schema("report").validate(yaml(document))).isEmpty();
        assertThat(report(document).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: no version",
                "schema: 2",
                "schema: 1\ntitel: a typo",
                "schema: 1\ntitle: [a list]",
                "schema: 1\naffected: a text",
                "schema: 1\naffected: [a text]",
                "schema: 1\naffected: [{ produkt: a typo }]",
                "schema: 1\nsteps: a text",
                "schema: 1\nsteps: [{ a: mapping }]",
                "schema: 1\nattachments: [{ description: without a path }]",
                "schema: 1\nattachments: [{ path: a.png, kind: picture }]",
                "schema: 1\nseverity: high",
                "schema: 1\nseverity: { score: 9.8 }",
                "schema: 1\nexploitation: { state: maybe }",
                "schema: 1\ndiscovered: yesterday",
                "schema: 1\ndiscovered: 2026-13-01",
                "schema: 1\nreporter: Ada",
                "schema: 1\nreporter: { mail: ada@example.org }",
                "schema: 1\nconduct: { own-accounts-only: \"yes indeed\" }",
                "schema: 1\nconduct: { automated-scan: true }",
                "schema: 1\nlint: { accept: [{ rule: quality/title }] }",
                "schema: 1\nlint: { accept: [{ reason: without a rule }] }",
                "schema: 1\nlint: { ignore: [quality/title] }",
                "- a\n- list",
                "just text"
            })
    void theSchemaAndTheReaderRefuseTheSameReports(String document) throws IOException {
        assertThat(schema("report").validate(yaml(document))).isNotEmpty();
        assertThat(report(document).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("goodProfiles")
    void theSchemaAndTheReaderTakeTheSameProfiles(String document) throws IOException {
        assertThat(schema("vendor").validate(yaml(document))).isEmpty();
        assertThat(refusal(document)).isNull();
    }

    static List<String> goodProfiles() {
        return List.of(
                VENDOR,
                email("openpgp: { fingerprint: " + PIN + " }"),
                email("openpgp: { fingerprint: '0x" + PIN.replace(" ", "").toLowerCase(java.util.Locale.ROOT) + "' }"),
                email("openpgp: { fingerprint: '" + PIN.replace(' ', ':') + "', encryption: required }"),
                email("openpgp: { fingerprint: '" + "0123456789abcdef".repeat(4) + "' }"),
                email("openpgp: { fingerprint: " + PIN + ", certificate: keys/acme.asc }"),
                email("smime: { sources: [openkeys.de] }"),
                email("max-size: 1"),
                email("max-size: 512KiB"),
                email("layout: attached"),
                "schema: 1\nid: a\nname: A\nchannels: [{ form: 'https://acme.example/report' }]",
                VENDOR + "expectations: { acknowledgement: 1 working day, inquiry-every: 2 weeks, embargo: never }",
                VENDOR + "scope: { excludes: [{ category: old-shop, says: It is closed., match: [the old shop] }] }",
                VENDOR + "scope: { assets: { in: ['*.acme.example'], out: [blog.acme.example] } }",
                VENDOR + "safe-harbour: { level: none }",
                VENDOR + "confidential: [passwords]");
    }

    @ParameterizedTest
    @MethodSource("wrongProfiles")
    void theSchemaAndTheReaderRefuseTheSameProfiles(String document) throws IOException {
        assertThat(schema("vendor").validate(yaml(document))).isNotEmpty();
        ReportException refusal = refusal(document);
        assertThat(refusal).isNotNull();
        assertThat(refusal.status()).isEqualTo(ExitStatus.WRONG);
        assertThat(refusal.hints()).isNotEmpty();
    }

    static List<String> wrongProfiles() {
        return List.of(
                VENDOR.replace("schema: 1\n", ""),
                VENDOR.replace("schema: 1", "schema: 2"),
                VENDOR.replace("id: acme\n", ""),
                VENDOR.replace("acme\n", "ACME Cloud\n"),
                VENDOR.replace("acme\n", "../acme\n"),
                VENDOR.replace("acme\n", "a".repeat(41) + "\n"),
                VENDOR.replace("name: ACME\n", ""),
                "schema: 1\nid: acme\nname: ACME\n",
                "schema: 1\nid: acme\nname: ACME\nchannels: []",
                "schema: 1\nid: acme\nname: ACME\nchannels: [{ languages: [en] }]",
                "schema: 1\nid: acme\nname: ACME\nchannels: [{ form: not an address }]",
                "schema: 1\nid: acme\nname: ACME\nchannels: [{ phone: '112' }]",
                VENDOR.replace("security@acme.example", "security"),
                VENDOR.replace("security@acme.example", "'Security <security@acme.example>'"),
                VENDOR.replace("security@acme.example", "'a@acme.example, b@acme.example'"),
                VENDOR + "chanels: []",
                email("openpgp: { encryption: optional }"),
                email("openpgp: { fingerprint: 188CF3A5 }"),
                email("openpgp: { fingerprint: BFE5 B220 188C F3A5 }"),
                email("openpgp: { fingerprint: " + PIN + "0 }"),
                email("openpgp: { fingerprint: " + PIN.substring(1) + " }"),
                email("openpgp: { fingerprint: " + PIN.replace('F', 'G') + " }"),
                email("openpgp: { fingerprint: " + PIN + ", encryption: sometimes }"),
                email("openpgp: { fingerprint: " + PIN + ", certificate: /etc/passwd }"),
                email("openpgp: { fingerprint: " + PIN + ", certificate: ../acme.asc }"),
                email("openpgp: { fingerprint: " + PIN + ", certificate: keys/../../acme.asc }"),
                email("openpgp: { fingerprint: " + PIN + ", sources: ['http://acme.example/key.asc'] }"),
                email("smime: { fingerprint: " + PIN + " }"),
                email("layout: pgpmime"),
                email("max-size: large"),
                email("max-size: 0MB"),
                email("subject: { keep-reference: perhaps }"),
                VENDOR + "fields: { stepz: required }",
                VENDOR + "fields: { steps: wanted }",
                VENDOR + "scope: { exclude: [] }",
                VENDOR + "scope: { excludes: [{ category: denial-of-service }] }",
                VENDOR + "scope: { excludes: [{ says: a sentence }] }",
                VENDOR + "scope: { excludes: [{ category: Old Shop, says: a sentence, match: [old shop] }] }",
                VENDOR + "scope: { excludes: [{ category: denial-of-servise, says: a sentence }] }",
                VENDOR + "scope: { excludes: [{ category: clickjacking, says: a sentence, level: fatal }] }",
                VENDOR + "conduct: [{ says: a sentence }]",
                VENDOR + "conduct: [{ ask: own-accounts-only }]",
                VENDOR + "identity: { anonymous: maybe }",
                VENDOR + "expectations: { embargo: soon }",
                VENDOR + "expectations: { embargo: 0 days }",
                VENDOR + "expectations: { embargo: 14 fortnights }",
                VENDOR + "credit: { hall-of-thanks: often }",
                VENDOR + "safe-harbour: { level: total }",
                VENDOR + "policy: { url: acme }",
                VENDOR + "policy: { reviewed: 2026-02-31x }",
                "- a\n- list");
    }

    private static String email(String line) {
        return "schema: 1\nid: acme\nname: ACME\nchannels:\n  - email: security@acme.example\n    " + line + "\n";
    }

    private ReportException refusal(String document) throws IOException {
        Path file = Files.writeString(folder.resolve("acme.yaml"), document);
        return catchThrowableOfType(
                ReportException.class, () -> new VendorDirectory(folder.resolve("none"), folder).find(file.toString()));
    }

    private ReportDocument report(String document) {
        return ReportReader.read("report.yaml", folder, document.getBytes(StandardCharsets.UTF_8));
    }

    // Wherever properties are named, others are refused.
    private static void findOpenObjects(JsonNode node, String path, List<String> open) {
        boolean fragment = path.contains("/anyOf/") || path.contains("/oneOf/");
        if (node.has("properties")
                && !path.endsWith("/properties")
                && !fragment
                && !node.path("additionalProperties").isBoolean()) {
            open.add(path);
        }
        node.properties().forEach(each -> findOpenObjects(each.getValue(), path + "/" + each.getKey(), open));
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            findOpenObjects(node.get(at), path + "/" + at, open);
        }
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.properties().forEach(each -> keys.add(each.getKey()));
        return keys;
    }

    private static Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(folder))) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        }
    }

    private static JsonSchema schema(String name) throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json(name));
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream in = Main.class.getResourceAsStream("schema/" + name + ".schema.json")) {
            return new YAMLMapper().readTree(in);
        }
    }

    private static JsonNode yaml(byte[] bytes) throws IOException {
        return new YAMLMapper().readTree(bytes);
    }

    private static JsonNode yaml(String text) throws IOException {
        return yaml(text.getBytes(StandardCharsets.UTF_8));
    }
}
