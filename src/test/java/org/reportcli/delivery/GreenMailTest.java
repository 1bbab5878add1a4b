package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reportcli.config.Config;
import org.reportcli.testing.MailServer;

/** A mail server that others wrote, and that checks passwords. */
class GreenMailTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(
            value = Config.Auth.class,
            names = {"AUTO", "PLAIN", "LOGIN"})
    void aMessageArrivesOnceAndAsItIs(Config.Auth auth) throws IOException {
        try (MailServer server = MailServer.start("ada", "zw\u00F6lf Monde")) {
            assertThat(deliver(server, auth, "zw\u00F6lf Monde")).isInstanceOf(Delivery.Delivered.class);
            // GreenMail drops the last line end.
            assertThat(server.received()).hasSize(1).first().asString().endsWith(Staged.TEXT.stripTrailing());
        }
    }

    @Test
    void aWrongPasswordIsRejectedAndNothingArrives() throws IOException {
        try (MailServer server = MailServer.start("ada", "secret")) {
            assertThat(deliver(server, Config.Auth.AUTO, "guess")).isInstanceOf(Delivery.Rejected.class);
            assertThat(server.received()).isEmpty();
        }
    }

    private Delivery deliver(MailServer server, Config.Auth auth, String password) throws IOException {
        Config.Smtp settings = new Config.Smtp(
                "127.0.0.1",
                server.port(),
                Config.Tls.IMPLICIT,
                Optional.of("ada"),
                auth,
                Optional.empty(),
                Optional.empty(),
                new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20)));
        return new SmtpTransport(settings, Optional.of(MailServer.authority()), password::toCharArray)
                .deliver(Staged.message(folder, Staged.TEXT), () -> {});
    }
}
