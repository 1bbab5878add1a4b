package org.reportcli.leak.content;

import java.io.IOException;
import java.io.StringReader;

/**
 * Hands on many small texts. Each is one by itself, up to a number; from then on several go together, since a text costs its
 * reader more than its few chars do, and a place among thousands of neighbours tells nobody anything.
 */
final class Batch {
    /** Texts by themselves. */
    static final int SINGLE = 5_000;

    private static final int JOINED = 512 * 1024;

    private final ContentVisitor visitor;
    private final String name;
    private final Chars joined = new Chars();
    private int count;

    /** {@code name} is the inner path of those that go together. */
    Batch(ContentVisitor visitor, String name) {
        this.visitor = visitor;
        this.name = name;
    }

    /** Whether the next text is still one by itself. */
    boolean isSingle() {
        return ++count <= SINGLE;
    }

    void add(String inner, CharSequence text) throws IOException {
        if (isSingle()) {
            visitor.text(inner, new StringReader(text.toString()));
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
            visitor.text(name, joined.reader());
            joined.clear();
        }
    }
}
