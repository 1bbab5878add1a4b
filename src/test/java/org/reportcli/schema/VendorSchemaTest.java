package org.reportcli.schema;

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
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Categories;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

/** The JSON Schema of profiles and their reader take the same, and refuse the same. */
class VendorSchemaTest {
    private static final String PIN = "7A41 87A8 121B E832 B487 BE48 BFE5 B220 188C F3A5";

    private static final String VENDOR =
            "schema: 1\nid: acme\nname: ACME\nchannels: [{email: security@acme.example}]\n";

    @TempDir
    Path folder;

    @Test
    void everyObjectIsClosed() throws IOException {
        List<String> open = new ArrayList<>();
        findOpenObjects(json(), "", open);
        assertThat(open).isEmpty();
    }

    static List<Path> shapes() throws IOException {
        try (Stream<Path> shapes = Files.list(Path.of("src/test/resources/org/reportcli/vendor/shapes"));
                Stream<Path> real = Files.list(Path.of("src/test/resources/policies"))) {
            return Stream.concat(shapes, real)
                    .filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void policiesOfAllShapesFit(Path file) throws IOException {
        assertThat(schema().validate(yaml(Files.readAllBytes(file)))).isEmpty();
    }

    @Test
    void theWordsOfTheSchemaAreTheWordsOfTheReader() throws IOException {
        List<String> fields =
                Arrays.stream(Vendor.Field.values()).map(Vendor.Field::id).toList();
        assertThat(keys(json().at("/properties/fields/properties"))).containsExactlyInAnyOrderElementsOf(fields);
        List<String> categories = new ArrayList<>();
        json().at("/properties/scope/properties/excludes/items/anyOf/0/properties/category/enum")
                .forEach(category -> categories.add(category.asText()));
        assertThat(categories).containsExactlyElementsOf(Categories.KNOWN);
    }

    @ParameterizedTest
    @MethodSource("goodProfiles")
    void theSchemaAndTheReaderTakeTheSameProfiles(String document) throws IOException {
        assertThat(schema().validate(yaml(document))).isEmpty();
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
        assertThat(schema().validate(yaml(document))).isNotEmpty();
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
                VENDOR + "confidential: [pasword]",
                VENDOR + "identity: { anonymous: maybe }",
                VENDOR + "expectations: { embargo: soon }",
                VENDOR + "expectations: { embargo: 0 days }",
                VENDOR + "expectations: { embargo: 14 fortnights }",
                VENDOR + "credit: { hall-of-thanks: often }",
                VENDOR + "safe-harbour: { says: a sentence without a level }",
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

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(json());
    }

    private static JsonNode json() throws IOException {
        try (InputStream in = VendorSchemaTest.class.getResourceAsStream("vendor.schema.json")) {
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
