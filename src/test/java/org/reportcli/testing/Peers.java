package org.reportcli.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assumptions;

/** Other programs that tests hold ours against. */
public final class Peers {
    private Peers() {}

    /** Skips the test, with a line that says so, where the program is missing; fails it in CI. */
    public static void require(String program) {
        boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .anyMatch(Files::isExecutable);
        if (!found && System.getenv("CI") != null) {
            throw new AssertionError(program + " is missing, and CI must have it");
        }
        Assumptions.assumeTrue(found, () -> "skipped: " + program + " is not installed");
    }
}
