package org.reportcli.delivery;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import org.reportcli.support.Processes;
import org.reportcli.support.Runtime;
import org.reportcli.support.Terminal;
import org.reportcli.testing.NoTerminal;

/** Runtimes for tests that start programs. */
final class World {
    /** Starts real programs. */
    static final Processes REAL = (command, directory, environment) -> {
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    };

    private World() {}

    static Runtime in(Path folder, Map<String, String> environment) {
        return in(folder, environment, new NoTerminal(), REAL);
    }

    static Runtime in(Path folder, Map<String, String> environment, Terminal terminal, Processes processes) {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        return new Runtime(
                Clock.systemUTC(),
                environment,
                folder.resolve("home"),
                folder,
                new ByteArrayInputStream(new byte[0]),
                nowhere,
                nowhere,
                terminal,
                new SecureRandom(),
                processes);
    }
}
