package org.reportcli.leak.content;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files of any kind in constant memory, and hands on what they hold. */
public final class ContentReader {
    private final ContentLimits limits;

    public ContentReader(ContentLimits limits) {
        this.limits = limits;
    }

    /** How far it opens files. */
    public ContentLimits limits() {
        return limits;
    }

    /** Reads a file. */
    public void read(Path file, ContentVisitor visitor) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            visitor.text("", new InputStreamReader(in, StandardCharsets.UTF_8));
        }
    }
}
