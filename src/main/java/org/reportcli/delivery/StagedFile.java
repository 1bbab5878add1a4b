package org.reportcli.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reportcli.seal.SealedMessage;

/**
 * The staged message, read as strictly as it must be sent: 7-bit lines that each end with CR LF, no NUL, and the very
 * bytes that were sealed. A bare CR or LF is where servers disagree on where a message ends (SMTP smuggling), so a file
 * that has one goes nowhere.
 */
final class StagedFile {
    private static final int CHUNK = 64 << 10;

    private final SealedMessage message;

    StagedFile(SealedMessage message) {
        this.message = message;
    }

    /** Why a staged file cannot be sent; the network has no part in it. */
    static final class Fault extends IOException {
        private static final long serialVersionUID = 1;

        Fault(String reason) {
            super(reason);
        }
    }

    /**
     * Reads it once, without sending it anywhere.
     *
     * @throws Fault if it must not be sent
     */
    void check() throws IOException {
        copyTo(OutputStream.nullOutputStream());
    }

    /**
     * Copies it, byte for byte; what was copied is the sealed message only if this returns.
     *
     * @throws Fault if it must not be sent
     */
    void copyTo(OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        int last = '\n';
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = open()) {
            for (int read = read(in, chunk); read >= 0; read = read(in, chunk)) {
                last = checkLines(chunk, read, last, size);
                digest.update(chunk, 0, read);
                out.write(chunk, 0, read);
                size += read;
            }
        }
        if (last != '\n') {
            throw new Fault("the staged message does not end with a line end");
        }
        if (size != message.size() || !HexFormat.of().formatHex(digest.digest()).equals(message.sha256())) {
            throw new Fault("the staged message is not the one that was sealed: " + message.file());
        }
    }

    private InputStream open() throws IOException {
        try {
            return Files.newInputStream(message.file());
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    // What goes wrong on the disk is kept apart from what goes wrong on the network.
    private int read(InputStream in, byte[] chunk) throws Fault {
        try {
            return in.read(chunk);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private Fault unreadable(IOException cause) {
        Fault fault = new Fault("cannot read the staged message " + message.file());
        fault.initCause(cause);
        return fault;
    }

    private static int checkLines(byte[] chunk, int length, int last, long offset) throws Fault {
        int before = last;
        for (int at = 0; at < length; at++) {
            byte b = chunk[at];
            if (b == '\n' ? before != '\r' : before == '\r') {
                throw new Fault("a bare line end in the staged message at byte " + (offset + at));
            }
            if (b <= 0) {
                throw new Fault(
                        (b == 0 ? "a NUL" : "an 8-bit character") + " in the staged message at byte " + (offset + at));
            }
            before = b;
        }
        return before;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
