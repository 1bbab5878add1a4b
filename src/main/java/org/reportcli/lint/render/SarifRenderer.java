package org.reportcli.lint.render;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.TreeSet;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Rules;

/**
 * SARIF 2.1.0 (OASIS), with the rules that found something. Diagnostics that were accepted are there as suppressed
 * results (section 3.35), so that accepting hides nothing.
 */
final class SarifRenderer implements Renderer {
    private final Rules rules;
    private final String version;

    SarifRenderer(Rules rules, String version) {
        this.rules = rules;
        this.version = version;
    }

    @Override
    public String render(LintResult result) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeStringField("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
            json.writeStringField("version", "2.1.0");
            json.writeArrayFieldStart("runs");
            json.writeStartObject();
            tool(json, result);
            json.writeStringField("columnKind", "unicodeCodePoints");
            json.writeArrayFieldStart("results");
            for (Diagnostic diagnostic : result.diagnostics()) {
                result(json, diagnostic);
            }
            for (Diagnostic diagnostic : result.accepted()) {
                result(json, diagnostic);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private void tool(JsonGenerator json, LintResult result) throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        for (List<Diagnostic> found : List.of(result.diagnostics(), result.accepted())) {
            found.forEach(diagnostic -> ids.add(diagnostic.rule()));
        }
        json.writeObjectFieldStart("tool");
        json.writeObjectFieldStart("driver");
        json.writeStringField("name", "report");
        json.writeStringField("version", version);
        json.writeArrayFieldStart("rules");
        for (String id : ids) {
            json.writeStartObject();
            json.writeStringField("id", id);
            if (rules.find(id).isPresent()) {
                rule(json, rules.find(id).get());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void rule(JsonGenerator json, Rule rule) throws IOException {
        text(json, "shortDescription", rule.title());
        text(json, "fullDescription", rule.explanation());
        text(json, "help", rule.hint());
        json.writeObjectFieldStart("defaultConfiguration");
        json.writeStringField("level", rule.level().word());
        json.writeEndObject();
    }

    private static void result(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", diagnostic.rule());
        json.writeStringField("level", diagnostic.level().word());
        text(json, "message", diagnostic.message() + " (" + diagnostic.hint() + ")");
        json.writeArrayFieldStart("locations");
        json.writeStartObject();
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", uri(diagnostic.file()));
        json.writeEndObject();
        json.writeObjectFieldStart("region");
        json.writeNumberField("startLine", diagnostic.start().line());
        json.writeNumberField("startColumn", diagnostic.start().column());
        json.writeNumberField("endLine", diagnostic.end().line());
        json.writeNumberField("endColumn", diagnostic.end().column());
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndObject();
        json.writeEndArray();
        if (diagnostic.accepted().isPresent()) {
            suppression(json, diagnostic.accepted().get());
        }
        properties(json, diagnostic);
        json.writeEndObject();
    }

    private static void suppression(JsonGenerator json, String reason) throws IOException {
        json.writeArrayFieldStart("suppressions");
        json.writeStartObject();
        json.writeStringField("kind", reason.equals("--accept") ? "external" : "inSource");
        json.writeStringField("justification", reason);
        json.writeEndObject();
        json.writeEndArray();
    }

    private static void properties(JsonGenerator json, Diagnostic diagnostic) throws IOException {
        if (diagnostic.policy().isEmpty() && diagnostic.inner().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("properties");
        JsonText.optional(json, "inner", diagnostic.inner());
        JsonText.optional(json, "policy", diagnostic.policy());
        json.writeEndObject();
    }

    private static void text(JsonGenerator json, String name, String text) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("text", text);
        json.writeEndObject();
    }

    /**
     * A relative reference (RFC 3986, section 4.2), whatever the file is called: neither does a colon make a scheme of its
     * first segment, nor do two slashes make a host of it.
     */
    private static String uri(String file) {
        String path = file.replace('\\', '/').replaceFirst("^/+", "/");
        int colon = path.indexOf(':');
        boolean looksLikeScheme = colon >= 0 && path.lastIndexOf('/', colon) < 0;
        try {
            return new URI(null, null, looksLikeScheme ? "./" + path : path, null).toASCIIString();
        } catch (URISyntaxException e) {
            return "-";
        }
    }
}
