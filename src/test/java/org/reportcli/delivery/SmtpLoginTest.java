package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.config.Config;
import org.reportcli.delivery.ScriptedSmtpServer.Step;
import org.reportcli.support.ReportException;

class SmtpLoginTest {
    private static final Config.Timeouts TIMEOUTS =
            new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final String SECRET = "tanstaaftanstaaf";

    @TempDir
    Path folder;

    private final List<char[]> given = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "AUTO, AUTH CRAM-MD5 LOGIN PLAIN, AUTH PLAIN (initial response)",
        "AUTO, AUTH CRAM-MD5 LOGIN, AUTH LOGIN",
        "AUTO, AUTH cram-md5 XOAUTH2, AUTH CRAM-MD5",
        "LOGIN, AUTH PLAIN LOGIN, AUTH LOGIN",
        "XOAUTH2, AUTH PLAIN XOAUTH2, AUTH XOAUTH2 (initial response)"
    })
    void theFirstGoodMechanismThatBothSidesKnowIsUsed(Config.Auth wanted, String offered, String used)
            throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers(offered).start()) {
            assertThat(deliver(server, "ada", wanted, SECRET)).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands()).contains(used);
            if (!used.contains("CRAM")) {
                assertThat(server.userName()).isEqualTo("ada");
            }
        }
    }

    @Test
    void cramAnswersTheExampleOfItsSpecification() throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers("AUTH CRAM-MD5").start()) {
            assertThat(deliver(server, "tim", Config.Auth.CRAM_MD5, SECRET)).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands()).contains("tim b913a602c7eda7a495b4e6e7334d3890");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 300, 1_025, 4_096, 9_170})
    void aTokenOfAnyLengthGetsThroughWithoutALineThatIsTooLong(int length) throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().offers("AUTH XOAUTH2").start()) {
            assertThat(deliver(server, "ada", Config.Auth.XOAUTH2, "t".repeat(length)))
                    .isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands()).contains("token of " + (length + "user=ada\1auth=Bearer \1\1".length()));
            assertThat(server.longestLine()).isLessThanOrEqualTo(SmtpLogin.RESPONSE_LINE);
        }
    }

    @Test
    void aTokenBeyondWhatSmtpCarriesIsRefusedBeforeItIsSent() throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers("AUTH XOAUTH2").start()) {
            assertThat(deliver(server, "ada", Config.Auth.XOAUTH2, "t".repeat(9_300)))
                    .isInstanceOf(Delivery.Rejected.class);
            assertThat(server.commands()).containsExactly("EHLO [127.0.0.1]", "QUIT");
        }
    }

    @Test
    void anExpiredTokenIsRefusedWithTheServersVerdict() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                .offers("AUTH XOAUTH2")
                .reply(Step.AUTH, "535-5.7.8 not accepted.\r\n535 5.7.8 see https://mail.example.net/help")
                .start()) {
            Delivery.Rejected rejected =
                    (Delivery.Rejected) deliver(server, "ada", Config.Auth.XOAUTH2, "t".repeat(2_000));
            assertThat(rejected.reason()).contains("535", "https://mail.example.net/help");
            assertThat(rejected.hint().orElseThrow()).contains("expired");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "535 5.7.8 wrong, Rejected",
        "534 5.7.9 use another, Rejected",
        "454 4.7.0 not now, Deferred",
        "421 bye, Deferred"
    })
    void aRefusedLogInIsTheEndBeforeTheMessage(String reply, String expected) throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                .offers("AUTH PLAIN")
                .reply(Step.AUTH, reply)
                .start()) {
            Delivery delivery = deliver(server, "ada", Config.Auth.AUTO, SECRET);
            assertThat(delivery.getClass().getSimpleName()).isEqualTo(expected);
            assertThat(server.commands()).noneMatch(command -> command.startsWith("MAIL"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"secret", "zwölf Monde", "x", "a longer secret that is a whole sentence, 1234567890"})
    void aServerThatRepeatsThePasswordDoesNotGetItIntoAMessage(String secret) throws IOException {
        byte[] plain = ("\0ada\0" + secret).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(plain);
        String alone = Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8));
        String raw = new String(secret.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        for (String echo : List.of(encoded, alone, raw)) {
            try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                    .offers("AUTH PLAIN")
                    .reply(Step.AUTH, "535 5.7.8 no, " + echo + " was it")
                    .start()) {
                Delivery.Rejected rejected = (Delivery.Rejected) deliver(server, "ada", Config.Auth.AUTO, secret);
                assertThat(rejected.reason()).contains("535");
                assertThat(rejected.toString()).doesNotContain(encoded, alone).doesNotContain(" " + raw + " was");
            }
        }
    }

    @Test
    void thePasswordIsOverwrittenAndNoLoggerEverSeesIt() throws IOException {
        List<String> logged = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                logged.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        Logger root = Logger.getLogger("");
        Level before = root.getLevel();
        root.addHandler(handler);
        root.setLevel(Level.ALL);
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers("AUTH PLAIN").start()) {
            assertThat(deliver(server, "ada", Config.Auth.AUTO, SECRET)).isInstanceOf(Delivery.Delivered.class);
        } finally {
            root.removeHandler(handler);
            root.setLevel(before);
        }
        String encoded = Base64.getEncoder().encodeToString(("\0ada\0" + SECRET).getBytes(StandardCharsets.UTF_8));
        assertThat(logged).noneMatch(line -> line != null && (line.contains(SECRET) || line.contains(encoded)));
        assertThat(given).hasSize(1);
        assertThat(given.get(0)).containsOnly('\0');
    }

    @Test
    void aPasswordThatCannotBeHadEndsTheConnectionWithNothingSent() throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers("AUTH PLAIN").start()) {
            SmtpTransport transport = new SmtpTransport(
                    server.settings("ada", Config.Auth.AUTO, TIMEOUTS), Optional.of(TestTls.authority()), () -> {
                        throw ReportException.wrong("no password");
                    });
            var message = Staged.message(folder, Staged.TEXT);
            assertThatThrownBy(() -> transport.deliver(message, () -> {})).hasMessage("no password");
            assertThat(server.commands()).containsExactly("EHLO [127.0.0.1]", "QUIT");
        }
    }

    private Delivery deliver(ScriptedSmtpServer server, String user, Config.Auth auth, String secret)
            throws IOException {
        SmtpTransport transport =
                new SmtpTransport(server.settings(user, auth, TIMEOUTS), Optional.of(TestTls.authority()), () -> {
                    char[] password = secret.toCharArray();
                    given.add(password);
                    return password;
                });
        return transport.deliver(Staged.message(folder, Staged.TEXT), () -> {});
    }
}
