package org.reportcli.delivery;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.InternetAddress;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.net.ssl.SSLContext;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.reportcli.config.Config;
import org.reportcli.seal.SealedMessage;

/**
 * One connection of Jakarta Mail's SMTP transport, with its hooks used to keep account: how far the dialogue came, and
 * what the server answered there. From that, and not from the library's exceptions, {@link SmtpVerdict} tells how the
 * delivery ended.
 *
 * <p>The point of no return is the final dot. A server that did not get it has no message (RFC 5321, section 4.1.1.10:
 * the transaction is cancelled when the connection is lost), so {@link Handover} is told when all of the content is
 * through and the dot is next; what breaks earlier is merely deferred.
 */
final class SmtpSession extends SMTPTransport {
    // The mail library can trace the dialogue, log-in included, to loggers of this package. Nothing turns that on.
    private static final Logger[] SILENT = {
        Logger.getLogger("org.reportcli.delivery"), Logger.getLogger("org.reportcli.delivery.protocol")
    };

    static {
        for (Logger logger : SILENT) {
            logger.setLevel(Level.OFF);
        }
    }

    /** An address literal (RFC 5321, section 4.1.3) that is true of every machine and names none. */
    private static final String NOBODY = "[127.0.0.1]";

    private static final Duration FAREWELL = Duration.ofSeconds(5);

    /** How far the dialogue has come. */
    enum Stage {
        GREETING("the connection"),
        HELLO("EHLO"),
        STARTTLS("STARTTLS"),
        LOGIN("AUTH"),
        MAIL("MAIL FROM"),
        RCPT("RCPT TO"),
        DATA("DATA"),
        CONTENT("the message"),
        END("the end of the message");

        private final String words;

        Stage(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    private final Config.Smtp server;
    private final SealedMessage message;
    private final Handover handover;
    private final Patience patience;

    private Stage stage = Stage.GREETING;
    private Optional<Reply> reply = Optional.empty();
    private boolean aside;

    SmtpSession(Config.Smtp server, SSLContext trust, SealedMessage message, Handover handover) {
        this(server, trust, message, handover, new Patience(server.timeouts().read()));
    }

    private SmtpSession(
            Config.Smtp server, SSLContext trust, SealedMessage message, Handover handover, Patience patience) {
        super(
                Session.getInstance(properties(server, trust, patience)),
                new URLName("smtp", server.host(), server.port(), null, null, null),
                "smtp",
                server.tls() == Config.Tls.IMPLICIT);
        this.server = server;
        this.message = message;
        this.handover = handover;
        this.patience = patience;
        setLocalHost(NOBODY);
    }

    private static Properties properties(Config.Smtp server, SSLContext trust, Patience patience) {
        Config.Timeouts timeouts = server.timeouts();
        Properties properties = new Properties();
        properties.setProperty(
                "mail.smtp.connectiontimeout", String.valueOf(timeouts.connect().toMillis()));
        properties.put("mail.smtp.ssl.socketFactory", Tls.over(patience, trust, timeouts.read(), timeouts.write()));
        properties.setProperty("mail.smtp.ssl.protocols", Tls.VERSIONS);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.socketFactory.fallback", "false");
        if (server.tls() == Config.Tls.STARTTLS) {
            properties.setProperty("mail.smtp.starttls.enable", "true");
            properties.setProperty("mail.smtp.starttls.required", "true");
            properties.put("mail.smtp.socketFactory", GuardedSocket.factory(timeouts.write(), patience));
        }
        return properties;
    }

    Stage stage() {
        return stage;
    }

    /** What the server answered at this stage; empty where it did not, or not as SMTP has it. */
    Optional<Reply> reply() {
        return reply;
    }

    boolean isEncrypted() {
        return !patience.isInTheClear();
    }

    /** Connects, and returns when TLS is up, the server is known to be the right one, and its extensions are known. */
    void open() throws MessagingException {
        connect(server.host(), server.port(), null, null);
    }

    /** What the server says of an extension, over TLS; empty where it does not offer it. */
    Optional<String> extension(String name) {
        return Optional.ofNullable(getExtensionParameter(name));
    }

    /** Sends one line of the log-in, which is not kept anywhere, and returns the answer. */
    synchronized Optional<Reply> login(byte[] line) throws MessagingException {
        reach(Stage.LOGIN);
        simpleCommand(line);
        return reply;
    }

    /** Sends the message to its one recipient. */
    void send() throws MessagingException {
        SMTPMessage bytes = new SMTPMessage(session) {
            @Override
            public void writeTo(OutputStream out, String[] ignoredHeaders) throws IOException {
                new StagedFile(message).copyTo(out);
            }
        };
        bytes.setEnvelopeFrom(message.from());
        if (extension("SIZE").isPresent()) {
            bytes.setMailExtension("SIZE=" + message.size());
        }
        InternetAddress recipient = new InternetAddress();
        recipient.setAddress(message.to());
        sendMessage(bytes, new Address[] {recipient});
    }

    /** Takes leave where the connection still stands; what goes wrong in that changes nothing. */
    void leave() {
        try {
            close();
        } catch (MessagingException e) {
            // The server has the message or has it not, and a broken farewell changes neither: nothing to tell.
        }
    }

    @Override
    protected boolean ehlo(String domain) throws MessagingException {
        if (!super.ehlo(domain)) {
            // No HELO in its place: without extensions there is neither TLS nor a log-in.
            throw new MessagingException("EHLO was refused");
        }
        return true;
    }

    @Override
    protected OutputStream data() throws MessagingException {
        OutputStream out = super.data();
        reach(Stage.CONTENT);
        return out;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        try {
            handover.begins();
        } catch (IOException e) {
            throw new HandoverFailed(e);
        }
        super.finishData();
    }

    /** The point of no return could not be recorded, so it was not passed. */
    static final class HandoverFailed extends IOException {
        private static final long serialVersionUID = 1;

        HandoverFailed(IOException cause) {
            super("cannot record that the sending begins: " + cause.getMessage(), cause);
        }
    }

    @Override
    protected void sendCommand(String command) throws MessagingException {
        String verb = command.split(" ", 2)[0];
        // RSET and QUIT tidy up behind a stage and say nothing about it.
        aside = verb.equals("RSET") || verb.equals("QUIT");
        switch (verb) {
            case "EHLO" -> reach(Stage.HELLO);
            case "STARTTLS" -> reach(Stage.STARTTLS);
            case "MAIL" -> reach(Stage.MAIL);
            case "RCPT" -> reach(Stage.RCPT);
            case "DATA" -> reach(Stage.DATA);
            case "." -> reach(Stage.END);
            default -> {}
        }
        super.sendCommand(command);
    }

    @Override
    protected int readServerResponse() throws MessagingException {
        Duration read = server.timeouts().read();
        patience.renew(aside ? shorter(FAREWELL, read) : stage == Stage.END ? read.multipliedBy(2) : read);
        int code = super.readServerResponse();
        if (!aside) {
            reply = code < 0 ? Optional.empty() : Reply.parse(getLastServerResponse());
            return reply.isEmpty() ? -1 : code;
        }
        return code;
    }

    private void reach(Stage next) {
        stage = next;
        reply = Optional.empty();
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
