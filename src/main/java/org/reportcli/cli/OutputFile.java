package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;

/** The file of {@code --output}: it takes the place of one that is there, but never of one that it was made from. */
final class OutputFile {
    private OutputFile() {}

    /**
     * The place of a name.
     *
     * @param sources what must not be replaced; what is not there or has no path is passed over
     * @throws ReportException of status 2 where it cannot be written or must not be
     */
    static Path of(String name, List<Path> sources, Runtime runtime) throws IOException {
        Path output = path(name, runtime);
        Path parent = output.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw ReportException.wrong("there is no folder " + parent).withHint("make it, or name another file");
        }
        if (Files.exists(output) && !Files.isRegularFile(output)) {
            throw ReportException.wrong("'" + name + "' is no regular file")
                    .withHint("name a file, or leave out --output to write to standard output");
        }
        for (Path source : sources) {
            if (Files.exists(output) && Files.exists(source) && Files.isSameFile(source, output)) {
                throw ReportException.wrong("'" + name + "' belongs to the report, and would be replaced")
                        .withHint("name another file");
            }
        }
        return output;
    }

    private static Path path(String name, Runtime runtime) {
        try {
            return runtime.path(name);
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + name + "' cannot be a file's name");
        }
    }

    /** The files of a report: its own, and what it attaches. */
    static List<Path> sources(ReportDocument document) {
        List<String> names = new ArrayList<>();
        names.add(Path.of(document.source().name()).getFileName().toString());
        document.report().ifPresent(report -> report.attachments().forEach(each -> names.add(each.path())));
        List<Path> sources = new ArrayList<>();
        names.forEach(name -> path(document.folder(), name).ifPresent(sources::add));
        return sources;
    }

    private static Optional<Path> path(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException e) {
            // Lint says so; it is no file, and not this one.
            return Optional.empty();
        }
    }
}
