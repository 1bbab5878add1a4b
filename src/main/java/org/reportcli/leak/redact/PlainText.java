package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.Writer;

/** Writes a text with markers in it. */
final class PlainText implements MaskedText {
    private final Writer out;
    private final Counts counts;

    PlainText(Writer out, Counts counts) {
        this.out = out;
        this.counts = counts;
    }

    @Override
    public void kept(CharSequence chars, int from, int to) throws IOException {
        out.append(chars, from, to);
    }

    @Override
    public void masked(CharSequence chars, int from, int to, Mask mask) throws IOException {
        out.write(mask.pseudonym().marker());
        counts.add(mask.pseudonym());
    }
}
