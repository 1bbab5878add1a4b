package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads files of any kind in constant memory, and hands on what they hold. The kind is told by the content, see
 * {@link ContentKind}; archives are opened within {@link ContentLimits}, and nothing is written to disk.
 *
 * <p>Broken files are no errors: what can be read of them is handed on, and the visitor is told what cannot. A reader may be
 * used by several threads at once.
 */
public final class ContentReader {
    private final ContentLimits limits;

    public ContentReader(ContentLimits limits) {
        this.limits = limits;
    }

    /** How far it opens files. */
    public ContentLimits limits() {
        return limits;
    }

    /**
     * Reads a file.
     *
     * @param file a regular file; whether it is one is for the caller to know
     * @throws IOException if the file itself cannot be read, or what the visitor throws
     */
    public void read(Path file, ContentVisitor visitor) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            new Opening(limits, visitor).open(Piece.file(file, in));
        }
    }
}
