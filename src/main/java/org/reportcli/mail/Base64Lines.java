package org.reportcli.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Base64;

/**
 * Base64 with lines of 76 columns (RFC 2045, section 6.8), a whole number of lines at a time, which lets the JDK's
 * intrinsic do the work. Closing writes the rest and leaves the stream below open.
 */
final class Base64Lines extends FilterOutputStream {
    private static final byte[] LINE_END = {'\r', '\n'};
    private static final int BYTES_A_LINE = 57;
    private static final int LINES = 1024;

    private final Base64.Encoder encoder = Base64.getMimeEncoder(76, LINE_END);
    private final byte[] clear = new byte[BYTES_A_LINE * LINES];
    private final byte[] encoded = new byte[78 * LINES];
    private int filled;

    Base64Lines(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int count = Math.min(left, clear.length - filled);
            System.arraycopy(bytes, from, clear, filled, count);
            filled += count;
            from += count;
            left -= count;
            if (filled == clear.length) {
                drain();
            }
        }
    }

    private void drain() throws IOException {
        if (filled == 0) {
            return;
        }
        byte[] part = filled == clear.length ? clear : java.util.Arrays.copyOf(clear, filled);
        int count = encoder.encode(part, encoded);
        // The encoder puts line ends between lines, not behind the last.
        System.arraycopy(LINE_END, 0, encoded, count, 2);
        out.write(encoded, 0, count + 2);
        filled = 0;
    }

    /** Does nothing: a part of a line cannot be written before its end is known. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        drain();
        out.flush();
    }
}
