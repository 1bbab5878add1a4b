package org.reportcli.delivery;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.reportcli.config.Config;
import org.reportcli.config.Config.PasswordCommand;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;

/**
 * The password from where the user keeps it: the environment variable {@value #VARIABLE} where it is set, else
 * {@code password-command} where it is configured, else a prompt where a person may be asked.
 */
final class ConfiguredPassword implements PasswordSource {
    static final String VARIABLE = "REPORT_SMTP_PASSWORD";

    private static final int MOST_BYTES = 64 << 10;
    private static final int MOST_TALK = 300;
    /** A command may itself ask the person, for a passphrase or a touch. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Config.Smtp server;
    private final Runtime runtime;
    private final boolean mayAsk;

    ConfiguredPassword(Config.Smtp server, Runtime runtime, boolean mayAsk) {
        this.server = server;
        this.runtime = runtime;
        this.mayAsk = mayAsk;
    }

    @Override
    public char[] password() {
        Optional<String> variable = runtime.variable(VARIABLE);
        if (variable.isPresent()) {
            return variable.get().toCharArray();
        }
        if (server.passwordCommand().isPresent()) {
            return printedBy(arguments(server.passwordCommand().get()));
        }
        if (mayAsk && runtime.terminal().isInteractive()) {
            String prompt = "Password of " + server.user().orElse("") + " at " + server.host() + ": ";
            Optional<char[]> typed = runtime.terminal().askSecret(prompt).filter(secret -> secret.length > 0);
            if (typed.isPresent()) {
                return typed.get();
            }
        }
        throw ReportException.wrong("no password for " + server.user().orElse("") + " at " + server.host())
                .withHint("set 'password-command' under 'smtp' in config.yaml, such as: pass show mail")
                .withHint("or set the environment variable " + VARIABLE)
                .withHint("or run it in a terminal without --no-input, to be asked");
    }

    private static List<String> arguments(PasswordCommand command) {
        if (command instanceof PasswordCommand.Direct direct) {
            return direct.command();
        }
        String line = ((PasswordCommand.Shell) command).line();
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows")
                ? List.of("cmd", "/c", line)
                : List.of("sh", "-c", line);
    }

    private char[] printedBy(List<String> command) {
        Process process;
        try {
            process = runtime.processes().start(command, runtime.workingDirectory(), runtime.environment());
        } catch (IOException e) {
            throw failed("cannot be started: " + command.get(0)).withCause(e);
        }
        try {
            process.getOutputStream().close();
            Drain out = Drain.of(process.getInputStream(), MOST_BYTES);
            Drain err = Drain.of(process.getErrorStream(), MOST_TALK);
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                throw failed("did not end within " + PATIENCE.toMinutes() + " minutes");
            }
            byte[] printed = out.bytes();
            try {
                if (process.exitValue() != 0) {
                    String talk = err.text();
                    throw failed("failed with status " + process.exitValue() + (talk.isEmpty() ? "" : ": " + talk));
                }
                return firstLine(printed);
            } finally {
                Arrays.fill(printed, (byte) 0);
            }
        } catch (IOException e) {
            throw failed("broke: " + e.getMessage()).withCause(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted").withCause(e);
        } finally {
            process.destroyForcibly();
        }
    }

    private static char[] firstLine(byte[] printed) {
        int end = 0;
        while (end < printed.length && printed[end] != '\n' && printed[end] != '\r') {
            end++;
        }
        if (end == 0) {
            throw failed("printed nothing on its first line");
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(printed, 0, end));
            char[] password = Arrays.copyOf(decoded.array(), decoded.limit());
            Arrays.fill(decoded.array(), '\0');
            return password;
        } catch (CharacterCodingException e) {
            throw failed("printed something that is not UTF-8");
        }
    }

    private static ReportException failed(String how) {
        return ReportException.wrong("the password-command " + how)
                .withHint("run it by hand; the password is the first line that it prints")
                .withHint("or set the environment variable " + VARIABLE);
    }
}
