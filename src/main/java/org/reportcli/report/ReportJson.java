package org.reportcli.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * {@code report.json}, the report for programs: the keys of {@code report.yaml}, and for each attachment what was
 * measured. The same report gives the same bytes: ASCII, LF line ends, a line end at the end.
 */
public final class ReportJson {
    private final JsonGenerator json;

    private ReportJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Writes a report.
     *
     * @param attachments the report's, measured; empty where they are left out
     * @param out left open
     */
    public static void write(Report report, List<MeasuredAttachment> attachments, OutputStream out) throws IOException {
        JsonFactory factory = new JsonFactoryBuilder()
                // Whoever prints the file on a terminal meets no control or bidi character, and no lone surrogate.
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .characterEscapes(new DeleteEscaped())
                .build();
        try (JsonGenerator json = factory.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(printer());
            new ReportJson(json).report(report, attachments);
            json.writeRaw('\n');
        }
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator(""));
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return printer;
    }

    private void report(Report report, List<MeasuredAttachment> attachments) throws IOException {
        json.writeStartObject();
        json.writeNumberField("schema", ReportReader.SCHEMA);
        json.writeStringField("title", report.title());
        optional("vendor", report.vendor());
        affected(report.affected());
        json.writeStringField("description", report.description());
        optional("impact", report.impact());
        texts("steps", report.steps());
        optional("proof-of-concept", report.proofOfConcept());
        attachments(attachments);
        optional("weakness", report.weakness());
        if (report.cvss().isPresent()) {
            json.writeObjectFieldStart("severity");
            optional("cvss", report.cvss());
            json.writeEndObject();
        }
        if (report.exploitation().isPresent()) {
            json.writeObjectFieldStart("exploitation");
            json.writeStringField("state", word(report.exploitation().get().state()));
            optional("evidence", report.exploitation().get().evidence());
            json.writeEndObject();
        }
        texts("identifiers", report.identifiers());
        optional("discovered", report.discovered());
        optional("suggested-fix", report.suggestedFix());
        texts("references", report.references());
        reporter(report.reporter());
        disclosure(report.disclosure());
        conduct(report.conduct());
        accepted(report.accepted());
        json.writeEndObject();
    }

    private void affected(List<Report.Affected> all) throws IOException {
        json.writeArrayFieldStart("affected");
        for (Report.Affected affected : all) {
            json.writeStartObject();
            optional("product", affected.product());
            optional("versions", affected.versions());
            texts("urls", affected.urls());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void attachments(List<MeasuredAttachment> attachments) throws IOException {
        json.writeArrayFieldStart("attachments");
        for (MeasuredAttachment attachment : attachments) {
            json.writeStartObject();
            json.writeStringField("path", attachment.attachment().path());
            json.writeStringField("name", attachment.name());
            optional("description", attachment.attachment().description());
            optional("kind", attachment.kind().map(AttachmentKind::id));
            json.writeStringField("media-type", attachment.type().mediaType());
            json.writeNumberField("size", attachment.size());
            json.writeStringField("sha256", attachment.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void reporter(Report.Reporter reporter) throws IOException {
        json.writeObjectFieldStart("reporter");
        optional("name", reporter.name());
        optional("email", reporter.email());
        optional("credit", reporter.credit());
        json.writeEndObject();
    }

    private void disclosure(Report.Disclosure disclosure) throws IOException {
        json.writeObjectFieldStart("disclosure");
        optional("embargo-until", disclosure.embargoUntil());
        texts("also-told", disclosure.alsoTold());
        json.writeEndObject();
    }

    private void conduct(Report.Conduct conduct) throws IOException {
        json.writeObjectFieldStart("conduct");
        answer("own-accounts-only", conduct.ownAccountsOnly());
        answer("others-data-accessed", conduct.othersDataAccessed());
        answer("copies-deleted", conduct.copiesDeleted());
        answer("service-disturbed", conduct.serviceDisturbed());
        optional("automated-scan", conduct.automatedScan().map(ReportJson::word));
        json.writeEndObject();
    }

    private void accepted(List<Report.Acceptance> accepted) throws IOException {
        json.writeObjectFieldStart("lint");
        json.writeArrayFieldStart("accept");
        for (Report.Acceptance acceptance : accepted) {
            json.writeStartObject();
            json.writeStringField("rule", acceptance.rule());
            optional("in", acceptance.in());
            json.writeStringField("reason", acceptance.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void optional(String key, Optional<?> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(key, value.get().toString());
        }
    }

    private void answer(String key, Optional<Boolean> answer) throws IOException {
        if (answer.isPresent()) {
            json.writeBooleanField(key, answer.get());
        }
    }

    private void texts(String key, List<String> texts) throws IOException {
        json.writeArrayFieldStart(key);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** DEL is the one control character of ASCII that JSON does not make programs escape. */
    private static final class DeleteEscaped extends CharacterEscapes {
        private static final long serialVersionUID = 1;
        private static final int DEL = 0x7F;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DEL] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public SerializableString getEscapeSequence(int ch) {
            return new SerializedString(String.format("\\u%04X", ch));
        }
    }
}
