package org.reportcli.delivery;

import jakarta.mail.MessagingException;
import java.io.EOFException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.reportcli.config.Config;
import org.reportcli.delivery.SmtpSession.Stage;

/**
 * Tells how a delivery by SMTP ended, from how far the dialogue came and what the server answered there.
 *
 * <table>
 * <caption>The states</caption>
 * <tr><td>before TLS is up</td><td>a wrong or missing TLS is unsafe; a broken connection or 4xx deferred</td></tr>
 * <tr><td>up to the final dot</td><td>5xx rejected; 4xx or a broken connection deferred: the server has no message</td></tr>
 * <tr><td>from the final dot on</td><td>2xx delivered, 4xx deferred, 5xx rejected; anything else uncertain</td></tr>
 * </table>
 */
final class SmtpVerdict {
    private final SmtpSession session;
    private final Config.Smtp server;
    private final String where;

    SmtpVerdict(SmtpSession session, Config.Smtp server) {
        this.session = session;
        this.server = server;
        this.where = server.host() + ":" + server.port();
    }

    /** The end of a dialogue that the library took to be successful. */
    Delivery delivered() {
        return afterTheDot("");
    }

    /** The end of a dialogue that broke. */
    Delivery of(MessagingException e) {
        if (session.stage() == Stage.END) {
            return afterTheDot(": " + network(e));
        }
        Optional<StagedFile.Fault> fault = cause(e, StagedFile.Fault.class);
        if (fault.isPresent()) {
            return new Delivery.Rejected(fault.get().getMessage(), Optional.empty());
        }
        Optional<SmtpSession.HandoverFailed> unrecorded = cause(e, SmtpSession.HandoverFailed.class);
        if (unrecorded.isPresent()) {
            return deferred(unrecorded.get().getMessage());
        }
        if (!session.isEncrypted() && session.stage() != Stage.GREETING) {
            return beforeTls(e);
        }
        if (isUnsafe(e)) {
            return unsafe(e);
        }
        return session.reply()
                .filter(reply -> !reply.isPositive())
                .map(this::answered)
                .orElseGet(() -> deferred(network(e)));
    }

    private Delivery afterTheDot(String cause) {
        Optional<Reply> reply = session.reply();
        if (reply.filter(Reply::isPositive).isPresent()) {
            return new Delivery.Delivered(SmtpTransport.NAME, where, reply.map(Reply::toString));
        }
        if (reply.filter(said -> said.isTransient() || said.isPermanent()).isPresent()) {
            return answered(reply.get());
        }
        return new Delivery.Uncertain(
                "the whole message was sent to " + where + ", but no answer came that says whether it was taken"
                        + cause,
                Optional.of("wait for the vendor's acknowledgement; 'report send --resend' sends it once more"));
    }

    private Delivery beforeTls(MessagingException e) {
        if (session.reply().filter(Reply::isTransient).isPresent() && session.stage() == Stage.HELLO) {
            return answered(session.reply().get());
        }
        if (session.reply().isEmpty()) {
            return deferred(network(e));
        }
        String said = session.stage() == Stage.STARTTLS
                ? ": it answered " + session.reply().get()
                : "";
        return new Delivery.Unsafe(
                where + " offers no encryption (STARTTLS), or somebody on the way removed it" + said,
                Optional.of("nothing was sent; try 'tls: implicit' with port 465, or another network"));
    }

    private Delivery answered(Reply reply) {
        String reason = where + " answered " + session.stage() + " with: " + reply;
        if (reply.isTransient()) {
            return deferred(reason);
        }
        if (!reply.isPermanent()) {
            return deferred(reason + " (not an answer that SMTP has there)");
        }
        return new Delivery.Rejected(
                reason,
                switch (session.stage()) {
                    case MAIL -> Optional.of("check 'email' under 'reporter': the server may not take this sender");
                    case RCPT ->
                        Optional.of("check the vendor's address, and whether the server wants a log-in ('user')");
                    default -> Optional.empty();
                });
    }

    private static Delivery deferred(String reason) {
        return new Delivery.Deferred(reason, Optional.of("nothing was lost; run it again later"));
    }

    private boolean isUnsafe(MessagingException e) {
        return session.stage().compareTo(Stage.LOGIN) < 0
                && cause(e, SSLException.class).isPresent()
                && cause(e, Patience.Exhausted.class).isEmpty()
                && cause(e, EOFException.class).isEmpty()
                && cause(e, SocketException.class).isEmpty()
                && cause(e, SocketTimeoutException.class).isEmpty();
    }

    private Delivery unsafe(MessagingException e) {
        String said = cause(e, SSLException.class).map(Throwable::getMessage).orElse("");
        String lower = String.valueOf(said).toLowerCase(Locale.ROOT);
        if (cause(e, CertificateExpiredException.class).isPresent()) {
            return unsafe("the certificate of " + where + " has expired", "tell its operator, and check your clock");
        }
        if (cause(e, CertificateNotYetValidException.class).isPresent()) {
            return unsafe("the certificate of " + where + " is not valid yet", "check your clock");
        }
        if (cause(e, CertPathBuilderException.class).isPresent()) {
            return unsafe(
                    "the certificate of " + where + " comes from nobody whom this machine trusts",
                    "for a server of your own, name its root in 'ca' under 'smtp' in config.yaml");
        }
        if (cause(e, CertificateException.class).isPresent()) {
            return unsafe(
                    "the certificate of " + where + " is not for this name: "
                            + cause(e, CertificateException.class).get().getMessage(),
                    "check 'host' under 'smtp' in config.yaml");
        }
        if (lower.contains("protocol_version") || lower.contains("protocol version")) {
            return unsafe(where + " speaks no TLS 1.2 or newer", "use a server that does");
        }
        if (lower.contains("unrecognized ssl message")) {
            return unsafe(
                    where + " answered TLS with clear text",
                    server.tls() == Config.Tls.IMPLICIT
                            ? "if the port is meant for STARTTLS, set 'tls: starttls' under 'smtp' in config.yaml"
                            : "somebody on the way may be tampering; try another network");
        }
        return unsafe("TLS with " + where + " failed: " + said, "nothing was sent; try another network or server");
    }

    private static Delivery unsafe(String reason, String hint) {
        return new Delivery.Unsafe(reason, Optional.of(hint));
    }

    private String network(MessagingException e) {
        if (cause(e, UnknownHostException.class).isPresent()) {
            return "cannot find the server " + server.host();
        }
        if (cause(e, SocketTimeoutException.class).isPresent()) {
            return where + " did not answer " + session.stage() + " in time";
        }
        Optional<ConnectException> refused = cause(e, ConnectException.class);
        if (refused.isPresent() || cause(e, NoRouteToHostException.class).isPresent()) {
            return "cannot connect to " + where
                    + refused.map(c -> ": " + c.getMessage()).orElse("");
        }
        Throwable last = e;
        for (Throwable next = e; next != null; next = next(next)) {
            last = next;
        }
        return last instanceof MessagingException
                ? where + " closed the connection, or does not speak SMTP, at " + session.stage()
                : "the connection to " + where + " broke at " + session.stage() + ": " + last.getMessage();
    }

    private static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> type) {
        for (Throwable at = thrown; at != null; at = next(at)) {
            if (type.isInstance(at)) {
                return Optional.of(type.cast(at));
            }
        }
        return Optional.empty();
    }

    private static Throwable next(Throwable thrown) {
        return thrown instanceof MessagingException mail ? mail.getNextException() : thrown.getCause();
    }
}
