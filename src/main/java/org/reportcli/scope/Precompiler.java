package org.reportcli.scope;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what the program reads in place of YAML. The build runs it; the program never does. */
final class Precompiler {
    private Precompiler() {}

    /** @param arguments the folder of the classes */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("org/reportcli/scope");
        // One line end on every system: what is built of one commit is the same everywhere.
        Files.writeString(
                folder.resolve(CategoryFile.LINES), String.join("\n", CategoryFile.lines(CategoryFile.yaml())) + "\n");
        Files.write(folder.resolve(EvidenceFile.PACKED), EvidenceWriter.pack(EvidenceFile.yaml()));
    }
}
