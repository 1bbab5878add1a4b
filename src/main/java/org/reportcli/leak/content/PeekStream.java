package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;

/** A stream whose start can be looked at before it is read, and that counts what was read. */
final class PeekStream extends InputStream {
    private static final int BLOCK = 16 * 1024;

    private static final byte[] NOTHING = {};

    private final InputStream in;
    private byte[] buffer;
    private int from;
    private int to;
    private boolean ended;
    private long position;

    PeekStream(InputStream in) {
        this.in = in;
        this.buffer = new byte[BLOCK];
    }

    /** Bytes that are in memory, and are not copied. */
    PeekStream(byte[] bytes) {
        this.in = InputStream.nullInputStream();
        this.buffer = bytes;
        this.to = bytes.length;
        this.ended = true;
    }

    /** How many bytes were read. */
    long position() {
        return position;
    }

    /** The next bytes, as many as asked for or as there are; they stay to be read. */
    byte[] head(int most) throws IOException {
        fill(most);
        return Arrays.copyOfRange(buffer, from, from + Math.min(most, to - from));
    }

    /** How many bytes are left at most; more than any text has where that is not known. */
    int most() {
        return ended ? to - from : Integer.MAX_VALUE;
    }

    /** Whether more than so many bytes are left; they stay to be read. */
    boolean hasMoreThan(int least) throws IOException {
        fill(least + 1);
        return to - from > least;
    }

    /** All that is left, where that is at most so much; it stays to be read. */
    Optional<byte[]> whole(int most) throws IOException {
        return hasMoreThan(most) ? Optional.empty() : Optional.of(Arrays.copyOfRange(buffer, from, to));
    }

    private void fill(int wanted) throws IOException {
        while (!ended && to - from < wanted) {
            if (to == buffer.length) {
                int held = to - from;
                byte[] wider = from > 0 ? buffer : new byte[(int) Math.min(Math.max(wanted, BLOCK), held * 2L)];
                System.arraycopy(buffer, from, wider, 0, held);
                buffer = wider;
                from = 0;
                to = held;
            }
            int read = in.read(buffer, to, buffer.length - to);
            if (read < 0) {
                ended = true;
            } else {
                to += read;
            }
        }
    }

    @Override
    public int read() throws IOException {
        fill(1);
        if (from == to) {
            return -1;
        }
        position++;
        return buffer[from++] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        int read;
        if (from < to) {
            read = Math.min(length, to - from);
            System.arraycopy(buffer, from, bytes, offset, read);
            from += read;
            if (from == to) {
                release();
            }
        } else {
            read = ended ? -1 : in.read(bytes, offset, length);
            ended |= read < 0;
        }
        position += Math.max(0, read);
        return read;
    }

    /** What was peeked at may have been much; it is not kept longer than needed. */
    private void release() {
        from = 0;
        to = 0;
        if (buffer.length > BLOCK) {
            buffer = ended ? NOTHING : new byte[BLOCK];
        }
    }

    /** Whether anything is left, found out by reading: what unpacks streams of several members asks so for the next one. */
    @Override
    public int available() throws IOException {
        fill(1);
        return to - from;
    }
}
