package org.reportcli.leak.redact;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/** A text that remembers what was read of it until it is told to forget, so that a leak's chars can be had when it is told. */
final class Remembered extends FilterReader {
    private char[] chars = new char[16 * 1024];
    private int length;
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
            if (this.length + read > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(this.length + read, chars.length * 2));
            }
            System.arraycopy(into, offset, chars, this.length, read);
            this.length += read;
        }
        return read;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    /** What is remembered, up to {@link #length}; its first char stands at {@link #base}. It changes with the next reading. */
    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    long base() {
        return base;
    }

    /** The char at a place of the text, which is remembered. */
    char at(long offset) {
        return chars[(int) (offset - base)];
    }

    /** The chars between two places of the text, as far as they are remembered. */
    String text(long start, long end) {
        int from = (int) Math.max(0, start - base);
        return new String(chars, from, (int) Math.max(0, end - base) - from);
    }

    void forget(int count) {
        System.arraycopy(chars, count, chars, 0, length - count);
        length -= count;
        base += count;
    }
}
