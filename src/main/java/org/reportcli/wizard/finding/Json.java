package org.reportcli.wizard.finding;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value that answers every question: what is not there is an empty one. */
record Json(String text, List<Json> items, Map<String, Json> fields) {
    static final int DEEPEST = 64;
    static final int MOST = 500_000;
    static final Json NOTHING = new Json("", List.of(), Map.of());

    private static final JsonFactory FACTORY = new JsonFactory();

    Json at(String... path) {
        Json there = this;
        for (String key : path) {
            there = there.fields.getOrDefault(key, NOTHING);
        }
        return there;
    }

    /** The texts of a list, or the one text that stands in its place. */
    List<String> texts() {
        if (!text.isEmpty()) {
            return List.of(text);
        }
        return items.stream().map(Json::text).filter(line -> !line.isEmpty()).toList();
    }

    /** All values of a text, one behind the other: one for JSON, several for JSON Lines. */
    static List<Json> read(String name, String text) {
        List<Json> values = new ArrayList<>();
        int[] left = {MOST};
        try (JsonParser parser = FACTORY.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    values.add(value(name, parser, 0, left));
                }
            } catch (IOException broken) {
                // The parser's own words may quote a secret of the file.
                throw FindingReader.broken(name, parser.currentLocation().getLineNr(), "is no valid JSON");
            }
        } catch (IOException impossible) {
            throw FindingReader.broken(name, 1, "is no valid JSON");
        }
        return values;
    }

    private static Json value(String name, JsonParser parser, int depth, int[] left) throws IOException {
        if (depth > DEEPEST || --left[0] < 0) {
            throw FindingReader.broken(
                    name,
                    parser.currentLocation().getLineNr(),
                    "holds more, or more deeply nested, values than a finding");
        }
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            Map<String, Json> fields = new LinkedHashMap<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String key = parser.currentName();
                parser.nextToken();
                fields.put(key, value(name, parser, depth + 1, left));
            }
            return new Json("", List.of(), fields);
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<Json> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value(name, parser, depth + 1, left));
            }
            return new Json("", items, Map.of());
        }
        if (parser.currentToken() == JsonToken.VALUE_NULL) {
            return NOTHING;
        }
        return new Json(parser.getText(), List.of(), Map.of());
    }
}
