package org.reportcli.delivery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.delivery.ScriptedSmtpServer.Cut;
import org.reportcli.delivery.ScriptedSmtpServer.Step;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Examples;
import org.reportcli.testing.MailServer;
import org.reportcli.testing.VendorDesk;

/** Whole commands that send by way of a mail server. */
class SendSmtpTest {
    @TempDir
    Path folder;

    private Path examples;
    private Cli cli;

    @BeforeEach
    void aReport() throws IOException {
        examples = Examples.copyTo(folder);
        cli = new Cli(folder).variable("REPORT_SMTP_PASSWORD", "zw\u00F6lf Monde");
    }

    @Test
    void aMessageArrivesOnceAndAsTheCaseKeepsIt() throws IOException {
        try (MailServer server = MailServer.start("ada", "zw\u00F6lf Monde")) {
            configure("127.0.0.1", server.port(), "implicit", "ada");

            Cli.Result sent = send();
            Cli.Result again = send();

            assertThat(sent.status()).as(sent.err()).isZero();
            assertThat(sent.err()).contains("sent to security@acme.example by way of 127.0.0.1:" + server.port());
            assertThat(again.status()).isZero();
            assertThat(again.out()).isEqualTo(sent.out());
            // The server puts header lines in front, and drops the last line end.
            assertThat(server.received())
                    .hasSize(1)
                    .first()
                    .asString()
                    .endsWith(new String(message(sent), ISO_8859_1).stripTrailing());
            assertThat(sent.out() + sent.err() + state()).doesNotContain("Monde");
        }
    }

    @Test
    void theWireCarriesExactlyTheCasesMessageAndTheVendorOpensIt() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start();
                VendorDesk desk = new VendorDesk(VendorDesk.Peer.GPG)) {
            configure("localhost", server.port(), "implicit", "");

            Cli.Result sent = send();

            assertThat(sent.status()).as(sent.err()).isZero();
            assertThat(server.taken()).hasSize(1);
            byte[] taken = server.taken().get(0);
            assertThat(taken).isEqualTo(message(sent));
            VendorDesk.Opened opened = desk.open(taken);
            assertThat(opened.subject()).isEqualTo("Stored XSS in zone descriptions of the DNS console");
            for (String name : List.of("request.http", "alert.png")) {
                assertThat(opened.files().get(name))
                        .isEqualTo(Files.readAllBytes(examples.resolve("stored-xss/poc/" + name)));
            }
        }
    }

    @Test
    void whatEverybodyCanReadHoldsNoWordOfTheReport() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            configure("localhost", server.port(), "implicit", "");
            send();
            String wire = new String(server.taken().get(0), ISO_8859_1);
            String clear = wire.replaceAll("(?s)-----BEGIN PGP MESSAGE-----.*?-----END PGP MESSAGE-----", "")
                    + String.join("\n", server.commands());
            assertThat(clear).contains("Subject: Security report");
            assertThat(words())
                    .hasSizeGreaterThan(100)
                    .filteredOn(word -> Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.CASE_INSENSITIVE)
                            .matcher(clear)
                            .find())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "implicit, expired, has expired",
        "implicit, other-name, not for this name",
        "implicit, self-signed, nobody whom this machine trusts",
        "starttls, expired, has expired",
        "starttls, other-name, not for this name"
    })
    void aServerThatIsNotTheRightOneSeesNothing(String tls, String certificate, String words) throws IOException {
        try (ScriptedSmtpServer server = open(tls).certificate(certificate).start()) {
            configure("localhost", server.port(), tls, "ada");

            Cli.Result refused = send();

            assertRefused(refused, server, words);
        }
    }

    @ParameterizedTest
    @CsvSource({"250-mail.example.net\\r\\n250 SIZE, 220 go ahead", "250 STARTTLS, 454 not available"})
    void withoutEncryptionTheServerSeesNothing(String ehlo, String startTls) throws IOException {
        try (ScriptedSmtpServer server = open("starttls")
                .reply(Step.EHLO, ehlo.replace("\\r\\n", "\r\n"))
                .reply(Step.STARTTLS, startTls)
                .start()) {
            configure("localhost", server.port(), "starttls", "ada");

            Cli.Result refused = send();

            assertRefused(refused, server, "no encryption");
        }
    }

    @Test
    void aLinkThatBreaksAtTheEndIsUncertainUntilAPersonSendsTheSameAgain() throws IOException {
        byte[] first;
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().cut(Step.DOT, Cut.UNANSWERED).start()) {
            configure("localhost", server.port(), "implicit", "");
            assertThat(send().status()).isEqualTo(6);
            first = server.taken().get(0);
        }
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            configure("localhost", server.port(), "implicit", "");
            Cli.Result second = send();
            assertThat(second.status()).isEqualTo(6);
            assertThat(second.err()).contains("nobody knows", "--resend");

            assertThat(send("--resend").status()).isZero();
            // The server takes one connection: had the second run made one, the third would have found nobody.
            assertThat(server.taken()).hasSize(1).first().isEqualTo(first);
        }
    }

    @ParameterizedTest
    @CsvSource({"451 later, 4", "550 no, 5"})
    void whatTheServerDoesNotTakeIsKeptAndGoesOutAsItWas(String reply, int status) throws IOException {
        Cli.Result refused;
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().reply(Step.DOT, reply).start()) {
            configure("localhost", server.port(), "implicit", "");
            refused = send();
            assertThat(refused.status()).isEqualTo(status);
            assertThat(server.taken()).isEmpty();
        }
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            configure("localhost", server.port(), "implicit", "");
            Cli.Result sent = send();
            assertThat(sent.status()).as(sent.err()).isZero();
            assertThat(sent.out()).isEqualTo(refused.out());
            assertThat(server.taken()).hasSize(1).first().isEqualTo(message(sent));
        }
    }

    private void assertRefused(Cli.Result refused, ScriptedSmtpServer server, String words) throws IOException {
        assertThat(refused.status()).as(refused.err()).isEqualTo(3);
        assertThat(refused.err())
                .contains("report: error: refused: ", words, "report: hint: ", "nothing of it was sent");
        assertThat(server.taken()).isEmpty();
        assertThat(server.commands())
                .noneMatch(command -> command.startsWith("AUTH")
                        || command.startsWith("MAIL")
                        || command.startsWith("RCPT")
                        || command.startsWith("DATA"));
        assertThat(cli.run("case", "list").out()).contains(" ready ");
    }

    private static ScriptedSmtpServer open(String tls) {
        return tls.equals("implicit") ? ScriptedSmtpServer.implicit() : ScriptedSmtpServer.startTls();
    }

    private void configure(String host, int port, String tls, String user) throws IOException {
        cli.file(
                "home/.config/report/config.yaml",
                "schema: 1\ntransport: smtp\nsmtp:\n  host: " + host + "\n  port: " + port + "\n  tls: " + tls
                        + (user.isEmpty() ? "" : "\n  user: " + user)
                        + "\n  ca: " + TestTls.authority() + "\n");
    }

    private Cli.Result send(String... more) {
        List<String> words = new java.util.ArrayList<>(
                List.of("send", "examples/stored-xss/report.yaml", "--vendor", "examples/acme/vendor.yaml", "--yes"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }

    private byte[] message(Cli.Result sent) throws IOException {
        return Files.readAllBytes(
                cli.home().resolve(".local/share/report/cases/" + sent.out().strip() + "/message.eml"));
    }

    private String state() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(cli.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, ISO_8859_1));
            }
        }
        return all.toString();
    }

    // Every word of five letters or more, but for those that any mail has, and the vendor's own name.
    private List<String> words() throws IOException {
        return Pattern.compile("\\p{L}{5,}")
                .matcher(Files.readString(examples.resolve("stored-xss/report.yaml")))
                .results()
                .map(match -> match.group().toLowerCase(Locale.ROOT))
                .filter(word -> !List.of("example", "report", "security", "version", "encoding")
                        .contains(word))
                .distinct()
                .toList();
    }
}
