package org.reportcli.wizard.finding;

import java.util.ArrayList;
import java.util.List;

/** What tools write as JSON: nuclei's lines, SARIF 2.1.0 and HAR 1.2. */
final class JsonFindings {
    private JsonFindings() {}

    static List<FindingDraft> read(String name, String text) {
        List<Json> values = Json.read(name, text);
        if (values.size() == 1 && !values.get(0).items().isEmpty()) {
            values = values.get(0).items();
        }
        List<FindingDraft> drafts = new ArrayList<>();
        for (Json value : values) {
            if (!value.at("runs").items().isEmpty()) {
                value.at("runs").items().forEach(run -> sarif(run, drafts));
            } else if (!value.at("log", "entries").items().isEmpty()) {
                value.at("log", "entries").items().forEach(entry -> drafts.add(har(entry)));
            } else if (!value.at("info").fields().isEmpty()) {
                drafts.add(nuclei(value));
            } else if (value.at("schema").text().equals("1")) {
                drafts.add(report(value));
            }
        }
        return drafts;
    }

    private static FindingDraft nuclei(Json value) {
        Json info = value.at("info");
        String place = first(value, "matched-at", "matched", "host");
        FindingDraft draft = new FindingDraft();
        draft.title(info.at("name").text())
                .affected(place.contains("://") ? "" : place, place.contains("://") ? List.of(place) : List.of())
                .block("description", info.at("description").text())
                .block("impact", info.at("impact").text())
                .block("suggested-fix", info.at("remediation").text())
                .block("proof-of-concept", proof(value))
                .list("references", info.at("reference").texts())
                .weakness(String.join(" ", info.at("classification", "cwe-id").texts()))
                .cvss(info.at("classification", "cvss-metrics").text())
                .list("identifiers", upper(info.at("classification", "cve-id").texts()));
        return draft.scanned();
    }

    /** The program's own export, key by key; who reported and what was agreed belongs to the other report. */
    private static FindingDraft report(Json value) {
        Json affected = value.at("affected").items().stream().findFirst().orElse(Json.NOTHING);
        FindingDraft draft = new FindingDraft();
        if (value.at("affected").items().size() > 1) {
            draft.note(Note.SEVERAL_PRODUCTS);
        }
        return draft.title(value.at("title").text())
                .affected(affected.at("product").text(), affected.at("urls").texts())
                .block("description", value.at("description").text())
                .block("impact", value.at("impact").text())
                .list("steps", value.at("steps").texts())
                .block("proof-of-concept", value.at("proof-of-concept").text())
                .weakness(value.at("weakness").text())
                .cvss(value.at("severity", "cvss").text())
                .list("identifiers", value.at("identifiers").texts())
                .block("suggested-fix", value.at("suggested-fix").text())
                .list("references", value.at("references").texts());
    }

    private static String proof(Json value) {
        List<String> parts = new ArrayList<>();
        add(parts, "", value.at("curl-command").text());
        add(parts, "", value.at("request").text());
        add(parts, "", value.at("response").text());
        add(
                parts,
                "Extracted: ",
                String.join(", ", value.at("extracted-results").texts()));
        return String.join("\n\n", parts);
    }

    private static void sarif(Json run, List<FindingDraft> drafts) {
        List<Json> rules = run.at("tool", "driver", "rules").items();
        for (Json result : run.at("results").items()) {
            drafts.add(result(run, rule(result, rules), result));
        }
    }

    private static Json rule(Json result, List<Json> rules) {
        String id = result.at("ruleId").text().isEmpty()
                ? result.at("rule", "id").text()
                : result.at("ruleId").text();
        return rules.stream()
                .filter(rule -> !id.isEmpty() && rule.at("id").text().equals(id))
                .findFirst()
                .orElse(Json.NOTHING);
    }

    private static FindingDraft result(Json run, Json rule, Json result) {
        List<String> places = new ArrayList<>();
        List<String> code = new ArrayList<>();
        for (Json location : result.at("locations").items()) {
            Json physical = location.at("physicalLocation");
            String line = physical.at("region", "startLine").text();
            places.add(physical.at("artifactLocation", "uri").text() + (line.isEmpty() ? "" : ":" + line));
            add(code, "", physical.at("region", "snippet", "text").text());
        }
        String message = result.at("message", "text").text();
        String summary = rule.at("shortDescription", "text").text();
        String product = run.at("versionControlProvenance").items().stream()
                .map(origin -> origin.at("repositoryUri").text())
                .findFirst()
                .orElse(places.isEmpty() ? "" : places.get(0));
        FindingDraft draft = new FindingDraft();
        draft.title(summary.isEmpty() ? message : summary)
                .affected(
                        product.contains("://") ? "" : product, product.contains("://") ? List.of(product) : List.of())
                .block(
                        "description",
                        String.join(
                                "\n\n",
                                List.of(
                                        message,
                                        rule.at("fullDescription", "text").text(),
                                        String.join("\n", places))))
                .block("proof-of-concept", String.join("\n\n", code))
                .list("references", rule.at("helpUri").texts())
                .weakness(String.join(" ", rule.at("properties", "tags").texts()));
        return draft.scanned();
    }

    private static FindingDraft har(Json entry) {
        Json request = entry.at("request");
        StringBuilder text = new StringBuilder(request.at("method").text() + " "
                + request.at("url").text() + " " + request.at("httpVersion").text());
        headers(text, request);
        text.append("\n\n").append(request.at("postData", "text").text());
        Json response = entry.at("response");
        text.append("\n\n")
                .append(response.at("httpVersion").text() + " "
                        + response.at("status").text() + " "
                        + response.at("statusText").text());
        headers(text, response);
        FindingDraft draft = new FindingDraft();
        return draft.affected("", List.of(request.at("url").text())).block("proof-of-concept", text.toString());
    }

    private static void headers(StringBuilder text, Json message) {
        for (Json header : message.at("headers").items()) {
            text.append('\n')
                    .append(header.at("name").text())
                    .append(": ")
                    .append(header.at("value").text());
        }
    }

    private static String first(Json value, String... keys) {
        for (String key : keys) {
            if (!value.at(key).text().isEmpty()) {
                return value.at(key).text();
            }
        }
        return "";
    }

    private static List<String> upper(List<String> texts) {
        return texts.stream()
                .map(text -> text.toUpperCase(java.util.Locale.ROOT))
                .toList();
    }

    private static void add(List<String> parts, String label, String text) {
        if (!text.isBlank()) {
            parts.add(label + text);
        }
    }
}
