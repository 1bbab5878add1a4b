package org.reportcli.lint.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;

/** The JSON of {@code lint} and {@code scan}, schema 1: diagnostics and a summary. */
final class JsonRenderer implements Renderer {
    private static final int SCHEMA = 1;

    @Override
    public String render(LintResult result) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schema", SCHEMA);
            json.writeArrayFieldStart("diagnostics");
            for (Diagnostic diagnostic : result.diagnostics()) {
                diagnostic(json, diagnostic);
            }
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("files", result.files().size());
            json.writeNumberField("errors", result.count(Level.ERROR));
            json.writeNumberField("warnings", result.count(Level.WARNING));
            json.writeNumberField("notes", result.count(Level.NOTE));
            json.writeEndObject();
            json.writeEndObject();
        });
    }

    private static void diagnostic(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", diagnostic.file());
        JsonText.optional(json, "inner", diagnostic.inner());
        json.writeNumberField("line", diagnostic.start().line());
        json.writeNumberField("column", diagnostic.start().column());
        json.writeNumberField("end-line", diagnostic.end().line());
        json.writeNumberField("end-column", diagnostic.end().column());
        json.writeStringField("rule", diagnostic.rule());
        json.writeStringField("level", diagnostic.level().word());
        json.writeStringField("message", diagnostic.message());
        json.writeStringField("hint", diagnostic.hint());
        JsonText.optional(json, "policy", diagnostic.policy());
        json.writeEndObject();
    }
}
