package org.reportcli.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.reportcli.mail.Encryption;

/**
 * The only way from a message into the staged file. It measures what passes, and it tells sealed bytes from clear ones
 * by who wrote them: between the opening and the closing of an encryption, exactly the bytes that the encryption made
 * may pass, and outside there is room for no more than headers. So a message that goes around the encryption, whole or
 * in part, is stopped, and never becomes a {@link SealedMessage}.
 */
final class Outgoing extends OutputStream implements Encryption {
    /** Room for a message's outer headers and for the frame of its parts. */
    static final int CLEAR_LIMIT = 8 * 1024;

    private final OutputStream file;
    private final Encryption encryption;
    private final MessageDigest sha256;
    private long size;
    private long clear;
    private int sealedParts;
    private boolean sealing;
    // While sealing: what the encryption made, and what of it has arrived here.
    private long made;
    private long arrived;

    Outgoing(OutputStream file, Encryption encryption) {
        this.file = file;
        this.encryption = encryption;
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        if (sealing) {
            arrived += length;
            if (arrived > made) {
                throw bypassed("wrote around its encryption");
            }
        } else {
            clear += length;
            if (clear > CLEAR_LIMIT) {
                throw bypassed("has more than " + CLEAR_LIMIT + " bytes outside of its encryption");
            }
        }
        file.write(bytes, offset, length);
        sha256.update(bytes, offset, length);
        size += length;
    }

    /** Goes no further: what is clear must not reach the file before something sealed does. */
    @Override
    public void flush() {}

    /** One encryption after the other; {@code sealed} leads, through whatever buffers, to this stream. */
    @Override
    public OutputStream encryptTo(OutputStream sealed, String fileName) throws IOException {
        if (sealing) {
            throw bypassed("opened an encryption inside another");
        }
        sealed.flush();
        sealing = true;
        made = 0;
        arrived = 0;
        return new Part(sealed, encryption.encryptTo(new Made(sealed), fileName));
    }

    /** Refuses a message that was not encrypted, or whose encryption did not come to its end. */
    void requireSealed() {
        if (sealing) {
            throw bypassed("did not end its encryption");
        }
        if (sealedParts == 0) {
            throw bypassed("was not encrypted");
        }
    }

    long size() {
        return size;
    }

    /** Of all that passed, in lower-case hex. Called once. */
    String sha256() {
        return HexFormat.of().formatHex(sha256.digest());
    }

    // A defect of ours, not of the reporter's files: the command line's border says how to report it.
    private static IllegalStateException bypassed(String what) {
        return new IllegalStateException("stopped a message that " + what);
    }

    /** What the encryption makes, on its way out; counted before it is handed on. */
    private final class Made extends OutputStream {
        private final OutputStream sealed;

        Made(OutputStream sealed) {
            this.sealed = sealed;
        }

        @Override
        public void write(int octet) throws IOException {
            made++;
            sealed.write(octet);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            made += length;
            sealed.write(bytes, offset, length);
        }

        @Override
        public void flush() throws IOException {
            sealed.flush();
        }
    }

    /** The clear bytes of one part, on their way into the encryption. */
    private final class Part extends OutputStream {
        private final OutputStream sealed;
        private final OutputStream mouth;
        private boolean filled;
        private boolean closed;

        Part(OutputStream sealed, OutputStream mouth) {
            this.sealed = sealed;
            this.mouth = mouth;
        }

        @Override
        public void write(int octet) throws IOException {
            mouth.write(octet);
            filled = true;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            mouth.write(bytes, offset, length);
            filled |= length > 0;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            mouth.close();
            sealed.flush();
            if (arrived != made) {
                throw bypassed("changed its encrypted bytes");
            }
            if (!filled) {
                throw bypassed("encrypted nothing");
            }
            sealing = false;
            sealedParts++;
        }
    }
}
