package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.config.Config;
import org.reportcli.seal.SealedMessage;
import org.reportcli.testing.Peers;

/** A mail server that the world uses: what it has in its mailbox is what was staged. */
class RealMtaTest {
    @TempDir
    Path folder;

    @Test
    void postfixHasTheMessageOnceAndByteByByteOverBothKindsOfTls() throws Exception {
        Peers.require("postfix");
        Assumptions.assumeTrue("root".equals(System.getProperty("user.name")), "skipped: Postfix is started by root");
        SealedMessage message = Staged.message(folder, Staged.TEXT);
        try (PrivatePostfix postfix = PrivatePostfix.start()) {
            List<byte[]> arrived = postfix.arrived(2, () -> {
                assertDelivered(deliver(message, Config.Tls.STARTTLS, postfix.startTlsPort()));
                assertDelivered(deliver(message, Config.Tls.IMPLICIT, postfix.implicitPort()));
            });
            assertThat(arrived).hasSize(2);
            // Postfix keeps mail with LF, and puts its own header lines in front.
            String kept = Staged.TEXT.replace("\r\n", "\n");
            for (byte[] mail : arrived) {
                String text = new String(mail, StandardCharsets.ISO_8859_1);
                assertThat(text).endsWith("\n" + kept).contains("with ESMTPS id");
            }
            refused(postfix);
        }
    }

    private void refused(PrivatePostfix postfix) throws IOException {
        byte[] bytes = Staged.TEXT.getBytes(StandardCharsets.ISO_8859_1);
        SealedMessage elsewhere = Staged.message(folder, bytes, "ada@example.org", "somebody@elsewhere.example");
        Delivery rejected = deliver(elsewhere, Config.Tls.STARTTLS, postfix.startTlsPort());
        assertThat(rejected).isInstanceOf(Delivery.Rejected.class);
        assertThat(((Delivery.Rejected) rejected).reason()).contains("Relay access denied");

        SealedMessage large = Staged.message(folder, ("x".repeat(998) + "\r\n").repeat(20_001));
        Delivery tooLarge = deliver(large, Config.Tls.STARTTLS, postfix.startTlsPort());
        assertThat(((Delivery.Rejected) tooLarge).reason()).contains("20001000", "20000000");
    }

    private static void assertDelivered(Delivery delivery) {
        assertThat(delivery).isInstanceOf(Delivery.Delivered.class);
        assertThat(((Delivery.Delivered) delivery).response().orElseThrow()).contains("queued as");
    }

    private static Delivery deliver(SealedMessage message, Config.Tls tls, int port) {
        Config.Smtp settings = new Config.Smtp(
                "localhost",
                port,
                tls,
                Optional.empty(),
                Config.Auth.AUTO,
                Optional.empty(),
                Optional.empty(),
                new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(30)));
        return new SmtpTransport(settings, Optional.of(TestTls.authority()), () -> new char[0])
                .deliver(message, () -> {});
    }
}
