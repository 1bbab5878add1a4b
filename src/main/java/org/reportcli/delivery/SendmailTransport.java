package org.reportcli.delivery;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.reportcli.config.Config;
import org.reportcli.seal.SealedMessage;
import org.reportcli.support.Runtime;

/**
 * Hands messages to a local program with sendmail's command line: {@code sendmail -i -f SENDER -- RECIPIENT}, without
 * a shell.
 *
 * <p>Line ends become LF: local programs read text of this system, and turn LF into CR LF when they speak SMTP; given CR
 * LF, some of them double the CR. A program like this cannot tell the end of a message from our death, so the point of no
 * return is its start.
 */
public final class SendmailTransport implements Transport {
    static final String NAME = "sendmail";

    /** EX_TEMPFAIL of sysexits.h. */
    private static final int TEMPORARY_FAILURE = 75;
    /** Statuses from here on say that a signal killed the program: 128 and the signal's number. */
    private static final int KILLED = 129;
    /** How much of what the program says is kept, in bytes. */
    private static final int MOST_TALK = 500;

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Config.Sendmail program;
    private final Runtime runtime;
    private final Duration patience;

    public SendmailTransport(Config.Sendmail program, Runtime runtime) {
        this(program, runtime, PATIENCE);
    }

    /** @param patience how long the program may take for the message once it has all of it */
    SendmailTransport(Config.Sendmail program, Runtime runtime, Duration patience) {
        this.program = program;
        this.runtime = runtime;
        this.patience = patience;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String destination() {
        return program.command().get(0);
    }

    @Override
    public Delivery deliver(SealedMessage message, Handover handover) {
        Optional<String> fault = Envelope.fault(message);
        if (fault.isPresent()) {
            return new Delivery.Rejected(fault.get(), Optional.empty());
        }
        StagedFile file = new StagedFile(message);
        try {
            file.check();
        } catch (IOException e) {
            return new Delivery.Rejected(e.getMessage(), Optional.empty());
        }
        try {
            handover.begins();
        } catch (IOException e) {
            return new Delivery.Deferred(
                    "cannot record that the sending begins: " + e.getMessage(), Optional.of("nothing was sent"));
        }
        Process process;
        try {
            process = runtime.processes().start(command(message), runtime.workingDirectory(), runtime.environment());
        } catch (IOException e) {
            return new Delivery.Deferred(
                    "cannot start " + destination(),
                    Optional.of("install it, or set 'command' under 'sendmail' in config.yaml"));
        }
        return feed(process, file);
    }

    private List<String> command(SealedMessage message) {
        List<String> command = new ArrayList<>(program.command());
        command.addAll(List.of("-f", message.from(), "--", message.to()));
        return command;
    }

    private Delivery feed(Process process, StagedFile file) {
        Drain out = Drain.of(process.getInputStream(), MOST_TALK);
        Drain err = Drain.of(process.getErrorStream(), MOST_TALK);
        try {
            boolean whole = pipe(process, file);
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return uncertain(destination() + " did not end in time");
            }
            String talk = err.text().isEmpty() ? out.text() : err.text();
            return ended(process.exitValue(), whole, talk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return uncertain("interrupted while " + destination() + " was at work");
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whether the program took all of the message. Where it did not, it is killed before it could see an end of input. */
    private static boolean pipe(Process process, StagedFile file) {
        OutputStream stdin = process.getOutputStream();
        try {
            OutputStream lines = new BufferedOutputStream(new LineFeeds(stdin), 64 << 10);
            file.copyTo(lines);
            lines.flush();
            stdin.close();
            return true;
        } catch (StagedFile.Fault e) {
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            // The program has closed its input, so it is about to end; its status says why.
            return false;
        }
    }

    private Delivery ended(int status, boolean whole, String talk) {
        String said = talk.isEmpty() ? "" : ": " + talk;
        if (status >= KILLED) {
            return uncertain(destination() + " was killed" + said);
        }
        if (status == 0) {
            return whole
                    ? new Delivery.Delivered(
                            NAME, destination(), Optional.of(talk).filter(words -> !words.isEmpty()))
                    : uncertain(destination() + " ended well without reading all of the message" + said);
        }
        String reason = destination() + " failed with status " + status + said;
        return status == TEMPORARY_FAILURE
                ? new Delivery.Deferred(reason, Optional.of("nothing was lost; run it again later"))
                : new Delivery.Rejected(reason, Optional.of("try its command line by hand"));
    }

    private static Delivery uncertain(String reason) {
        return new Delivery.Uncertain(
                reason,
                Optional.of("look into its log and mail queue; 'report send --resend' sends the message once more"));
    }

    /** Drops the CR of each CR LF; the staged file has no other CR. */
    private static final class LineFeeds extends FilterOutputStream {
        LineFeeds(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int start = offset;
            for (int at = offset; at < offset + length; at++) {
                if (bytes[at] == '\r') {
                    out.write(bytes, start, at - start);
                    start = at + 1;
                }
            }
            out.write(bytes, start, offset + length - start);
        }
    }
}
