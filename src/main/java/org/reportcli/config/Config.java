package org.reportcli.config;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Fingerprint;

/**
 * What {@code config.yaml} says. It holds no secret: a password comes from a command, the environment or a prompt.
 *
 * @param reporter who reports, where a report does not say
 * @param transport the way out; the outbox where nothing is configured
 * @param smtp the server that takes messages; present where {@code transport} is {@code SMTP}
 * @param sendmail the local program that takes messages
 * @param outbox the folder for messages as the file writes it; relative to the file's own folder, {@code ~/} is the home
 *     folder; empty for the usual one
 * @param vendor the vendor where the command line and the report name none
 */
public record Config(
        Reporter reporter,
        Way transport,
        Optional<Smtp> smtp,
        Sendmail sendmail,
        Optional<String> outbox,
        Optional<String> vendor) {

    /** What holds where there is no file. */
    public static final Config NONE = new Config(
            Reporter.UNKNOWN, Way.OUTBOX, Optional.empty(), Sendmail.DEFAULT, Optional.empty(), Optional.empty());

    /** The ways out of the machine. */
    public enum Way {
        SMTP,
        SENDMAIL,
        OUTBOX
    }

    /**
     * Who reports.
     *
     * @param credit the name for a hall of thanks, or {@code anonymous}
     * @param key the reporter's own certificate, to which messages are sealed too
     */
    public record Reporter(
            Optional<String> name, Optional<String> email, Optional<String> credit, Optional<Fingerprint> key) {
        public static final Reporter UNKNOWN =
                new Reporter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * A server that takes messages (RFC 6409), always over TLS with a checked certificate.
     *
     * @param user for logging in; empty for a server that asks for no login
     * @param ca PEM file of the only roots to trust, as the file writes it; the system's roots where it is empty
     */
    public record Smtp(
            String host,
            int port,
            Tls tls,
            Optional<String> user,
            Auth auth,
            Optional<PasswordCommand> passwordCommand,
            Optional<String> ca,
            Timeouts timeouts) {}

    /** When TLS begins; there is no way without. */
    public enum Tls {
        /** With the first byte (RFC 8314, section 3.3). */
        IMPLICIT,
        /** After STARTTLS (RFC 3207), without which nothing is sent. */
        STARTTLS
    }

    /** How to log in (RFC 4954). */
    public enum Auth {
        /** The first of PLAIN, LOGIN and CRAM-MD5 that the server offers. */
        AUTO,
        PLAIN,
        LOGIN,
        CRAM_MD5,
        /** The password is an OAuth 2.0 access token. */
        XOAUTH2
    }

    /** A command that prints a password. */
    public sealed interface PasswordCommand {
        /** A program and its arguments; no shell is involved. */
        record Direct(List<String> command) implements PasswordCommand {
            public Direct {
                command = List.copyOf(command);
            }
        }

        /** A line for the shell, as in git's configuration. */
        record Shell(String line) implements PasswordCommand {}
    }

    /**
     * How long to wait for the server.
     *
     * @param connect for the connection
     * @param read for one whole answer; twice as long for the answer to the message's end (RFC 5321, section 4.5.3.2)
     * @param write for the server to take what was written
     */
    public record Timeouts(Duration connect, Duration read, Duration write) {
        /** 30 seconds to connect, 5 minutes for all else, as RFC 5321 wants. */
        public static final Timeouts DEFAULT =
                new Timeouts(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofMinutes(5));
    }

    /**
     * A local program that takes messages, as sendmail, Postfix, Exim and msmtp have it.
     *
     * @param command the program and its first arguments; {@code -f SENDER -- RECIPIENT} follows
     */
    public record Sendmail(List<String> command) {
        public static final Sendmail DEFAULT = new Sendmail(List.of("/usr/sbin/sendmail", "-i"));

        public Sendmail {
            command = List.copyOf(command);
        }
    }
}
