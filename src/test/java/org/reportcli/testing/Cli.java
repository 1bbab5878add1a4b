package org.reportcli.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.reportcli.Main;
import org.reportcli.support.Processes;
import org.reportcli.support.Runtime;
import org.reportcli.support.Terminal;

/** Runs whole commands in a world of their own: a folder, a clock that stands still, no terminal, empty environment. */
public final class Cli {
    /** The moment at which tests happen. */
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private byte[] in = new byte[0];
    private Terminal terminal = new NoTerminal();
    private Processes processes = (command, directory, variables) -> {
        throw new IOException("no processes in this test");
    };

    /** @param folder the working directory; state goes to its folder {@code home} */
    public Cli(Path folder) {
        this.folder = folder;
    }

    /**
     * What a command did.
     *
     * @param status the exit status
     * @param out standard output
     * @param err standard error
     */
    public record Result(int status, String out, String err) {}

    public Cli at(Instant now) {
        clock = Clock.fixed(now, ZoneOffset.UTC);
        return this;
    }

    public Cli variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public Cli input(String text) {
        in = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    public Cli input(byte[] bytes) {
        in = bytes.clone();
        return this;
    }

    public Cli terminal(Terminal other) {
        terminal = other;
        return this;
    }

    public Cli processes(Processes other) {
        processes = other;
        return this;
    }

    /** The home folder: {@code ~}. With no {@code --home}, state lies below it in the XDG places. */
    public Path home() {
        return folder.resolve("home");
    }

    /** Writes a file into the working directory. */
    public Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    public Result run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = Main.run(arguments, runtime(out, err));
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Runtime runtime(ByteArrayOutputStream out, ByteArrayOutputStream err) {
        return new Runtime(
                clock,
                environment,
                home(),
                folder,
                new ByteArrayInputStream(in),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                new SecureRandom(),
                processes);
    }
}
