package org.reportcli.wizard.line;

import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.Runtime;

/**
 * The editor that {@code $VISUAL} or {@code $EDITOR} names. A text is edited in a folder of its own that nobody else can read,
 * and that is removed together with whatever the editor left beside it.
 */
public final class Editor {
    private final Runtime runtime;
    private final String command;

    private Editor(Runtime runtime, String command) {
        this.runtime = runtime;
        this.command = command;
    }

    /** The user's editor; empty where none is named. */
    public static Optional<Editor> of(Runtime runtime) {
        return runtime.variable("VISUAL").or(() -> runtime.variable("EDITOR")).map(it -> new Editor(runtime, it));
    }

    /**
     * Lets a text be edited. Its last line is ended, as editors expect it.
     *
     * @return what was saved, with line feeds, also after the last line; empty where the editor said that it failed (as {@code :cq} in vi does)
     * @throws IOException if it cannot be started, or the text not be written or read
     */
    public Optional<String> edit(String text) throws IOException {
        Path folder = Files.createTempDirectory("report");
        Path file = folder.resolve("answer.md");
        try {
            String lines = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            DurableFiles.replace(file, lines.getBytes(StandardCharsets.UTF_8));
            return open(file) ? Optional.of(LineEnds.unix(Files.readString(file))) : Optional.empty();
        } finally {
            remove(folder);
        }
    }

    /**
     * Opens a file and waits until the editor ends.
     *
     * @return whether it ended well
     * @throws IOException if it cannot be started
     */
    public boolean open(Path file) throws IOException {
        Process process =
                runtime.processes().start(command(file.toString()), runtime.workingDirectory(), runtime.environment());
        try {
            process.getOutputStream().close();
            return process.waitFor() == 0;
        } catch (InterruptedException e) {
            process.destroy();
            throw new InterruptedIOException("interrupted");
        }
    }

    // As git does: the shell takes the variable apart, for it may hold arguments. An editor draws on the terminal, not
    // into pipes.
    private List<String> command(String file) {
        if (File.separatorChar == '\\') {
            return List.of("cmd", "/c", "start", "\"\"", "/wait", command, file);
        }
        return List.of("/bin/sh", "-c", command + " \"$@\" </dev/tty >/dev/tty 2>&1", "editor", file);
    }

    private static void remove(Path folder) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path each : files) {
                Files.deleteIfExists(each);
            }
        }
        Files.deleteIfExists(folder);
    }
}
