package org.reportcli.wizard.line;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;

/**
 * The terminal while the wizard has it: in raw mode from the first question to the last, so that what is typed between two
 * questions is not echoed into the page. It is given back as it was, also when the process is told to end.
 */
final class TerminalHold implements AutoCloseable {
    private static final Size USUAL = new Size(80, 24);

    // Bracketed paste off, cursor keys as they were, cursor visible, colours off.
    private static final String AS_IT_WAS = "\u001B[?2004l\u001B[?1l\u001B>\u001B[?25h\u001B[0m";

    private final Terminal terminal;
    private final BooleanSupplier pending;
    private final Attributes before;
    private final Optional<Thread> atExit;
    private boolean closed;

    private TerminalHold(Terminal terminal, BooleanSupplier pending, Optional<Thread> atExit) {
        this.terminal = terminal;
        this.pending = pending;
        this.atExit = atExit;
        this.before = terminal.enterRawMode();
    }

    /** A terminal that somebody made. */
    static TerminalHold of(Terminal terminal, BooleanSupplier pending) {
        return new TerminalHold(terminal, pending, Optional.empty());
    }

    /** The terminal of this process: standard input, and standard error for the page. Empty where it cannot do it. */
    static Optional<TerminalHold> system(Map<String, String> environment) {
        boolean windows = java.io.File.separatorChar == '\\';
        if (!isCapable(environment, windows)) {
            return Optional.empty();
        }
        try {
            Terminal terminal = TerminalBuilder.builder()
                    .name("report")
                    .system(true)
                    .systemOutput(TerminalBuilder.SystemOutput.SysErr)
                    .provider(windows ? TerminalBuilder.PROP_PROVIDER_JNI : TerminalBuilder.PROP_PROVIDER_EXEC)
                    .dumb(false)
                    .build();
            // A pseudo-terminal that nobody told its size has none, and nothing would be drawn.
            if (terminal.getWidth() == 0 || terminal.getHeight() == 0) {
                terminal.setSize(USUAL);
            }
            Thread atExit = new Thread(TerminalHold::giveBack);
            java.lang.Runtime.getRuntime().addShutdownHook(atExit);
            return Optional.of(new TerminalHold(terminal, pendingInput(), Optional.of(atExit)));
        } catch (IOException | IllegalStateException | LinkageError e) {
            // No stty, or a library that cannot be loaded: plain lines work everywhere.
            return Optional.empty();
        }
    }

    /** Whether the line editor is wanted and possible, as far as the environment tells. */
    static boolean isCapable(Map<String, String> environment, boolean windows) {
        String type = environment.getOrDefault("TERM", windows ? "windows" : "");
        String streams = environment.getOrDefault("REPORT_TTY", "02");
        return !type.isEmpty()
                && !type.startsWith("dumb")
                && environment.getOrDefault("REPORT_PLAIN", "").isEmpty()
                && streams.contains("0")
                && streams.contains("2");
    }

    Terminal terminal() {
        return terminal;
    }

    BooleanSupplier pending() {
        return pending;
    }

    /** Lets another program have the terminal for a while; Ctrl-C is for that program alone. */
    <T> T lend(Loan<T> loan) throws IOException {
        Attributes ours = terminal.getAttributes();
        // Not SIG_IGN: the other program would inherit it.
        Terminal.SignalHandler interrupt = terminal.handle(Terminal.Signal.INT, signal -> {});
        terminal.setAttributes(before);
        try {
            return loan.run();
        } finally {
            terminal.handle(Terminal.Signal.INT, interrupt);
            terminal.setAttributes(ours);
        }
    }

    /** Lets this program talk as it does outside the wizard, where a line is edited by the terminal and Ctrl-C ends it. */
    <T> T aside(Callable<T> talk) throws Exception {
        Attributes ours = terminal.getAttributes();
        terminal.setAttributes(before);
        try {
            return talk.call();
        } finally {
            terminal.setAttributes(ours);
        }
    }

    /** What another program does with the terminal. */
    @FunctionalInterface
    interface Loan<T> {
        T run() throws IOException;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            terminal.writer().write(AS_IT_WAS);
            terminal.flush();
            terminal.setAttributes(before);
        } finally {
            atExit.ifPresent(TerminalHold::cancel);
            closeQuietly();
        }
    }

    private void closeQuietly() {
        try {
            terminal.close();
        } catch (IOException e) {
            // The terminal is gone, as after a hang-up: there is nothing to give back.
            closed = true;
        }
    }

    private static void cancel(Thread atExit) {
        try {
            java.lang.Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The process is ending already, and the hook does what close did.
            atExit.setName("terminal");
        }
    }

    private static BooleanSupplier pendingInput() {
        FileInputStream in = new FileInputStream(FileDescriptor.in);
        return () -> {
            try {
                return in.available() > 0;
            } catch (IOException e) {
                return false;
            }
        };
    }

    // JLine restores the modes of the line by a hook of its own; what was drawn with is ours.
    private static void giveBack() {
        FileOutputStream out = new FileOutputStream(FileDescriptor.err);
        try {
            out.write(AS_IT_WAS.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // The terminal is gone with whoever told the process to end.
            Thread.currentThread().interrupt();
        }
    }
}
