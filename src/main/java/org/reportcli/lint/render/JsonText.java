package org.reportcli.lint.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.reportcli.support.SafeText;

/** JSON as this program writes it: indented by two, ended by a line feed, with nothing in it that a terminal obeys. */
public final class JsonText {
    /** Writes the content of a JSON text. */
    @FunctionalInterface
    public interface Content {
        void write(JsonGenerator json) throws IOException;
    }

    private JsonText() {}

    /** The text that the content makes. */
    public static String of(Content content) {
        StringWriter text = new StringWriter();
        // The printer's own line ends would be the machine's.
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER);
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(printer);
            json.setCharacterEscapes(new Inert());
            content.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    /** A field that is left out where there is no value. */
    public static void optional(JsonGenerator json, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    /** Escapes all that {@link SafeText} calls hazardous, and surrogates, since invisible characters hide in pairs. */
    private static final class Inert extends CharacterEscapes {
        private static final long serialVersionUID = 1;

        private static final int[] ASCII = ascii();

        private static int[] ascii() {
            int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
            escapes[0x7F] = CharacterEscapes.ESCAPE_STANDARD;
            return escapes;
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return ASCII.clone();
        }

        @Override
        public SerializableString getEscapeSequence(int c) {
            return SafeText.isHazardous(c) ? new SerializedString(escape(c)) : null;
        }

        private static String escape(int c) {
            String hex = Integer.toHexString(c);
            return "\\u" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
        }
    }
}
