package org.reportcli.wizard.line;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jline.terminal.Attributes;
import org.jline.terminal.Size;
import org.jline.terminal.impl.LineDisciplineTerminal;

/** A terminal in the memory: a person types into it and looks at what it shows, and a prompter asks at it. */
final class Keyboard implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final Screen screen = new Screen();
    private final ExecutorService asker = Executors.newSingleThreadExecutor();
    private final LineDisciplineTerminal terminal;
    private final LinePrompter prompter;
    private Future<?> asked;

    Keyboard(int columns) {
        this(columns, false, Locale.ENGLISH, Optional.empty());
    }

    Keyboard(int columns, boolean colour, Locale language, Optional<Editor> editor) {
        try {
            terminal = new LineDisciplineTerminal("test", "xterm", screen, StandardCharsets.UTF_8);
            terminal.setSize(new Size(columns, 24));
            prompter = LinePrompter.at(terminal, () -> false, colour, language, editor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LinePrompter prompter() {
        return prompter;
    }

    Attributes attributes() {
        return terminal.getAttributes();
    }

    /** Starts a question; what is typed from now on answers it. */
    <T> Asked<T> ask(Callable<T> question) {
        Future<T> reply = asker.submit(question);
        asked = reply;
        return new Asked<>(this, reply);
    }

    Keyboard type(String text) {
        return type(text.getBytes(StandardCharsets.UTF_8));
    }

    Keyboard type(byte[] bytes) {
        try {
            terminal.processInputBytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Keyboard paste(String text) {
        return type("\u001B[200~" + text + "\u001B[201~");
    }

    /** Waits until the screen has shown a text after what was seen before, and forgets what stood there. */
    Keyboard see(String text) {
        screen.await(text, asked);
        return this;
    }

    String shown() {
        return screen.all();
    }

    @Override
    public void close() {
        asker.shutdownNow();
        prompter.close();
    }

    /** A question that waits for its reply. */
    record Asked<T>(Keyboard keyboard, Future<T> reply) {
        T get() {
            try {
                return reply.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new AssertionError("no reply; the screen shows: " + keyboard.shown(), e);
            } catch (InterruptedException | ExecutionException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Screen extends OutputStream {
        private final StringBuilder shown = new StringBuilder();
        private final java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        private int seen;

        @Override
        public synchronized void write(int b) {
            bytes.write(b);
        }

        @Override
        public synchronized void flush() {
            shown.setLength(0);
            shown.append(bytes.toString(StandardCharsets.UTF_8));
            notifyAll();
        }

        synchronized String all() {
            flush();
            return shown.toString();
        }

        synchronized void await(String text, Future<?> asked) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (shown.indexOf(text, seen) < 0) {
                if (System.nanoTime() > end || asked.isDone()) {
                    flush();
                    if (shown.indexOf(text, seen) < 0) {
                        throw new AssertionError("'" + text + "' is not shown after: " + shown.substring(seen));
                    }
                }
                try {
                    wait(100);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
                flush();
            }
            seen = shown.indexOf(text, seen) + text.length();
        }
    }
}
