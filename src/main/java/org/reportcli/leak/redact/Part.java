package org.reportcli.leak.redact;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file, or a file in an archive, that can be read as often as is needed.
 *
 * @param name its name, for its ending; folders before it do no harm
 * @param file where it is, where it is a file by itself
 * @param opening opens it at its first byte
 */
record Part(String name, Optional<Path> file, Opening opening) {
    Part(String name, Opening opening) {
        this(name, Optional.empty(), opening);
    }

    /** Opens a file at its first byte. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    static Part of(String name, byte[] bytes) {
        return new Part(name, () -> new ByteArrayInputStream(bytes));
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(opening.open(), 64 * 1024);
    }

    /** Its first bytes. */
    byte[] head(int most) throws IOException {
        try (InputStream in = opening.open()) {
            return in.readNBytes(most);
        }
    }

    /** All of it. */
    byte[] bytes(int most) throws IOException, UnmaskableException {
        try (InputStream in = opening.open()) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new UnmaskableException("it is larger than " + (most >> 20) + " MiB");
            }
            return bytes;
        }
    }

    /** The ending of its name in lower case, without the dot; empty where there is none. */
    String ending() {
        String last = name.substring(name.lastIndexOf('/') + 1);
        int dot = last.lastIndexOf('.');
        return dot < 0 ? "" : last.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
