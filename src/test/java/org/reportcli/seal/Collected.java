package org.reportcli.seal;

import java.io.ByteArrayOutputStream;

/** The bottom of a stack of layers in a test: keeps what arrives. */
final class Collected extends Layer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int finished;

    @Override
    public void write(byte[] source, int offset, int length) {
        bytes.write(source, offset, length);
    }

    @Override
    void finish() {
        finished++;
    }

    @Override
    void wipe() {}

    /** What arrived, once the layers above were finished. */
    byte[] whole() {
        if (finished != 1) {
            throw new AssertionError("finished " + finished + " times");
        }
        return bytes.toByteArray();
    }
}
