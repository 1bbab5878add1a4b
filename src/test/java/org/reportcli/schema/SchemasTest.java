package org.reportcli.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.vendor.VendorReader;

/** The JSON Schemas that editors use say the same as the readers. */
class SchemasTest {
    private static final String GOOD = "schema: 1\ntitle: a\naffected: [{ product: b }]\ndescription: c\n";

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
        return Stream.concat(
                        files("vendor.yaml").stream(),
                        Stream.of("ionos", "nospamproxy")
                                .map(id -> Path.of("src/main/resources/org/reportcli/vendor", id + ".yaml")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("profiles")
    void theProfilesAreValid(Path profile) throws IOException {
        assertThat(validate("vendor", Files.readString(profile))).isEmpty();
        assertThat(VendorReader.read("v", Files.readAllBytes(profile), java.util.Optional.of(profile.getParent()))
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
                "severity: CVSS\n",
                "severity: { score: 9 }\n",
                "exploitation: { state: maybe }\n",
                "discovered: yesterday\n",
                "reporter: { mail: a@example.org }\n",
                "disclosure: { embargo-until: 2027-1-1 }\n",
                "conduct: { own-accounts-only: perhaps }\n",
                "conduct: { automated-scan: some }\n",
                "lint: { accept: [{ rule: a/b }] }\n",
                "lint: { accept: [{ reason: because }] }\n",
            })
    void whatTheReaderRefusesTheSchemaRefusesToo(String wrong) throws IOException {
        assertThat(validate("report", GOOD + wrong)).as("schema").isNotEmpty();
        assertThat(read(GOOD + wrong).problems()).as("reader").isNotEmpty();
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
