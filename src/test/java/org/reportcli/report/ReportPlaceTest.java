package org.reportcli.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportPlaceTest {
    @Test
    void theFieldsAreThoseOfTheSchema() throws IOException {
        try (InputStream in = ReportPlace.class.getResourceAsStream("/org/reportcli/schema/report.schema.json")) {
            List<String> fields = new ArrayList<>();
            collect(new ObjectMapper().readTree(in), "", fields);
            assertThat(ReportPlace.FIELDS).containsExactlyInAnyOrderElementsOf(fields);
        }
    }

    private static void collect(JsonNode schema, String above, List<String> fields) {
        schema.path("properties").properties().forEach(property -> {
            fields.add(above + property.getKey());
            collect(property.getValue(), above + property.getKey() + ".", fields);
            collect(property.getValue().path("items"), above + property.getKey() + ".", fields);
        });
    }

    @Test
    void aFieldIsMeantWithAllBelowIt() {
        ReportPlace affected = ReportPlace.of("affected");

        assertThat(affected.isField(List.of("affected"))).isTrue();
        assertThat(affected.isField(List.of("affected", "urls"))).isTrue();
        assertThat(ReportPlace.of("affected.urls").isField(List.of("affected"))).isFalse();
        assertThat(affected.isField(List.of("attachments"))).isFalse();
        assertThat(affected.isField(List.of())).isFalse();
        assertThat(affected.isAttachment("affected")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "poc/a.har, poc/a.har",
        "./poc/a.har, poc/a.har",
        "poc/a.har, ./poc//a.har",
        "./steps, steps",
        "./steps, ./steps",
        "steps.txt, steps.txt",
        "/etc/a, /etc/a"
    })
    void anAttachmentIsMeantHoweverItsPathIsWritten(String in, String path) {
        assertThat(ReportPlace.of(in).isAttachment(path)).isTrue();
        assertThat(ReportPlace.of(in).isField(List.of(path))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "poc/a.har, poc/b.har",
        "poc, poc/a.har",
        "a.har, poc/a.har",
        "poc/a.har, poc/A.har",
        "steps, steps",
        "steps, ./steps",
        "/etc/a, etc/a",
        "poc/../a.har, a.har"
    })
    void anotherPathIsAnotherAttachment(String in, String path) {
        assertThat(ReportPlace.of(in).isAttachment(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "./", "/"})
    void whatNamesNothingIsNoAttachment(String in) {
        assertThat(ReportPlace.of(in).isAttachment(in)).isFalse();
        assertThat(ReportPlace.of(in).isAttachment("")).isFalse();
    }
}
