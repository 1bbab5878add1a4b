package org.reportcli.leak.redact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;

/** Masks JSON and HTTP Archives, also in the bodies that they hold as Base64, which are decoded, masked, and encoded again. */
final class JsonRedaction implements PartRedaction {
    private final TextMasking masking;
    private final PartRedaction inside;

    JsonRedaction(TextMasking masking, PartRedaction inside) {
        this.masking = masking;
        this.inside = inside;
    }

    /** A string that holds bytes, with what it is to be; the string as it is where nothing in it is masked. */
    private record Opaque(long start, long end, String text) {
        boolean isSame() {
            return text.isEmpty();
        }
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        TextEncoding encoding;
        try (InputStream in = part.open()) {
            encoding = TextEncoding.of(in);
        }
        List<Opaque> bodies = new ArrayList<>();
        try (InputStream in = part.open()) {
            JsonBodies.find(encoding.reader(in), body -> bodies.add(masked(part, body, counts)));
        }
        bodies.sort(Comparator.comparingLong(Opaque::start));
        try (InputStream in = part.open()) {
            Writer writer = encoding.writer(out);
            masking.mask(encoding.reader(in), new Document(new JsonDocument(writer, counts), bodies));
            writer.flush();
        }
    }

    private Opaque masked(Part part, JsonBodies.Body body, Counts counts) throws IOException, UnmaskableException {
        ByteArrayOutputStream masked = new ByteArrayOutputStream();
        Counts own = new Counts();
        inside.redact(Part.of(part.name() + "#body", body.bytes()), masked, own);
        counts.addAll(own);
        String text = own.isEmpty() ? "" : Base64.getEncoder().encodeToString(masked.toByteArray());
        return new Opaque(body.start(), body.end(), text);
    }

    /** Puts the bodies into the document, whose Base64 no detector can judge. */
    private static final class Document implements MaskedText {
        private final MaskedText json;
        private final List<Opaque> bodies;
        private int next;
        private long offset;

        Document(MaskedText json, List<Opaque> bodies) {
            this.json = json;
            this.bodies = bodies;
        }

        @Override
        public void kept(CharSequence chars, int from, int to) throws IOException {
            write(chars, from, to, json::kept);
        }

        @Override
        public void masked(CharSequence chars, int from, int to, Mask mask) throws IOException {
            write(chars, from, to, (text, start, end) -> json.masked(text, start, end, mask));
        }

        private interface Outside {
            void write(CharSequence chars, int from, int to) throws IOException;
        }

        private void write(CharSequence chars, int from, int to, Outside outside) throws IOException {
            int at = from;
            while (at < to) {
                if (next == bodies.size()
                        || offset + to - at <= bodies.get(next).start()) {
                    outside.write(chars, at, to);
                    offset += to - at;
                    return;
                }
                Opaque body = bodies.get(next);
                int before = (int) Math.max(0, body.start() - offset);
                if (before > 0) {
                    outside.write(chars, at, at + before);
                    at += before;
                    offset += before;
                }
                if (offset == body.start() && !body.isSame()) {
                    json.kept(body.text(), 0, body.text().length());
                }
                int inside = (int) Math.min(to - at, body.end() - offset);
                if (body.isSame()) {
                    json.kept(chars, at, at + inside);
                }
                at += inside;
                offset += inside;
                next += offset == body.end() ? 1 : 0;
            }
        }
    }
}
