package org.reportcli.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.reportcli.mail.Encryption;
import org.reportcli.mail.SealableMessage;

/** A message of a test: what it writes is all that differs. */
record Message(Content content) implements SealableMessage {
    static final String HEADERS = "From: ada@example.org\r\nSubject: Security report\r\n\r\n";

    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out, Encryption encryption) throws IOException;
    }

    /** Headers, then this text, encrypted, then a last clear line. */
    static Message of(byte[] clear) {
        return new Message((out, encryption) -> {
            headers(out);
            try (OutputStream in = encryption.encryptTo(out, "")) {
                in.write(clear);
            }
            out.write(ascii("--end--\r\n"));
        });
    }

    static void headers(OutputStream out) throws IOException {
        out.write(ascii(HEADERS));
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public void writeSealed(OutputStream out, Encryption encryption) throws IOException {
        content.writeTo(out, encryption);
    }

    @Override
    public String messageId() {
        return "<1@example.org>";
    }

    @Override
    public String from() {
        return "ada@example.org";
    }

    @Override
    public String to() {
        return "security@vendor.example";
    }
}
