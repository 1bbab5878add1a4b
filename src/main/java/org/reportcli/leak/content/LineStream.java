package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Lines of bytes, ended by LF or CRLF. */
final class LineStream {
    /** Longer lines are handed out in parts. */
    static final int LONGEST = 64 * 1024;

    private final InputStream in;
    private final byte[] block = new byte[16 * 1024];
    private int at;
    private int filled;
    private byte[] line = new byte[256];
    private int length;

    LineStream(InputStream in) {
        this.in = in;
    }

    /** The next line with its end, of which it has none where it is too long or the last. */
    Optional<byte[]> next() throws IOException {
        length = 0;
        while (length < LONGEST) {
            int value = read();
            if (value < 0) {
                break;
            }
            if (length == line.length) {
                line = Arrays.copyOf(line, length * 2);
            }
            line[length++] = (byte) value;
            if (value == '\n') {
                break;
            }
        }
        return length == 0 ? Optional.empty() : Optional.of(Arrays.copyOf(line, length));
    }

    /** The next bytes, as many as asked for or as there are. */
    byte[] bytes(int count) throws IOException {
        byte[] bytes = new byte[Math.min(count, 64 * 1024)];
        int taken = 0;
        while (taken < count) {
            if (at == filled && !fill()) {
                break;
            }
            if (taken == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(count, taken * 2L));
            }
            int part = Math.min(Math.min(filled - at, count - taken), bytes.length - taken);
            System.arraycopy(block, at, bytes, taken, part);
            at += part;
            taken += part;
        }
        return Arrays.copyOf(bytes, taken);
    }

    int read() throws IOException {
        return at < filled || fill() ? block[at++] & 0xff : -1;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, in.read(block, 0, block.length));
        return filled > 0;
    }

    /** A line as text, without its end. */
    static String text(byte[] line) {
        int end = line.length;
        while (end > 0 && (line[end - 1] == '\n' || line[end - 1] == '\r')) {
            end--;
        }
        return new String(line, 0, end, StandardCharsets.ISO_8859_1);
    }
}
