package org.reportcli.leak.redact;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How much one file may unpack to: what an archive bomb would cost is refused, not paid. */
final class Budget {
    private final long total;
    private long left;

    Budget(long total) {
        this.total = total;
        this.left = total;
    }

    /** A stream whose bytes count; the exception names no file. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                take(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int read = super.read(into, offset, length);
                take(Math.max(0, read));
                return read;
            }

            @Override
            public boolean markSupported() {
                return false;
            }
        };
    }

    private void take(int count) throws IOException {
        left -= count;
        if (left < 0) {
            throw new SpentException("it unpacks to more than " + (total >> 20) + " MiB");
        }
    }

    /** The budget is spent. */
    static final class SpentException extends IOException {
        private static final long serialVersionUID = 1;

        SpentException(String message) {
            super(message);
        }
    }
}
