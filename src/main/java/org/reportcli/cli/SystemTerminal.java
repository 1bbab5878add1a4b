package org.reportcli.cli;

import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.reportcli.support.Terminal;

/**
 * The terminal that this process was started in, for the few questions outside the wizard.
 *
 * <p>Java tells of a console only where standard input and output both are one. The launcher knows more (a shell's
 * {@code test -t}) and says which streams are terminals in {@code REPORT_TTY}, such as {@code "012"}; where it cannot,
 * as on Windows, Java's word counts.
 */
public final class SystemTerminal implements Terminal {
    private static final int LONGEST = 1 << 20;

    private final String streams;
    private final boolean dumb;

    public SystemTerminal(Map<String, String> environment) {
        String told = environment.get("REPORT_TTY");
        streams = told != null ? told : System.console() != null ? "012" : "";
        dumb = environment.getOrDefault("TERM", "").equals("dumb");
    }

    @Override
    public boolean isInteractive() {
        return streams.contains("0") && streams.contains("2");
    }

    @Override
    public boolean isErrorTerminal() {
        return streams.contains("2");
    }

    @Override
    public boolean isOutputTerminal() {
        return streams.contains("1");
    }

    @Override
    public Optional<String> ask(String prompt) {
        Console console = System.console();
        if (console == null) {
            return askOnErrorStream(prompt);
        }
        return Optional.ofNullable(console.readLine("%s", prompt));
    }

    @Override
    public Optional<char[]> askSecret(String prompt) {
        Console console = System.console();
        // Without a console nothing can switch the echo off; a secret that would show is not asked for.
        if (console == null || dumb) {
            return Optional.empty();
        }
        return Optional.ofNullable(console.readPassword("%s", prompt));
    }

    // Standard output is redirected: the question goes to standard error, the answer comes from standard input.
    private static Optional<String> askOnErrorStream(String prompt) {
        System.err.print(prompt);
        System.err.flush();
        try {
            return line(System.in);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The next line, whole; what is beyond a report's size could never be in one, and is not kept. */
    static Optional<String> line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next == -1) {
            return Optional.empty();
        }
        for (; next != -1 && next != '\n'; next = in.read()) {
            if (line.size() < LONGEST) {
                line.write(next);
            }
        }
        String text = line.toString(StandardCharsets.UTF_8);
        return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }
}
