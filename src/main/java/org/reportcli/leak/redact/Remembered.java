package org.reportcli.leak.redact;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** A text that remembers what was read of it until it is told to forget, so that a leak's chars can be had when it is told. */
final class Remembered extends FilterReader {
    private final StringBuilder chars = new StringBuilder();
    private final Runnable beforeMore;
    private long base;

    /** @param beforeMore run each time before more is read */
    Remembered(Reader text, Runnable beforeMore) {
        super(text);
        this.beforeMore = beforeMore;
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        beforeMore.run();
        int read = super.read(into, offset, length);
        if (read > 0) {
            chars.append(into, offset, read);
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** What is remembered; its first char stands at {@link #base}. */
    CharSequence chars() {
        return chars;
    }

    long base() {
        return base;
    }

    /** The chars between two places of the text, as far as they are remembered. */
    String text(long start, long end) {
        return chars.substring((int) Math.max(0, start - base), (int) Math.max(0, end - base));
    }

    void forget(int count) {
        chars.delete(0, count);
        base += count;
    }
}
