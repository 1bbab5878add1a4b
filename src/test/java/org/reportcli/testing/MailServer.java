package org.reportcli.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A real mail server in this JVM, with implicit TLS and a certificate for localhost from the test authority. */
public final class MailServer implements AutoCloseable {
    private static final int STARTUP_MILLIS = 60_000;

    private final GreenMail server;

    private MailServer(GreenMail server) {
        this.server = server;
    }

    /** Starts it on a free port of 127.0.0.1, for one user. */
    public static MailServer start(String user, String password) {
        // Read once, when the first server of this JVM starts.
        System.setProperty("greenmail.tls.keystore.file", resource("good.p12").toString());
        System.setProperty("greenmail.tls.keystore.password", "changeit");
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        GreenMail server = new GreenMail(setup);
        server.start();
        server.setUser(user + "@example.org", user, password);
        return new MailServer(server);
    }

    /** The PEM file to name in {@code ca}, so that the server is trusted. */
    public static Path authority() {
        return resource("ca.pem");
    }

    public int port() {
        return server.getSmtps().getPort();
    }

    /** The messages that arrived, with the header lines that the server put in front. */
    public List<String> received() {
        List<String> messages = new ArrayList<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                message.writeTo(bytes);
            } catch (IOException | MessagingException e) {
                throw new AssertionError(e);
            }
            messages.add(bytes.toString(StandardCharsets.ISO_8859_1));
        }
        return messages;
    }

    @Override
    public void close() {
        server.stop();
    }

    private static Path resource(String name) {
        try {
            return Path.of(MailServer.class
                    .getResource("/org/reportcli/delivery/tls/" + name)
                    .toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
