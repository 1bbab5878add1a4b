package org.reportcli.leak.redact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes of a picture, read from its start to its end. */
final class Bytes {
    private final InputStream in;

    Bytes(InputStream in) {
        this.in = in;
    }

    int one() throws IOException {
        int one = in.read();
        if (one < 0) {
            throw new EOFException();
        }
        return one;
    }

    byte[] many(int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new EOFException();
        }
        return bytes;
    }

    void copy(long count, OutputStream out) throws IOException {
        byte[] block = new byte[64 * 1024];
        for (long left = count; left > 0; ) {
            int read = in.read(block, 0, (int) Math.min(block.length, left));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(block, 0, read);
            left -= read;
        }
    }

    void skip(long count) throws IOException {
        in.skipNBytes(count);
    }

    /** Whether anything follows. */
    boolean hasMore() throws IOException {
        return in.read() >= 0;
    }

    static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    static boolean starts(byte[] bytes, String text) {
        return bytes.length >= text.length() && text(bytes, 0, text.length()).equals(text);
    }
}
