package org.reportcli.seal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * One layer of an OpenPGP message that is being written: takes bytes from the layer above, hands what it makes of them
 * to the layer below.
 *
 * <p>A layer is ended by {@link #finish}, never by {@code close}: a stream that is closed on the way out of a failure
 * must not look like one that came to its end.
 */
abstract class Layer extends OutputStream {
    private final byte[] single = new byte[1];

    @Override
    public final void write(int octet) throws IOException {
        single[0] = (byte) octet;
        write(single, 0, 1);
    }

    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;

    /** Writes what is held back and what ends this layer, then finishes the layers below. Called once. */
    abstract void finish() throws IOException;

    /** Overwrites what this layer, and those below, still hold of clear text and keys. May be called at any time. */
    abstract void wipe();
}
