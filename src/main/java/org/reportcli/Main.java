package org.reportcli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.reportcli.cli.CommandLines;
import org.reportcli.cli.SystemTerminal;
import org.reportcli.support.Runtime;

/** The program {@code report}. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        int status = run(arguments, system());
        System.out.flush();
        System.exit(status);
    }

    /**
     * Runs one command line.
     *
     * @return the exit status of the contract: 0 done, 1 found, 2 wrong, 3 refused, 4 queued, 5 undelivered, 6 uncertain
     */
    public static int run(String[] arguments, Runtime runtime) {
        return CommandLines.run(arguments, runtime);
    }

    private static Runtime system() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        return new Runtime(
                Clock.systemDefaultZone(),
                environment,
                home(environment),
                Path.of("").toAbsolutePath(),
                // Buffered also because JDK 17's FileInputStream.readNBytes asks a pipe for its position, and fails.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                out,
                err,
                new SystemTerminal(environment),
                new SecureRandom(),
                Main::start);
    }

    // Java takes the home folder from the system's list of users; whoever sets HOME means that one, as for other
    // programs.
    private static Path home(Map<String, String> environment) {
        String home = environment.getOrDefault("HOME", "");
        return home.startsWith("/") ? Path.of(home) : Path.of(System.getProperty("user.home"));
    }

    private static Process start(List<String> command, Path directory, Map<String, String> environment)
            throws java.io.IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }
}
