package org.reportcli.wizard;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.reportcli.support.SafeText;

/**
 * Offers the files and folders that go on from a path that was begun, as a shell does: hidden ones only where a dot was typed,
 * folders with a slash. Names that a terminal could not show are not offered.
 */
public final class FileCompletions implements Prompt.Completions {
    /** More than fit on a screen tell nobody anything. */
    static final int LIMIT = 200;

    private final Path folder;

    /** @param folder where relative paths start */
    public FileCompletions(Path folder) {
        this.folder = folder;
    }

    @Override
    public List<String> of(String typed) {
        int name = typed.lastIndexOf('/') + 1;
        String parent = typed.substring(0, name);
        String start = typed.substring(name);
        List<String> paths = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                folder.resolve(parent), entry -> isOffered(entry.getFileName().toString(), start))) {
            for (Path entry : entries) {
                if (paths.size() < LIMIT) {
                    paths.add(parent + entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""));
                }
            }
        } catch (IOException | java.nio.file.DirectoryIteratorException | InvalidPathException e) {
            // No such folder, or one that may not be read: there is nothing to offer.
            return List.of();
        }
        Collections.sort(paths);
        return paths;
    }

    private static boolean isOffered(String name, String start) {
        return name.startsWith(start)
                && (!name.startsWith(".") || start.startsWith("."))
                && SafeText.line(name).equals(name);
    }
}
