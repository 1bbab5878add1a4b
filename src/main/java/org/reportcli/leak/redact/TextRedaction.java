package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.Writer;
import java.util.Set;

/** Masks texts of any length in the encoding that they have. */
final class TextRedaction implements PartRedaction {
    private static final Set<String> JSON =
            Set.of("json", "har", "jsonl", "ndjson", "geojson", "ipynb", "webmanifest", "map", "sarif");

    private final TextMasking masking;

    TextRedaction(TextMasking masking) {
        this.masking = masking;
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException {
        TextEncoding encoding;
        try (InputStream in = part.open()) {
            encoding = TextEncoding.of(in);
        }
        try (InputStream in = part.open()) {
            Reader text = encoding.reader(in);
            Writer writer = encoding.writer(out);
            masking.mask(text, new PlainText(writer, counts));
            writer.flush();
        }
    }

    /** Whether a file is JSON, by its name or because nothing else begins so. */
    static boolean isJson(Part part) throws IOException {
        if (JSON.contains(part.ending())) {
            return true;
        }
        byte[] head = part.head(64);
        int at = 0;
        while (at < head.length && head[at] <= ' ' && head[at] >= 0) {
            at++;
        }
        int bracket = at < head.length ? head[at++] : 0;
        while (at < head.length && head[at] <= ' ' && head[at] >= 0) {
            at++;
        }
        int next = at < head.length ? head[at] : 0;
        return bracket == '{' && (next == '"' || next == '}') || bracket == '[' && (next == '{' || next == '"');
    }
}
