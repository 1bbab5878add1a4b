package org.reportcli.leak.redact;

import java.io.IOException;

/** Takes a text that is being masked, in order. */
interface MaskedText {
    /** Chars that stay as they are. */
    void kept(CharSequence chars, int from, int to) throws IOException;

    /** Chars in whose place something else comes. */
    void masked(CharSequence chars, int from, int to, Mask mask) throws IOException;
}
