package org.reportcli.leak.content;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets a library read so much between two calls: it may hold in memory what it reads in one. */
final class AllowanceStream extends FilterInputStream {
    private long allowed;

    AllowanceStream(InputStream in, long allowed) {
        super(in);
        this.allowed = allowed;
    }

    /** So many bytes from here on. */
    void allow(long bytes) {
        allowed = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (allowed <= 0) {
            throw new IOException("more than is allowed in one piece");
        }
        int read = in.read(bytes, offset, (int) Math.min(length, allowed));
        allowed -= Math.max(0, read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(Math.min(count, allowed));
        allowed -= skipped;
        return skipped;
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
