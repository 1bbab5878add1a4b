package org.reportcli.delivery;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * How long and how much a server may talk before we hang up: a time and a number of bytes for each whole answer, so that
 * neither a flood nor a drip of one byte a minute holds the program.
 */
final class Patience {
    /** Bytes on the wire for one answer or one TLS handshake; real ones stay below a tenth of it. */
    static final int MOST_BYTES = 256 << 10;

    private long deadline;
    private int bytesLeft;
    private boolean inTheClear = true;

    Patience(Duration first) {
        renew(first);
    }

    /** A new answer is expected, within this time. */
    void renew(Duration wait) {
        deadline = System.nanoTime() + wait.toNanos();
        bytesLeft = MOST_BYTES;
    }

    /** What is read from here on is read by TLS. */
    void encrypted() {
        inTheClear = false;
    }

    boolean isInTheClear() {
        return inTheClear;
    }

    /** The time that is left, for the next read. */
    int millisLeft() throws SocketTimeoutException {
        long millis = (deadline - System.nanoTime()) / 1_000_000;
        if (millis <= 0) {
            throw new SocketTimeoutException("no whole answer in time");
        }
        return (int) Math.min(millis, Integer.MAX_VALUE);
    }

    /** Counts what was read. */
    void took(int bytes) throws IOException {
        bytesLeft -= bytes;
        if (bytesLeft < 0) {
            throw new Exhausted("an answer of more than " + (MOST_BYTES >> 10) + " KiB");
        }
    }

    /** The server talked too much. */
    static final class Exhausted extends IOException {
        private static final long serialVersionUID = 1;

        Exhausted(String message) {
            super(message);
        }
    }
}
