package org.reportcli.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The project's folder of examples, for tests that change something in it. */
public final class Examples {
    private static final Path ORIGINAL = Path.of("examples");

    private Examples() {}

    /** Copies it; {@code folder} then holds a folder {@code examples}. */
    public static Path copyTo(Path folder) throws IOException {
        Path copy = folder.resolve("examples");
        try (Stream<Path> all = Files.walk(ORIGINAL)) {
            for (Path each : all.toList()) {
                Path target = copy.resolve(ORIGINAL.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
        return copy;
    }
}
