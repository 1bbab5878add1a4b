package org.reportcli.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorReader;

/** The JSON Schemas that editors use say the same as the readers. */
class SchemasTest {
    private static final String GOOD = "schema: 1\ntitle: a\naffected: [{ product: b }]\ndescription: c\n";

    private static final String PROFILE = "schema: 1\nid: acme\nname: ACME\n";

    private static final String EMAIL = "channels: [{ email: security@acme.example";

    private static final String PIN = "7A4187A8121BE832B487BE48BFE5B220188CF3A5";

    private static final YAMLMapper YAML = new YAMLMapper();

    @ParameterizedTest
    @ValueSource(strings = {"report", "vendor", "config"})
    void eachSchemaIsOneOfDraft202012(String name) throws IOException {
        JsonNode schema = new ObjectMapper().readTree(text(name));
        JsonSchema meta = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(schema)).isEmpty();
    }

    static List<Path> exampleReports() throws IOException {
        return files("report.yaml");
    }

    @ParameterizedTest
    @MethodSource("exampleReports")
    void theExampleReportsAreValid(Path report) throws IOException {
        assertThat(validate("report", Files.readString(report))).isEmpty();
        assertThat(read(Files.readString(report)).problems()).isEmpty();
    }

    static List<Path> profiles() throws IOException {
        try (Stream<Path> builtIn = Files.list(Path.of("src/main/resources/org/reportcli/vendor"))) {
            return Stream.concat(
                            files("vendor.yaml").stream(),
                            builtIn.filter(file -> file.toString().endsWith(".yaml"))
                                    .sorted())
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theProfilesAreValid(Path profile) throws IOException {
        assertThat(validate("vendor", Files.readString(profile))).isEmpty();
        assertThat(VendorReader.read("v", Files.readAllBytes(profile), Optional.of(profile.getParent()))
                        .id())
                .isNotBlank();
    }

    @Test
    void theShortestReportIsValid() throws IOException {
        assertThat(validate("report", GOOD)).isEmpty();
        assertThat(read(GOOD).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "titel: x\n",
                "impact: [a]\n",
                "steps: do it\n",
                "steps: [{ a: b }]\n",
                "attachments: [{ kind: log }]\n",
                "attachments: [{ path: a, kind: movie }]\n",
                "attachments: [poc/request.http]\n",
                "discovered: 2026-13-01\n",
                "conduct: [own-accounts-only]\n",
                "lint: { accept: [{ rule: a/b, reason: ' ' }] }\n",
                "severity: CVSS\n",
                "severity: { score: 9 }\n",
                "exploitation: { state: maybe }\n",
                "discovered: yesterday\n",
                "reporter: { mail: a@example.org }\n",
                "disclosure: { embargo-until: 2027-1-1 }\n",
                "conduct: { own-accounts-only: perhaps }\n",
                "conduct: { automated-scan: some }\n",
                "lint: { accept: [{ rule: a/b }] }\n",
                "lint: { accept: [{ rule: a/b, in: steps }] }\n",
                "lint: { accept: [{ rule: a/b, in: ' ', reason: because }] }\n",
                "lint: { accept: [{ rule: a/b, in: '', reason: because }] }\n",
                "lint: { accept: [{ rule: a/b, in: [steps], reason: because }] }\n",
                "lint: { accept: [{ rule: a/b, at: steps, reason: because }] }\n",
                "lint: { accept: [{ reason: because }] }\n",
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String wrong) throws IOException {
        assertThat(validate("report", GOOD + wrong)).as("schema").isNotEmpty();
        assertThat(read(GOOD + wrong).problems()).as("reader").isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: a\naffected: [{ product: b }]\ndescription: c\n",
                "schema: 2\ntitle: a\naffected: [{ product: b }]\ndescription: c\n",
                "schema: 1\ntitle: [a]\naffected: [{ product: b }]\ndescription: c\n",
                "schema: 1\ntitle: a\naffected: b\ndescription: c\n",
                "schema: 1\ntitle: a\naffected: [{ product: b, url: c }]\ndescription: c\n",
                "- schema: 1\n",
            })
    void aReportThatIsWrongFromTheStartIsRefusedByBoth(String wrong) throws IOException {
        assertThat(validate("report", wrong)).as("schema").isNotEmpty();
        assertThat(read(wrong).problems()).as("reader").isNotEmpty();
    }

    @Test
    void theShortestProfileIsValid() throws IOException {
        String profile = PROFILE + EMAIL + " }]\n";
        assertThat(validate("vendor", profile)).isEmpty();
        assertThat(readProfile(profile).email()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "channels: []\n",
                "channels: [{ languages: [en] }]\n",
                "channels: [{ email: nobody }]\n",
                "channels: [{ email: a@acme.example, form: 'https://acme.example/' }]\n",
                "channels: [{ form: 'ftp://acme.example/' }]\n",
                EMAIL + ", openpgp: { sources: [wkd] } }]\n",
                EMAIL + ", openpgp: { fingerprint: BFE5B220188CF3A5 } }]\n",
                EMAIL + ", openpgp: { fingerprint: " + PIN + "0 } }]\n",
                EMAIL + ", openpgp: { fingerprint: " + PIN + ", encryption: perhaps } }]\n",
                EMAIL + ", openpgp: { fingerprint: " + PIN + ", sources: ['http://acme.example/key'] } }]\n",
                EMAIL + ", openpgp: { fingerprint: " + PIN + ", certificate: ../key.asc } }]\n",
                EMAIL + ", openpgp: { fingerprint: " + PIN + ", certificate: /key.asc } }]\n",
                EMAIL + ", smime: { fingerprint: " + PIN + " } }]\n",
                EMAIL + ", layout: inline }]\n",
                EMAIL + ", subject: Security }]\n",
                EMAIL + ", max-size: 20 apples }]\n",
                EMAIL + " }]\nfields: { impacts: required }\n",
                EMAIL + " }]\nfields: { impact: wanted }\n",
                EMAIL + " }]\nscope: { excludes: [{ category: a }] }\n",
                EMAIL + " }]\nscope: { excludes: [{ category: a, says: b, level: fatal }] }\n",
                EMAIL + " }]\nscope: { assets: ['*.acme.example'] }\n",
                EMAIL + " }]\nconduct: [{ ask: own-accounts-only }]\n",
                EMAIL + " }]\nidentity: { anonymous: maybe }\n",
                EMAIL + " }]\nexpectations: { embargo: soon }\n",
                EMAIL + " }]\nexpectations: { embargo: 0 days }\n",
                EMAIL + " }]\npolicy: { reviewed: 2026-11 }\n",
                EMAIL + " }]\ncredit: { hall-of-thanks: maybe }\n",
                EMAIL + " }]\nsafe-harbour: { level: some }\n",
                EMAIL + " }]\nsafe-harbour: { says: a }\n",
                EMAIL + " }]\nscope: { excludes: [{ category: a, name: b, says: c }] }\n",
                EMAIL + " }]\nconfidential: [password]\n",
                EMAIL + " }]\npolicy: { url: 'https://acme.example@other.example/' }\n",
                EMAIL + ", subject: { text: \"a\\nb\" } }]\n",
                EMAIL + " }]\nquotes: [a]\n",
                EMAIL + " }]\nexample: { secret-key: ../secret-key.asc }\n",
                EMAIL + " }]\nbountie: none\n",
            })
    void whatTheReaderRefusesInAProfileTheSchemaRefusesToo(String wrong) throws IOException {
        assertThat(validate("vendor", PROFILE + wrong)).as("schema").isNotEmpty();
        assertThatThrownBy(() -> readProfile(PROFILE + wrong)).as("reader").isInstanceOf(ReportException.class);
    }

    @Test
    void theSchemaKnowsEveryFieldThatAVendorMayWant() throws IOException {
        JsonNode fields = new ObjectMapper().readTree(text("vendor")).at("/properties/fields/properties");
        assertThat(fields.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Vendor.Field.values()).map(Vendor.Field::id).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "vendor"})
    void everyKeyIsDescribed(String name) throws IOException {
        List<String> bare = new ArrayList<>();
        collectUndescribed("", new ObjectMapper().readTree(text(name)), bare);
        assertThat(bare).isEmpty();
    }

    private static void collectUndescribed(String path, JsonNode schema, List<String> bare) {
        schema.path("properties").properties().forEach(key -> {
            if (key.getValue().path("description").asText().isBlank()) {
                bare.add(path + "/" + key.getKey());
            }
        });
        schema.properties().forEach(part -> {
            if (!part.getKey().equals("$defs")) {
                collectUndescribed(path + "/" + part.getKey(), part.getValue(), bare);
            }
        });
        if (schema.isArray()) {
            schema.forEach(each -> collectUndescribed(path, each, bare));
        }
    }

    @Test
    void everyKeyOfTheSchemaIsKnownToTheReader() throws IOException {
        JsonNode properties = new ObjectMapper().readTree(text("report")).get("properties");
        ReportDocument empty = read("schema: 1\nnothing-like-it-at-all: 1\n");
        String known = empty.problems().get(0).hint().orElseThrow();
        properties.fieldNames().forEachRemaining(key -> assertThat(known).contains(key));
        assertThat(known.split(", ")).hasSize(properties.size());
    }

    private static ReportDocument read(String report) {
        return ReportReader.read("report.yaml", Path.of("."), report.getBytes(UTF_8));
    }

    private static Vendor readProfile(String profile) {
        return VendorReader.read("vendor.yaml", profile.getBytes(UTF_8), Optional.of(Path.of("examples/acme")));
    }

    private static Set<ValidationMessage> validate(String schema, String yaml) throws IOException {
        JsonSchema compiled =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text(schema));
        return compiled.validate(YAML.readTree(yaml));
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("examples"))) {
            return all.filter(file -> file.getFileName().toString().equals(name))
                    .sorted()
                    .toList();
        }
    }

    private static String text(String schema) throws IOException {
        String name = "/org/reportcli/schema/" + schema + ".schema.json";
        try (InputStream in = SchemasTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }
}
