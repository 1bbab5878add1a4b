package org.reportcli.submission;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The encrypted part of a sealed message, without the mail around it (RFC 9580, section 6.2). */
public final class ArmoredPart {
    private static final String BEGIN = "-----BEGIN PGP MESSAGE-----";
    private static final String END = "-----END PGP MESSAGE-----";

    private ArmoredPart() {}

    /** Copies the first armored message of a file, with LF line ends, in constant memory. */
    public static void copy(Path sealed, OutputStream out) throws IOException {
        boolean inside = false;
        try (BufferedReader lines = Files.newBufferedReader(sealed, StandardCharsets.US_ASCII)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                inside |= line.equals(BEGIN);
                if (inside) {
                    out.write(line.getBytes(StandardCharsets.US_ASCII));
                    out.write('\n');
                }
                if (inside && line.equals(END)) {
                    return;
                }
            }
        }
        throw new IllegalStateException("a sealed message without an end");
    }
}
