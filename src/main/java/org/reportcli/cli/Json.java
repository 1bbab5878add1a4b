package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.reportcli.lint.render.JsonText;

/** The JSON results of commands: one object, whose first field says which schema it follows. */
final class Json {
    private Json() {}

    /** Writes the fields of the object. */
    @FunctionalInterface
    interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** One object; {@code "schema": 1} comes first. */
    static String object(Content content) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            content.writeTo(json);
            json.writeEndObject();
        });
    }
}
