package org.reportcli.leak.content;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;

/**
 * Hands on many small texts. Each is one by itself, up to a number; from then on several go together, since a text costs its
 * reader more than its few chars do, and a place among thousands of neighbours tells nobody anything.
 */
final class Batch {
    /** Texts by themselves. */
    static final int SINGLE = 5_000;

    /** How much goes together, in chars. */
    static final int JOINED = 512 * 1024;

    private final Taker taker;
    private final String name;
    private Chars joined = new Chars();
    private int count;

    /** Takes texts, as {@link ContentVisitor#text} does. */
    interface Taker {
        void text(String inner, Reader text) throws IOException;
    }

    /** {@code name} is the inner path of those that go together. */
    Batch(Taker taker, String name) {
        this.taker = taker;
        this.name = name;
    }

    /** Whether the next text is still one by itself. */
    boolean isSingle() {
        return ++count <= SINGLE;
    }

    void add(String inner, CharSequence text) throws IOException {
        if (isSingle()) {
            taker.text(inner, new StringReader(text.toString()));
        } else {
            join(text);
        }
    }

    /** A text that goes together with others. */
    void join(CharSequence text) throws IOException {
        joined.add(text);
        joined.add('\n');
        if (joined.length() > JOINED) {
            finish();
        }
    }

    /** Hands on what is left. */
    void finish() throws IOException {
        if (joined.length() > 0) {
            Chars done = joined;
            joined = new Chars();
            taker.text(name, done.reader());
        }
    }
}
