package org.reportcli.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts other programs; passed in, so that tests need none. */
@FunctionalInterface
public interface Processes {
    /**
     * Starts a program with its standard streams as pipes.
     *
     * @param command the program and its arguments; no shell is involved
     * @param directory where it runs
     * @param environment the whole environment of the program
     * @throws IOException if it cannot be started
     */
    Process start(List<String> command, Path directory, Map<String, String> environment) throws IOException;
}
