package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** The runs of printable ASCII in binary bytes, each on a line of its own, stored in one byte a char or in UTF-16LE. */
final class StringsReader extends Reader {
    /** Shorter runs are mostly chance. */
    static final int SHORTEST = 8;

    private static final int LEAST = 1024;
    private static final int BLOCK = 32 * 1024;

    private final InputStream in;
    /** Made when it is known whether there is much to read. */
    private byte[] block = {};

    private final StringBuilder out = new StringBuilder();
    private final Run narrow = new Run();
    private final Run wide = new Run();
    private int taken;
    private boolean ended;
    private int before = -1;
    private boolean found;

    StringsReader(InputStream in) {
        this.in = in;
    }

    /** Whether there was any. */
    boolean found() {
        return found;
    }

    @Override
    public int read(char[] chars, int offset, int length) throws IOException {
        while (taken == out.length() && !ended) {
            out.setLength(0);
            taken = 0;
            if (block.length == 0) {
                block = new byte[Math.max(LEAST, Math.min(BLOCK, in.available()))];
            }
            int read = in.read(block, 0, block.length);
            look(read);
            if (read < 0) {
                ended = true;
                narrow.end();
                wide.end();
            }
        }
        int count = Math.min(length, out.length() - taken);
        if (count == 0) {
            return length == 0 ? 0 : -1;
        }
        out.getChars(taken, taken + count, chars, offset);
        taken += count;
        return count;
    }

    private void look(int length) {
        for (int i = 0; i < length; i++) {
            if (before < 0 && narrow.length == 0 && wide.length == 0) {
                i = behindNothing(i, length);
            }
            if (i < length) {
                next(block[i] & 0xff);
            }
        }
    }

    /**
     * Behind the bytes, seven at a time, in which no run can begin that is long enough: the eighth is neither printable nor the
     * zero of a wide char, so that all before it are too few.
     */
    private int behindNothing(int from, int length) {
        byte[] bytes = block;
        int at = from;
        while (at + SHORTEST <= length && !isOfRun(bytes[at + SHORTEST - 1])) {
            at += SHORTEST;
        }
        while (at < length && !isPrintable(bytes[at])) {
            at++;
        }
        return at;
    }

    private static boolean isOfRun(byte value) {
        return value == 0 || isPrintable(value);
    }

    private void next(int value) {
        if (isPrintable(value)) {
            narrow.add((char) value);
            if (before >= 0) {
                wide.end();
            }
            before = value;
        } else {
            narrow.end();
            if (value == 0 && before >= 0) {
                wide.add((char) before);
            } else {
                wide.end();
            }
            before = -1;
        }
    }

    private static boolean isPrintable(int value) {
        return value >= ' ' && value < 127 || value == '\t';
    }

    /** A run that is not over; only one of the two kinds can be long at a time. */
    private final class Run {
        private final char[] first = new char[SHORTEST];
        private int length;

        void add(char c) {
            if (length < SHORTEST) {
                first[length++] = c;
                if (length == SHORTEST) {
                    out.append(first);
                    found = true;
                }
            } else {
                out.append(c);
            }
        }

        void end() {
            if (length == SHORTEST) {
                out.append('\n');
            }
            length = 0;
        }
    }

    @Override
    public void close() {
        // The stream belongs to whoever opened it.
    }
}
