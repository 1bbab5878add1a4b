package org.reportcli.delivery;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.reportcli.seal.SealedMessage;

/** Staged messages for tests. */
final class Staged {
    static final String TEXT = "From: ada@example.org\r\nTo: security@acme.example\r\nSubject: Security report\r\n"
            + "Date: Sun, 22 Nov 2026 12:00:00 +0000\r\nMessage-ID: <0123456789abcdef@report.invalid>\r\n\r\n"
            + "-----BEGIN PGP MESSAGE-----\r\n\r\n.leading dot\r\n..two\r\n.\r\n-----END PGP MESSAGE-----\r\n";

    private Staged() {}

    static SealedMessage message(Path folder, String text) throws IOException {
        return message(folder, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    static SealedMessage message(Path folder, byte[] bytes) throws IOException {
        return message(folder, bytes, "ada@example.org", "security@acme.example");
    }

    static SealedMessage message(Path folder, byte[] bytes, String from, String to) throws IOException {
        Path file = Files.write(folder.resolve("message.eml"), bytes);
        return new SealedMessage(
                file,
                bytes.length,
                digest(bytes),
                "<0123456789abcdef@report.invalid>",
                from,
                to,
                List.of("AB".repeat(20)));
    }

    static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(StagedFile.sha256().digest(bytes));
    }
}
