package org.reportcli.support;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a command takes from the world around it, so that a test can give it another world.
 *
 * @param clock the time, and the zone in which a day begins
 * @param environment the environment variables
 * @param home the user's home folder
 * @param workingDirectory where relative paths start
 * @param in standard input
 * @param out standard output: results only
 * @param err standard error: talk
 * @param terminal the person, if there is one
 * @param random the source of unpredictable bytes
 * @param processes starts other programs
 */
public record Runtime(
        Clock clock,
        Map<String, String> environment,
        Path home,
        Path workingDirectory,
        InputStream in,
        PrintStream out,
        PrintStream err,
        Terminal terminal,
        SecureRandom random,
        Processes processes) {

    public Runtime {
        environment = Map.copyOf(environment);
    }

    /** An environment variable; one that is set but empty counts as unset. */
    public Optional<String> variable(String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
    }

    /** A path as the user typed it, seen from the working directory; always absolute and without {@code .} or {@code ..}. */
    public Path path(String typed) {
        return workingDirectory.resolve(typed).toAbsolutePath().normalize();
    }
}
