package org.reportcli.delivery;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import org.reportcli.config.Config;
import org.reportcli.seal.SealedMessage;

/**
 * Hands messages to a mail server (RFC 5321, RFC 6409), over TLS with a checked certificate or not at all. One message
 * to one recipient a connection, byte for byte as it was staged.
 */
public final class SmtpTransport implements Transport {
    static final String NAME = "smtp";

    private final Config.Smtp server;
    private final Optional<Path> roots;
    private final PasswordSource password;

    /**
     * @param roots PEM file of the only roots to trust; the system's where it is empty
     * @param password asked when the server is known to be the right one and offers a log-in
     */
    public SmtpTransport(Config.Smtp server, Optional<Path> roots, PasswordSource password) {
        this.server = server;
        this.roots = roots;
        this.password = password;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String destination() {
        return server.host() + ":" + server.port() + (server.tls() == Config.Tls.IMPLICIT ? " (TLS)" : " (STARTTLS)");
    }

    /**
     * {@inheritDoc}
     *
     * @throws org.reportcli.support.ReportException where the user's own set-up fails: no password, no roots in the
     *     file that {@code ca} names; nothing was sent then
     */
    @Override
    public Delivery deliver(SealedMessage message, Handover handover) {
        Optional<String> fault = fault(message);
        if (fault.isPresent()) {
            return new Delivery.Rejected(fault.get(), Optional.empty());
        }
        SSLContext trust = Tls.trusting(roots);
        SmtpSession session = new SmtpSession(server, trust, message, handover);
        SmtpVerdict verdict = new SmtpVerdict(session, server);
        try {
            session.open();
            Optional<Delivery> refused = tooLarge(session, message);
            if (refused.isEmpty() && server.user().isPresent()) {
                refused = SmtpLogin.run(session, server, server.user().get(), password);
            }
            if (refused.isPresent()) {
                return refused.get();
            }
            session.send();
            return verdict.delivered();
        } catch (MessagingException e) {
            return verdict.of(e);
        } finally {
            session.leave();
        }
    }

    private static Optional<String> fault(SealedMessage message) {
        Optional<String> fault = Envelope.fault(message);
        if (fault.isPresent()) {
            return fault;
        }
        try {
            new StagedFile(message).check();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e.getMessage());
        }
    }

    // RFC 1870: said before the message is offered, so that neither side carries megabytes for nothing.
    private static Optional<Delivery> tooLarge(SmtpSession session, SealedMessage message) {
        long most = session.extension("SIZE").map(SmtpTransport::number).orElse(0L);
        if (most == 0 || message.size() <= most) {
            return Optional.empty();
        }
        return Optional.of(new Delivery.Rejected(
                "the message has " + message.size() + " bytes; the server takes at most " + most,
                Optional.of("attach less, or put large files where the vendor can fetch them, encrypted")));
    }

    // No number, or one of twenty digits as RFC 1870 allows, is no limit that we could exceed.
    private static long number(String written) {
        try {
            return Math.max(0, Long.parseLong(written.strip()));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
