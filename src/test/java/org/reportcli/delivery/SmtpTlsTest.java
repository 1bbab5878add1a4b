package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.config.Config;
import org.reportcli.delivery.ScriptedSmtpServer.Step;

/** Where TLS is missing, stripped or faked, all stops before the log-in, with the reason. */
class SmtpTlsTest {
    private static final Config.Timeouts TIMEOUTS =
            new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir
    Path folder;

    @Test
    void aServerWithoutStartTlsGetsNothing() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls()
                .reply(Step.EHLO, ScriptedSmtpServer.extensions("AUTH PLAIN", "SIZE"))
                .start()) {
            assertThat(unsafe(server).reason()).contains("no encryption");
            assertThat(server.commands()).doesNotContain("QUIT").noneMatch(c -> c.startsWith("AUTH"));
        }
    }

    @Test
    void aServerThatKnowsOnlyHeloGetsNothing() throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().reply(Step.EHLO, "502 what").start()) {
            assertThat(unsafe(server).reason()).contains("no encryption");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"454 TLS not available", "502 not implemented", "250 fine, go on", "hello", "554 no"})
    void aRefusedStartTlsIsTheEnd(String reply) throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().reply(Step.STARTTLS, reply).start()) {
            Delivery delivery = deliver(server);
            assertThat(delivery).isInstanceOf(reply.equals("hello") ? Delivery.Deferred.class : Delivery.Unsafe.class);
            assertNothingInClear(server);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "220 go ahead\r\n250-mail.example.net\r\n250 AUTH PLAIN\r\n",
                "220 go ahead\r\n220 and on\r\n",
                "220 go ahead\r\n\r\n",
                "220 go ahead\r\n250 ok\r\n250 ok\r\n250 ok\r\n354 go\r\n250 queued\r\n",
                "220 go ahead\rX"
            })
    void textBehindTheAnswerToStartTlsIsNeverTakenForAnAnswer(String injected) throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().replyRaw(Step.STARTTLS, injected).start()) {
            Delivery delivery = deliver(server);
            assertThat(server.taken()).isEmpty();
            assertThat(delivery).isInstanceOf(injected.endsWith("X") ? Delivery.Deferred.class : Delivery.Unsafe.class);
            assertNothingInClear(server);
        }
    }

    @Test
    void whatWasOfferedInClearIsForgottenInsideTls() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls()
                .reply(Step.EHLO, ScriptedSmtpServer.extensions("STARTTLS", "SIZE 10", "AUTH LOGIN"))
                .offers("SIZE 1000000", "AUTH GSSAPI")
                .start()) {
            Delivery.Rejected rejected = (Delivery.Rejected) deliver(server);
            assertThat(rejected.reason()).contains("GSSAPI").doesNotContain("LOGIN");
        }
    }

    @Test
    void anExpiredCertificateIsRefused() throws IOException {
        refused("expired", "has expired");
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws IOException {
        refused("other-name", "not for this name");
    }

    @Test
    void aCertificateFromNobodyIsRefused() throws IOException {
        refused("self-signed", "nobody whom this machine trusts");
    }

    @Test
    void anAuthorityOfOnesOwnIsTrustedOnlyWhereItIsConfigured() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            SmtpTransport transport = new SmtpTransport(
                    server.settings("", Config.Auth.AUTO, TIMEOUTS), Optional.empty(), () -> new char[0]);
            Delivery delivery = transport.deliver(Staged.message(folder, Staged.TEXT), () -> {});
            assertThat(delivery).isInstanceOf(Delivery.Unsafe.class);
            assertThat(((Delivery.Unsafe) delivery).hint().orElseThrow()).contains("'ca'");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0301", "0302"})
    void anOldProtocolIsRefused(String version) throws IOException {
        // A ServerHello (RFC 5246, section 7.4.1.3) that picks the version, a random, no session, and RSA with AES.
        String hello = version + "00".repeat(32) + "00" + "002f" + "00";
        String handshake = "0200" + "%04x".formatted(hello.length() / 2) + hello;
        byte[] record = HexFormat.of().parseHex("16" + version + "%04x".formatted(handshake.length() / 2) + handshake);
        for (ScriptedSmtpServer open :
                new ScriptedSmtpServer[] {ScriptedSmtpServer.implicit(), ScriptedSmtpServer.startTls()}) {
            try (ScriptedSmtpServer server = open.inPlaceOfTls(record).start()) {
                assertThat(unsafe(server).reason()).contains("no TLS 1.2 or newer");
            }
        }
    }

    @Test
    void clearTextWhereTlsShouldBeginIsRefusedWithTheSettingToCheck() throws IOException {
        byte[] greeting = "220 mail.example.net ESMTP\r\n".getBytes(StandardCharsets.US_ASCII);
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().inPlaceOfTls(greeting).start()) {
            assertThat(unsafe(server).hint().orElseThrow()).contains("tls: starttls");
        }
    }

    private void refused(String store, String words) throws IOException {
        for (ScriptedSmtpServer open :
                new ScriptedSmtpServer[] {ScriptedSmtpServer.implicit(), ScriptedSmtpServer.startTls()}) {
            try (ScriptedSmtpServer server = open.certificate(store).start()) {
                assertThat(unsafe(server).reason()).contains(words, "localhost");
                assertNothingInClear(server);
            }
        }
    }

    private Delivery.Unsafe unsafe(ScriptedSmtpServer server) throws IOException {
        Delivery delivery = deliver(server);
        assertThat(delivery).isInstanceOf(Delivery.Unsafe.class);
        assertThat(((Delivery.Unsafe) delivery).hint()).isPresent();
        return (Delivery.Unsafe) delivery;
    }

    private Delivery deliver(ScriptedSmtpServer server) throws IOException {
        // A user is configured: even the password is not asked for before the server is known to be the right one.
        SmtpTransport transport = new SmtpTransport(
                server.settings("ada", Config.Auth.AUTO, TIMEOUTS), Optional.of(TestTls.authority()), () -> {
                    throw new AssertionError("asked for a password");
                });
        return transport.deliver(Staged.message(folder, Staged.TEXT), () -> {
            throw new AssertionError("handed over");
        });
    }

    private static void assertNothingInClear(ScriptedSmtpServer server) {
        assertThat(server.commands())
                .noneMatch(command -> command.startsWith("AUTH")
                        || command.startsWith("MAIL")
                        || command.startsWith("RCPT")
                        || command.startsWith("DATA"));
    }
}
