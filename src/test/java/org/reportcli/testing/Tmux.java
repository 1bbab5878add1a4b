package org.reportcli.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.reportcli.support.ShellWord;

/** A real terminal, as tmux draws it, in which one program runs. */
public final class Tmux implements AutoCloseable {
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final Path folder;

    /** Starts a program in a terminal of this size. */
    public Tmux(Path folder, int columns, int rows, String command) throws IOException {
        this.folder = folder;
        tmux("-f", "/dev/null", "new-session", "-d", "-x", "" + columns, "-y", "" + rows, command);
    }

    /** Types keys, by tmux's names for them. */
    public void keys(String... keys) throws IOException {
        List<String> command = new ArrayList<>(List.of("send-keys"));
        command.addAll(List.of(keys));
        tmux(command.toArray(String[]::new));
    }

    /** Types a text, in which nothing is a key's name. */
    public void type(String text) throws IOException {
        tmux("send-keys", "-l", text);
    }

    /** Pastes a text as a person does; tmux sends a carriage return for each line feed. */
    public void paste(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("clipboard"), text);
        tmux("load-buffer", file.toString());
        tmux("paste-buffer", "-p");
    }

    public void resize(int columns, int rows) throws IOException {
        tmux("resize-window", "-x", "" + columns, "-y", "" + rows);
    }

    /** The terminal's device. */
    public String device() throws IOException {
        return tmux("display-message", "-p", "#{pane_tty}").strip();
    }

    /** What is on the screen; blanks at the ends of lines and empty lines at the end are left out. */
    public String screen() throws IOException {
        return tmux("capture-pane", "-p").stripTrailing();
    }

    /** What was on the screen from the start, also what has left it at the top; lines that the terminal broke are whole. */
    public String history() throws IOException {
        return tmux("capture-pane", "-p", "-J", "-S", "-")
                .lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    /** Copies into a file what the program sends to the terminal from now on, byte for byte. */
    public void record(Path file) throws IOException {
        tmux("pipe-pane", "cat >" + ShellWord.of(file.toString()));
    }

    /** Waits until the screen is as it should be. */
    public String await(String what, Predicate<String> wanted) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        String screen = screen();
        while (!wanted.test(screen)) {
            if (System.nanoTime() > end) {
                throw new AssertionError(what + " does not come; the screen shows:\n" + screen);
            }
            screen = screen();
        }
        return screen;
    }

    @Override
    public void close() throws IOException {
        Program.run(Map.of(), new byte[0], "tmux", "-S", socket(), "kill-server");
    }

    private String tmux(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("tmux", "-S", socket()));
        command.addAll(List.of(arguments));
        byte[] out = Program.run(Map.of("LC_ALL", "C.UTF-8", "TMUX", ""), new byte[0], command.toArray(String[]::new))
                .succeeded();
        return new String(out, StandardCharsets.UTF_8);
    }

    private String socket() {
        return folder.resolve("tmux").toString();
    }
}
