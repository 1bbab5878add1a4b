package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.Runtime;

/** Copies that are written whole before the first of them gets its name; those that got none are gone in the end. */
final class RedactedFiles implements AutoCloseable {
    private final Runtime runtime;
    private final List<Path> staged = new ArrayList<>();
    private final List<Move> moves = new ArrayList<>();

    private record Move(Path staged, Path place) {}

    RedactedFiles(Runtime runtime) {
        this.runtime = runtime;
    }

    /** Writes a copy that has no name yet, in the folder where it will be. */
    Path stage(Path folder, DurableFiles.Content content) throws IOException {
        byte[] random = new byte[8];
        runtime.random().nextBytes(random);
        Path file = folder.resolve(".redacted." + HexFormat.of().formatHex(random) + ".tmp");
        staged.add(file);
        DurableFiles.replace(file, content);
        return file;
    }

    /** The name that a copy gets in the end. */
    void name(Path staged, Path place) {
        moves.add(new Move(staged, place));
    }

    /** Gives all of them their names, in the order in which they were named. */
    void finish() throws IOException {
        for (Move move : moves) {
            if (!CopyNames.isSame(move.place, move.staged)) {
                DurableFiles.folder(move.place.getParent());
                Files.move(
                        move.staged, move.place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                DurableFiles.sync(move.place.getParent());
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path file : staged) {
            Files.deleteIfExists(file);
        }
    }
}
