package org.reportcli.seal;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The mouth of an encryption: takes clear bytes, and ends the message when it is closed, but only if nothing went wrong
 * before. Once a write has failed, closing does not make half a message look like a whole one.
 */
final class ClearStream extends OutputStream {
    private enum State {
        OPEN,
        BROKEN,
        CLOSED
    }

    @FunctionalInterface
    private interface Step {
        void run() throws IOException;
    }

    private final Layer message;
    private State state = State.OPEN;

    ClearStream(Layer message) {
        this.message = message;
    }

    @Override
    public void write(int octet) throws IOException {
        attempt(() -> message.write(octet));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        attempt(() -> message.write(bytes, offset, length));
    }

    @Override
    public void close() throws IOException {
        if (state == State.CLOSED) {
            return;
        }
        try {
            attempt(message::finish);
        } finally {
            state = State.CLOSED;
            message.wipe();
        }
    }

    private void attempt(Step step) throws IOException {
        if (state != State.OPEN) {
            throw new IOException(state == State.CLOSED ? "the encryption was closed" : "the encryption broke off");
        }
        // Whatever is thrown, also an Error, leaves the message broken.
        state = State.BROKEN;
        step.run();
        state = State.OPEN;
    }
}
