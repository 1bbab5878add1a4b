package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a text is encoded, as far as its start tells. */
enum TextEncoding {
    /** UTF-8, or what is read as Windows-1252 where it is none. */
    BYTES(0),
    UTF_8_MARKED(3),
    UTF_16LE(0),
    UTF_16LE_MARKED(2),
    UTF_16BE(0),
    UTF_16BE_MARKED(2),
    UTF_32LE_MARKED(4),
    UTF_32BE_MARKED(4);

    private final int mark;

    TextEncoding(int mark) {
        this.mark = mark;
    }

    static TextEncoding of(byte[] head) {
        if (starts(head, 0xef, 0xbb, 0xbf)) {
            return UTF_8_MARKED;
        }
        if (starts(head, 0xff, 0xfe, 0, 0)) {
            return UTF_32LE_MARKED;
        }
        if (starts(head, 0, 0, 0xfe, 0xff)) {
            return UTF_32BE_MARKED;
        }
        if (starts(head, 0xff, 0xfe)) {
            return UTF_16LE_MARKED;
        }
        if (starts(head, 0xfe, 0xff)) {
            return UTF_16BE_MARKED;
        }
        return unmarked(head);
    }

    /** Western text in UTF-16 has a zero in nearly every second byte, and hardly any in the others. */
    private static TextEncoding unmarked(byte[] head) {
        int pairs = head.length / 2;
        int even = 0;
        int odd = 0;
        for (int i = 0; i < pairs; i++) {
            even += head[2 * i] == 0 ? 1 : 0;
            odd += head[2 * i + 1] == 0 ? 1 : 0;
            if ((i - even) * 10 > pairs * 3 && (i - odd) * 10 > pairs * 3) {
                // Too many are missing already, as in nearly every text.
                return BYTES;
            }
        }
        if (pairs >= 2 && odd * 10 >= pairs * 7 && even * 50 <= pairs) {
            return UTF_16LE;
        }
        return pairs >= 2 && even * 10 >= pairs * 7 && odd * 50 <= pairs ? UTF_16BE : BYTES;
    }

    /** How many bytes of mark come before the text. */
    int mark() {
        return mark;
    }

    boolean isWide() {
        return this != BYTES && this != UTF_8_MARKED;
    }

    Charset charset() {
        return switch (this) {
            case BYTES, UTF_8_MARKED -> StandardCharsets.UTF_8;
            case UTF_16LE, UTF_16LE_MARKED -> StandardCharsets.UTF_16LE;
            case UTF_16BE, UTF_16BE_MARKED -> StandardCharsets.UTF_16BE;
            case UTF_32LE_MARKED -> Charset.forName("UTF-32LE");
            case UTF_32BE_MARKED -> Charset.forName("UTF-32BE");
        };
    }

    /** Reads the text behind the mark. */
    static Reader reader(PeekStream in) throws IOException {
        TextEncoding encoding = of(in.head(ContentKind.HEAD));
        in.skipNBytes(encoding.mark);
        return encoding.isWide() ? new InputStreamReader(in, encoding.charset()) : new TextReader(in, in.most());
    }

    static Reader reader(InputStream in) throws IOException {
        return reader(new PeekStream(in));
    }

    private static boolean starts(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
