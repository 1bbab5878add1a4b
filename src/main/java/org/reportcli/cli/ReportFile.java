package org.reportcli.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.yaml.YamlLimits;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * A report that a command line names.
 *
 * @param name as it was typed, which is how messages call it
 * @param path where it is; empty for standard input
 */
record ReportFile(String name, Optional<Path> path) {
    static final String DEFAULT = "report.yaml";
    private static final String STANDARD_INPUT = "-";
    private static final String ENDING = ".report.yaml";

    /**
     * The reports of some operands: files, folders with reports in them, {@code -} for standard input; {@code
     * report.yaml} where there is none.
     *
     * @return sorted by name, each file once, so that the order of the operands changes nothing
     * @throws ReportException of status 2 for what is not there or no regular file
     */
    static List<ReportFile> of(List<String> operands, Runtime runtime) {
        List<ReportFile> named = new ArrayList<>();
        for (String operand : operands.isEmpty() ? List.of(DEFAULT) : operands) {
            named.addAll(operand.equals(STANDARD_INPUT) ? List.of(standardInput()) : at(operand, runtime));
        }
        return withoutRepeats(named);
    }

    /** The operand of commands that take one report. */
    static PositionalParamSpec parameter() {
        return PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String.class)
                .arity("0..1")
                .description("The report; - is standard input. Default: report.yaml.")
                .build();
    }

    /** The report of one operand, which is no folder. */
    static ReportFile of(String operand, Runtime runtime) {
        if (operand.equals(STANDARD_INPUT)) {
            return standardInput();
        }
        Path path = path(operand, runtime);
        if (Files.isDirectory(path)) {
            throw ReportException.wrong("'" + operand + "' is a folder").withHint("name the report in it");
        }
        return file(operand, path);
    }

    /** Reads it, once and within the limits of the format. */
    ReportDocument read(Runtime runtime) {
        try {
            if (path.isEmpty()) {
                return document(runtime.workingDirectory(), runtime.in());
            }
            try (InputStream in = Files.newInputStream(path.get())) {
                return document(path.get().getParent(), in);
            }
        } catch (IOException e) {
            throw ReportException.wrong("cannot read '" + name + "'").withCause(e);
        }
    }

    // One byte over the limit is enough for the reader to see that it is over.
    private ReportDocument document(Path folder, InputStream in) throws IOException {
        return ReportReader.read(name, folder, in.readNBytes(YamlLimits.HANDWRITTEN.bytes() + 1));
    }

    private static ReportFile standardInput() {
        return new ReportFile(STANDARD_INPUT, Optional.empty());
    }

    private static List<ReportFile> at(String operand, Runtime runtime) {
        Path path = path(operand, runtime);
        return Files.isDirectory(path) ? in(operand, path) : List.of(file(operand, path));
    }

    private static ReportFile file(String operand, Path path) {
        if (!Files.exists(path)) {
            throw ReportException.wrong("there is no '" + operand + "'").withHint(ReportReader.START);
        }
        // A pipe or a device could block for ever, or never end.
        if (!Files.isRegularFile(path)) {
            throw ReportException.wrong("'" + operand + "' is no regular file")
                    .withHint("pipe it in and name '-' to read standard input");
        }
        return new ReportFile(operand, Optional.of(path));
    }

    private static List<ReportFile> in(String operand, Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<ReportFile> found = entries.filter(ReportFile::isReport)
                    .map(entry -> new ReportFile(join(operand, entry.getFileName()), Optional.of(entry)))
                    .toList();
            if (found.isEmpty()) {
                throw ReportException.wrong("there is no report.yaml or *.report.yaml in '" + operand + "'")
                        .withHint(ReportReader.START);
            }
            return found;
        } catch (IOException e) {
            throw ReportException.wrong("cannot read the folder '" + operand + "'")
                    .withCause(e);
        }
    }

    private static boolean isReport(Path entry) {
        String name = entry.getFileName().toString();
        return (name.equals(DEFAULT) || name.endsWith(ENDING)) && Files.isRegularFile(entry);
    }

    private static String join(String folder, Path name) {
        if (folder.equals(".") || folder.equals("./")) {
            return name.toString();
        }
        return folder.endsWith("/") ? folder + name : folder + "/" + name;
    }

    private static Path path(String operand, Runtime runtime) {
        try {
            return runtime.path(operand);
        } catch (java.nio.file.InvalidPathException e) {
            throw ReportException.wrong("'" + operand + "' cannot be a file's name");
        }
    }

    /** The same file under two names counts once, under the shorter one. */
    private static List<ReportFile> withoutRepeats(Collection<ReportFile> named) {
        if (named.size() < 2) {
            return List.copyOf(named);
        }
        Comparator<ReportFile> byName = Comparator.comparing(ReportFile::name);
        Map<Optional<Path>, ReportFile> once = new HashMap<>();
        named.stream()
                .sorted(Comparator.<ReportFile>comparingInt(file -> file.name().length())
                        .thenComparing(byName))
                .forEach(file -> once.putIfAbsent(file.path(), file));
        return once.values().stream().sorted(byName).toList();
    }
}
