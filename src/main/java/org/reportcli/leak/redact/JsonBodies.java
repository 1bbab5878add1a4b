package org.reportcli.leak.redact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/** Finds the strings of a JSON file that hold bytes: fields {@code text} beside {@code "encoding": "base64"}, as in HTTP Archives. */
final class JsonBodies {
    /** Chars of the longest string that is decoded, which is held in memory. */
    private static final int LONGEST = 16 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(LONGEST).build())
            .build();

    private JsonBodies() {}

    /**
     * A string.
     *
     * @param start of its first char behind the quotation mark, in chars of the file
     * @param end behind its last char
     */
    record Body(long start, long end, byte[] bytes) {}

    /** Takes strings in the order of the objects' ends. */
    @FunctionalInterface
    interface Taker {
        void take(Body body) throws IOException, UnmaskableException;
    }

    /** What is known of an object before it ends: its fields come in any order. */
    private static final class Fields {
        private boolean base64;
        private long start;
        private long end;
        private String text = "";
    }

    /** Hands on each; what is no JSON has no more of them from there on. */
    static void find(Reader json, Taker taker) throws IOException, UnmaskableException {
        Deque<Fields> objects = new ArrayDeque<>();
        // A byte-order mark is none of JSON's chars, and still one of the file's.
        PushbackReader text = new PushbackReader(json, 1);
        int first = text.read();
        int mark = first == 0xFEFF ? 1 : 0;
        if (first >= 0 && mark == 0) {
            text.unread(first);
        }
        try (JsonParser parser = FACTORY.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    objects.push(new Fields());
                } else if (token == JsonToken.END_OBJECT) {
                    for (Body body : body(objects.pop(), mark)) {
                        taker.take(body);
                    }
                } else if (token == JsonToken.VALUE_STRING && !objects.isEmpty()) {
                    string(parser, objects.peek());
                }
            }
        } catch (JsonProcessingException e) {
            // No JSON, or cut off: the rest is masked as a text.
            return;
        }
    }

    private static void string(JsonParser parser, Fields fields) throws IOException {
        String name = parser.currentName();
        if ("encoding".equals(name)) {
            fields.base64 = parser.getText().equals("base64");
        } else if ("text".equals(name)) {
            fields.start = parser.currentTokenLocation().getCharOffset() + 1;
            fields.text = parser.getText();
            fields.end = parser.currentLocation().getCharOffset() - 1;
        }
    }

    private static List<Body> body(Fields fields, int mark) {
        List<Body> bodies = new ArrayList<>(1);
        if (fields.base64 && fields.end - fields.start == fields.text.length() && !fields.text.isEmpty()) {
            try {
                bodies.add(new Body(
                        fields.start + mark,
                        fields.end + mark,
                        Base64.getDecoder().decode(fields.text)));
            } catch (IllegalArgumentException e) {
                // It says that it is Base64, and is not.
                return List.of();
            }
        }
        return bodies;
    }
}
