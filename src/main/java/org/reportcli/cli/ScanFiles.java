package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;

/** The files that a command line names: themselves, or all below a folder. */
final class ScanFiles {
    private final SortedMap<String, Path> byName = new TreeMap<>();
    private final SortedMap<String, String> passed = new TreeMap<>();

    private ScanFiles() {}

    /**
     * Collects the files of some operands. Links that stand in folders are not followed, and what is no regular file is passed
     * over: a pipe could block for ever.
     *
     * @throws ReportException of status 2 for an operand that is not there, or neither file nor folder
     */
    static ScanFiles of(Collection<String> operands, Runtime runtime) {
        ScanFiles files = new ScanFiles();
        for (String operand : operands) {
            files.add(operand, path(operand, runtime));
        }
        return files;
    }

    /** The files by the names under which they are shown. */
    SortedMap<String, Path> files() {
        return byName;
    }

    /** What stands in the folders and is not looked at, with the reason. */
    SortedMap<String, String> passed() {
        return passed;
    }

    /** Adds what stands at a path, under a name. */
    void add(String operand, Path path) {
        if (Files.isDirectory(path)) {
            walk(operand, path);
        } else if (Files.isRegularFile(path)) {
            byName.put(operand, path);
        } else if (Files.exists(path)) {
            throw ReportException.wrong("'" + operand + "' is neither a file nor a folder")
                    .withHint("name files, or folders with files in them");
        } else {
            throw ReportException.wrong("there is no '" + operand + "'")
                    .withHint("paths are relative to the current folder");
        }
    }

    private void walk(String operand, Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    String name = name(operand, folder, file);
                    if (attributes.isRegularFile()) {
                        byName.put(name, file);
                    } else {
                        passed.put(
                                name,
                                attributes.isSymbolicLink()
                                        ? "it is a link, and links in folders are not followed"
                                        : "it is a pipe, socket or device");
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    passed.put(name(operand, folder, file), "it cannot be read");
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw ReportException.wrong("cannot read the folder '" + operand + "'")
                    .withCause(e);
        }
    }

    private static String name(String operand, Path folder, Path file) {
        String below = folder.relativize(file).toString().replace('\\', '/');
        if (operand.equals(".") || operand.equals("./")) {
            return below;
        }
        return operand.endsWith("/") ? operand + below : operand + "/" + below;
    }

    private static Path path(String operand, Runtime runtime) {
        try {
            return runtime.path(operand);
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + operand + "' cannot be a file's name");
        }
    }
}
