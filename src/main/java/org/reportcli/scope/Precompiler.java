package org.reportcli.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the lines that the program reads in place of YAML. The build runs it; the program never does. */
final class Precompiler {
    private Precompiler() {}

    /** @param arguments the folder of the classes */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("org/reportcli/scope");
        write(folder.resolve(CategoryFile.LINES), CategoryFile.lines(CategoryFile.yaml()));
        write(folder.resolve(EvidenceFile.LINES), EvidenceFile.yaml().lines());
    }

    private static void write(Path file, List<String> lines) throws IOException {
        // One line end on every system: what is built of one commit is the same everywhere.
        Files.writeString(file, String.join("\n", lines) + "\n");
    }
}
