package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Bytes to be looked into.
 *
 * @param inner where they stand in the file; empty for the file itself
 * @param name the name of the file or entry, of which only the ending matters
 * @param in the bytes
 * @param again the same bytes from the start, where they can be had once more
 * @param file the file, where they are a whole one
 * @param depth in how many archives they stand
 * @param layers in how many things of any kind they stand
 */
record Piece(
        String inner, String name, PeekStream in, Optional<Source> again, Optional<Path> file, int depth, int layers) {
    /** How much of what cannot be read twice is kept in memory, in bytes, where it has to be. */
    static final int KEPT = 16 * 1024 * 1024;

    /** Bytes that can be read from the start as often as needed. */
    interface Source {
        InputStream open() throws IOException;
    }

    static Piece file(Path file, InputStream in) {
        Path name = file.getFileName();
        return new Piece(
                "",
                name == null ? "" : name.toString(),
                new PeekStream(in),
                Optional.of(() -> Files.newInputStream(file)),
                Optional.of(file),
                0,
                0);
    }

    /** An entry of this archive. */
    Piece entry(String inside, String entryName, InputStream bytes) {
        return new Piece(
                inside, entryName, new PeekStream(bytes), Optional.empty(), Optional.empty(), depth + 1, layers + 1);
    }

    /** Something in this that is no archive: it is encoded, attached or carried. */
    Piece part(String inside, String partName, InputStream bytes) {
        return new Piece(
                inside, partName, new PeekStream(bytes), Optional.empty(), Optional.empty(), depth, layers + 1);
    }

    /** The same, of bytes that are in memory. */
    Piece part(String inside, byte[] bytes) {
        return new Piece(
                inside,
                "",
                new PeekStream(bytes),
                Optional.of(() -> new ByteArrayInputStream(bytes)),
                Optional.empty(),
                depth,
                layers + 1);
    }

    Piece readableAgain(Source source) {
        return new Piece(inner, name, in, Optional.of(source), file, depth, layers);
    }

    /** The inner path of something in this. */
    String inside(String what) {
        return InnerPath.join(inner, what);
    }

    /** The bytes for a second reading; what stands in an archive is kept for it, where it is not too large. To be asked for first. */
    Optional<Source> twice() throws IOException {
        if (again.isPresent()) {
            return again;
        }
        return in.whole(KEPT).map(bytes -> () -> new ByteArrayInputStream(bytes));
    }
}
