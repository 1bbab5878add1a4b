package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * JSON and HAR files. The text is handed on as it stands; then what is encoded in its strings: base64 (HAR's bodies have a field
 * {@code encoding} beside them), {@code data:} addresses, form fields, and text whose quotes and line ends are escaped, such as
 * JSON in JSON.
 */
final class JsonContent implements JsonWalk.Taker {
    /** Escaped text shorter than this holds no secret that is not seen as well in the escaped form. */
    private static final int SHORTEST = 8;

    /** Larger strings are opened however many there are: they may hold JSON again. */
    private static final int SMALL = 32 * 1024;

    /** Strings held at a time until their object ends, in chars. */
    private static final long HELD = 2L * JsonWalk.LONGEST;

    /** Beyond this size, in bytes, it pays to walk through the strings while the text is looked at, and they are opened. */
    private static final int LARGE = 512 * 1024;

    private static final String DATA = "data:";
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Piece piece;
    private final Opening opening;
    private final Steps steps;
    private final Deque<Fields> objects = new ArrayDeque<>();
    private long held;
    private final Batch batch;

    /** What is known of an object before it ends: its fields come in any order. */
    private static final class Fields {
        final String key;
        /** Whether it is a field of a form. */
        final boolean parameter;

        Optional<Chars> text = Optional.empty();
        boolean escaped;
        boolean base64;
        boolean form;
        String name = "";
        String value = "";
        /** The fields of the form that it lists. */
        final StringBuilder pairs = new StringBuilder(0);

        Fields(String key, Optional<Fields> outer) {
            this.key = key;
            this.parameter = outer.isPresent() && outer.get().key.equals("params");
        }
    }

    private JsonContent(Piece piece, Opening opening, Steps steps) {
        this.piece = piece;
        this.opening = opening;
        this.steps = steps;
        this.batch = new Batch(
                (inner, text) -> steps.add(Batch.JOINED, () -> opening.visitor().text(inner, text)),
                piece.inside("strings"));
    }

    static void read(Piece piece, Opening opening) throws IOException {
        Optional<Piece.Source> again = piece.twice();
        if (again.isEmpty()) {
            opening.text(piece);
            opening.visitor()
                    .unread(piece.inner(), "what is encoded in its strings, since " + Reasons.tooLarge(Piece.KEPT));
            return;
        }
        Ahead.Work walk = steps -> {
            try (InputStream in = again.get().open()) {
                walk(TextEncoding.reader(in), piece, opening, steps);
            }
        };
        if (!piece.in().hasMoreThan(LARGE)) {
            opening.text(piece);
            walk.findSteps(Steps.NOW);
        } else if (piece.depth() == 0) {
            Ahead.run(() -> opening.text(piece), walk);
        } else {
            // What an archive unpacks to is counted: where it is too much, must not hang on who reads first.
            opening.text(piece);
            Ahead.run(() -> {}, walk);
        }
    }

    /** Text that is in memory, of which the piece tells where it stands. */
    static void read(Piece piece, String text, Opening opening) throws IOException {
        opening.visitor().text(piece.inner(), new StringReader(text));
        walk(new StringReader(text), piece, opening, Steps.NOW);
    }

    private static void walk(Reader text, Piece piece, Opening opening, Steps steps) throws IOException {
        JsonContent content = new JsonContent(piece, opening, steps);
        new JsonWalk(text, content).walk();
        content.batch.finish();
    }

    @Override
    public void begin(JsonWalk walk) {
        objects.push(new Fields(walk.name(), Optional.ofNullable(objects.peek())));
    }

    @Override
    public void string(JsonWalk walk, Chars value, boolean escaped) throws IOException {
        Fields fields = objects.peek();
        if (fields != null) {
            switch (walk.name()) {
                case "encoding" -> fields.base64 |= "base64".contentEquals(value);
                case "mimeType" -> fields.form |= starts(value, FORM);
                case "name" -> fields.name = fields.parameter ? brief(value) : "";
                case "value" -> fields.value = fields.parameter ? brief(value) : "";
                case "text" -> {
                    if (fields.text.isEmpty() && held + value.length() <= HELD) {
                        held += value.length();
                        fields.text = Optional.of(value.copy());
                        fields.escaped = escaped;
                        return;
                    }
                }
                default -> {
                    // Its name says nothing of how it is encoded.
                }
            }
        }
        if (escaped || starts(value, DATA)) {
            plain(walk::path, value, escaped);
        }
    }

    @Override
    public void tooLong(JsonWalk walk) throws IOException {
        String inner = piece.inside(walk.path());
        steps.add(0, () -> opening.visitor().unread(inner, Reasons.tooLarge(JsonWalk.LONGEST)));
    }

    @Override
    public void end(JsonWalk walk) throws IOException {
        Fields fields = objects.pop();
        Fields outer = objects.peek();
        if (fields.parameter && !fields.value.isEmpty() && outer != null && outer.pairs.length() < JsonWalk.LONGEST) {
            outer.pairs.append(fields.name).append('=').append(fields.value).append('\n');
        }
        if (!fields.pairs.isEmpty()) {
            open(walk.parent(), fields.pairs.toString());
        }
        if (fields.text.isPresent()) {
            held -= fields.text.get().length();
            text(walk.parent(), fields, fields.text.get());
        }
    }

    private void text(String path, Fields fields, Chars text) throws IOException {
        Optional<byte[]> decoded = fields.base64 ? Encoded.base64(text.toString()) : Optional.empty();
        if (decoded.isPresent()) {
            bytes(path, decoded.get());
            return;
        }
        Optional<String> form = fields.form ? Encoded.percent(text.toString().replace('+', ' ')) : Optional.empty();
        if (form.isPresent()) {
            open(path, form.get());
        } else {
            plain(() -> path, text, fields.escaped);
        }
    }

    private void plain(Supplier<String> path, CharSequence value, boolean escaped) throws IOException {
        if (starts(value, DATA)) {
            String text = value.toString();
            int comma = text.indexOf(";base64,");
            Optional<byte[]> decoded =
                    comma < 0 || comma > 200 ? Optional.empty() : Encoded.base64(text.substring(comma + 8));
            if (decoded.isPresent()) {
                bytes(path.get(), decoded.get());
                return;
            }
        }
        if (escaped && value.length() >= SHORTEST) {
            if (value.length() > SMALL || batch.isSingle()) {
                open(path.get(), value.toString());
            } else {
                batch.join(value);
            }
        }
    }

    /** Bodies that were recorded as they came are still packed; zlib's mark is too weak to be looked for elsewhere. */
    private void bytes(String path, byte[] bytes) throws IOException {
        Optional<byte[]> unpacked = Encoded.isZlib(bytes) && ContentKind.of(bytes) == ContentKind.BINARY
                ? Encoded.inflated(bytes, JsonWalk.LONGEST)
                : Optional.empty();
        byte[] plain = unpacked.orElse(bytes);
        steps.add(plain.length, () -> opening.open(piece, piece.inside(path), plain));
    }

    private void open(String path, String text) throws IOException {
        steps.add(text.length(), () -> opening.open(piece, piece.inside(path), text));
    }

    private static boolean starts(CharSequence value, String start) {
        if (value.length() < start.length()) {
            return false;
        }
        for (int i = 0; i < start.length(); i++) {
            if (value.charAt(i) != start.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static String brief(CharSequence value) {
        return value.length() > 4096 ? "" : value.toString();
    }
}
