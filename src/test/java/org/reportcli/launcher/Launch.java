package org.reportcli.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** Starts a program as a user's shell does, in an environment that holds only what the test says. */
final class Launch {
    /** How it ended, and what it wrote. */
    record Result(int status, String out, String err) {}

    private final Path folder;
    private final Map<String, String> environment = new TreeMap<>();

    /** @param folder the working directory, and the home folder */
    Launch(Path folder) {
        this.folder = folder;
        environment.put("HOME", folder.toString());
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
    }

    Launch with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    Launch without(String variable) {
        environment.remove(variable);
        return this;
    }

    Result run(Path program, String... arguments) throws IOException {
        return run(program.toString(), arguments);
    }

    Result run(String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        return start("", command);
    }

    /** Runs a line of the shell, in which {@code "$report"} is the launcher. */
    Result shell(String line, Path launcher) throws IOException {
        return with("report", launcher.toString()).start("", List.of("sh", "-c", line));
    }

    Result runWithInput(String input, Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return start(input, command);
    }

    private Result start(String input, List<String> command) throws IOException {
        Path in = Files.createTempFile("in", "");
        Path out = Files.createTempFile("out", "");
        Path err = Files.createTempFile("err", "");
        try {
            Files.writeString(in, input);
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(in.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command + " does not end");
            }
            return new Result(
                    process.exitValue(),
                    new String(Files.readAllBytes(out), StandardCharsets.UTF_8),
                    new String(Files.readAllBytes(err), StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }
}
