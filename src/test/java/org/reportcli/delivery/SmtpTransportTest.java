package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.config.Config;
import org.reportcli.delivery.ScriptedSmtpServer.Cut;
import org.reportcli.delivery.ScriptedSmtpServer.Step;
import org.reportcli.seal.SealedMessage;
import org.reportcli.support.ReportException;

class SmtpTransportTest {
    private static final Config.Timeouts TIMEOUTS =
            new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofSeconds(20));

    @TempDir
    Path folder;

    private int handovers;

    @Test
    void aMessageArrivesByteByByteAndTheServersWordsAreKept() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            Delivery delivery = deliver(server, Staged.message(folder, Staged.TEXT));
            assertThat(delivery)
                    .isEqualTo(new Delivery.Delivered(
                            "smtp", "localhost:" + server.port(), Optional.of("250 2.0.0 queued as 4F2A")));
            assertThat(server.taken()).containsExactly(Staged.TEXT.getBytes(StandardCharsets.ISO_8859_1));
            assertThat(handovers).isEqualTo(1);
        }
    }

    @Test
    void startTlsComesBeforeAllElseAndTheNameOfTheMachineNowhere() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.startTls().start()) {
            SealedMessage message = Staged.message(folder, Staged.TEXT);
            assertThat(deliver(server, message)).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.commands())
                    .containsExactly(
                            "EHLO [127.0.0.1]",
                            "STARTTLS",
                            "EHLO [127.0.0.1]",
                            "MAIL FROM:<ada@example.org> SIZE=" + message.size(),
                            "RCPT TO:<security@acme.example>",
                            "DATA",
                            "QUIT");
        }
    }

    static Stream<String> bodies() {
        return Stream.of(
                "",
                "\r\n",
                ".\r\n",
                "..\r\n.\r\n...\r\n",
                "a\r\n.\r\n",
                "\r\n.\r\n\r\n.\r\n",
                "x".repeat(100_000) + "\r\n." + "y".repeat(70_000) + "\r\n",
                (".".repeat(63) + "\r\n").repeat(2_100));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void dotsAndLongLinesArriveAsTheyAre(String body) throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            assertThat(deliver(server, Staged.message(folder, body))).isInstanceOf(Delivery.Delivered.class);
            assertThat(server.taken()).containsExactly(body.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\n.\r\n",
                "a\r.\r\n",
                "a\r\n.\n",
                "\n",
                "a\r\r\n",
                "a\r",
                "no line end",
                "a\0b\r\n",
                "\u00E4\r\n",
                "a\r\n.\r\nMAIL FROM:<x@y>\n"
            })
    void aStagedFileThatServersCouldReadInTwoWaysIsSentNowhere(String body) throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()) {
            assertThat(deliver(server, Staged.message(folder, body))).isInstanceOf(Delivery.Rejected.class);
            assertThat(handovers).isZero();
        }
    }

    @Test
    void aBareLineEndIsFoundOnTheSeamOfTwoReads() throws IOException {
        String atTheSeam = "x".repeat((64 << 10) - 1) + "\r" + "x\r\n";
        SealedMessage message = Staged.message(folder, atTheSeam);
        assertThatThrownBy(() -> new StagedFile(message).check()).hasMessageContaining("byte 65536");
        SealedMessage sound = Staged.message(folder, "x".repeat((64 << 10) - 1) + "\r\n");
        new StagedFile(sound).check();
    }

    @Test
    void aStagedFileThatWasChangedAfterSealingIsSentNowhere() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()) {
            SealedMessage message = Staged.message(folder, Staged.TEXT);
            Files.writeString(message.file(), Staged.TEXT.replace("leading", "LEADING"));
            assertThat(deliver(server, message)).isInstanceOf(Delivery.Rejected.class);
        }
    }

    @Test
    void aStagedFileThatChangesWhileTheServerIsAskedDoesNotGetItsFinalDot() throws IOException {
        SealedMessage message = Staged.message(folder, Staged.TEXT);
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers("AUTH PLAIN").start()) {
            PasswordSource swapping = () -> {
                try {
                    Files.writeString(message.file(), Staged.TEXT.replace("leading", "LEADING"));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return "secret".toCharArray();
            };
            SmtpTransport transport = new SmtpTransport(
                    server.settings("ada", Config.Auth.AUTO, TIMEOUTS), Optional.of(TestTls.authority()), swapping);
            assertThat(transport.deliver(message, () -> handovers++)).isInstanceOf(Delivery.Rejected.class);
            assertThat(server.taken()).isEmpty();
            assertThat(handovers).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org\r\nRCPT TO:<eve@example.org>",
                "ada@example.org> SIZE=1 <",
                "ada",
                "-oQ/tmp@example.org",
                "ad\u00E4@example.org",
                "@example.org",
                "a@b@c",
                ""
            })
    void anAddressThatIsMoreOrLessThanOneIsRefused(String address) throws IOException {
        byte[] bytes = Staged.TEXT.getBytes(StandardCharsets.ISO_8859_1);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()) {
            assertThat(deliver(server, Staged.message(folder, bytes, "ada@example.org", address)))
                    .isInstanceOf(Delivery.Rejected.class);
            assertThat(deliver(server, Staged.message(folder, bytes, address, "security@acme.example")))
                    .isInstanceOf(Delivery.Rejected.class);
        }
    }

    @Test
    void aServerThatTakesLessIsTakenAtItsWordBeforeTheMessageIsOffered() throws IOException {
        SealedMessage message = Staged.message(folder, Staged.TEXT);
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                .offers("SIZE " + (message.size() - 1))
                .start()) {
            Delivery.Rejected rejected = (Delivery.Rejected) deliver(server, message);
            assertThat(rejected.reason()).contains(String.valueOf(message.size()), String.valueOf(message.size() - 1));
            assertThat(rejected.hint()).isPresent();
            assertThat(server.commands()).containsExactly("EHLO [127.0.0.1]", "QUIT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIZE 177", "SIZE 0", "SIZE", "SIZE 99999999999999999999", "SIZE many"})
    void aServerThatTakesAsMuchOrSetsNoLimitGetsTheMessage(String size) throws IOException {
        SealedMessage message = Staged.message(folder, "x".repeat(175) + "\r\n");
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().offers(size).start()) {
            assertThat(deliver(server, message)).isInstanceOf(Delivery.Delivered.class);
        }
    }

    static Stream<Arguments> refusals() {
        return Stream.of(Step.GREETING, Step.EHLO, Step.SECOND_EHLO, Step.MAIL, Step.RCPT, Step.DATA, Step.DOT)
                .flatMap(step -> Stream.of(
                        Arguments.of(step, "421 4.3.2 closing", Delivery.Deferred.class),
                        Arguments.of(step, "451-4.3.0 not\r\n451 now", Delivery.Deferred.class),
                        Arguments.of(
                                step,
                                "550 5.7.1 never",
                                step == Step.EHLO ? Delivery.Unsafe.class : Delivery.Rejected.class)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalForNowIsDeferredAndOneForGoodIsRejected(Step step, String reply, Class<?> expected)
            throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().reply(step, reply).start()) {
            assertThat(deliver(server, Staged.message(folder, Staged.TEXT))).isInstanceOf(expected);
            assertThat(server.taken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"MAIL", "RCPT", "DATA", "DOT"})
    void theServersOwnWordsAreInTheReason(Step step) throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                .reply(step, "550-5.7.1 first\r\n550 second")
                .start()) {
            Delivery.Rejected rejected = (Delivery.Rejected) deliver(server, Staged.message(folder, Staged.TEXT));
            assertThat(rejected.reason()).contains("550 5.7.1 first second");
        }
    }

    static Stream<Arguments> cuts() {
        return Stream.of(Step.values())
                .filter(step -> step != Step.CONTENT && step != Step.AUTH)
                .flatMap(step -> Stream.of(Cut.values()).map(cut -> Arguments.of(step, cut)));
    }

    @ParameterizedTest
    @MethodSource("cuts")
    void aCutAnywhereLeavesTheRightState(Step step, Cut cut) throws IOException {
        boolean answered = step == Step.QUIT || step == Step.DOT && cut == Cut.ANSWERED;
        // A message this short is written in one go with its dot, so that a cut before it may be seen only after it.
        boolean dotSent = step == Step.DOT && cut != Cut.ANSWERED || step == Step.DATA && cut == Cut.ANSWERED;
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().cut(step, cut).start()) {
            Delivery delivery = deliver(server, Staged.message(folder, Staged.TEXT));
            assertThat(delivery)
                    .isInstanceOf(
                            answered
                                    ? Delivery.Delivered.class
                                    : dotSent ? Delivery.Uncertain.class : Delivery.Deferred.class);
            assertThat(handovers).isEqualTo(answered || dotSent ? 1 : 0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 70_000, 1_000_000})
    void aCutWithinTheContentIsDeferredOrUncertainAndNothingWasTaken(int bytes) throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().cutInContent(bytes).start()) {
            Delivery delivery = deliver(server, Staged.message(folder, ("x".repeat(998) + "\r\n").repeat(20_000)));
            assertThat(delivery).isInstanceOf(Delivery.Deferred.class);
            assertThat(server.taken()).isEmpty();
            assertThat(handovers).isZero();
        }
    }

    @Test
    void nothingIsSentWhereTheHandoverCannotBeRecorded() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit().start()) {
            Delivery delivery = transport(server, "", Config.Auth.AUTO, "")
                    .deliver(Staged.message(folder, Staged.TEXT), () -> {
                        throw new IOException("disk full");
                    });
            assertThat(delivery).isInstanceOf(Delivery.Deferred.class);
            assertThat(((Delivery.Deferred) delivery).reason()).contains("disk full");
            assertThat(server.taken()).isEmpty();
        }
    }

    static Stream<Arguments> strangeAnswersToTheDot() {
        return Stream.of(
                Arguments.of("2", Delivery.Uncertain.class),
                Arguments.of("25", Delivery.Uncertain.class),
                Arguments.of("250-queued\r\n", Delivery.Uncertain.class),
                Arguments.of("250", Delivery.Delivered.class), // no other answer starts like this
                Arguments.of("250-queued\r\n550 or not\r\n", Delivery.Uncertain.class),
                Arguments.of("354 more\r\n", Delivery.Uncertain.class),
                Arguments.of("OK\r\n", Delivery.Uncertain.class),
                Arguments.of("-50 x\r\n", Delivery.Uncertain.class),
                Arguments.of("999 x\r\n", Delivery.Uncertain.class),
                Arguments.of("25\r\n", Delivery.Uncertain.class),
                Arguments.of("\r\n", Delivery.Uncertain.class),
                Arguments.of("251 forwarded\r\n", Delivery.Delivered.class),
                Arguments.of("250\r\n", Delivery.Delivered.class));
    }

    @ParameterizedTest
    @MethodSource("strangeAnswersToTheDot")
    void aStrangeAnswerToTheFinalDotIsNotGuessedAt(String bytes, Class<?> expected) throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                .replyRaw(Step.DOT, bytes)
                .cut(Step.DOT, Cut.ANSWERED)
                .start()) {
            assertThat(deliver(server, Staged.message(folder, Staged.TEXT))).isInstanceOf(expected);
        }
    }

    static Stream<Arguments> floods() {
        return Stream.of(
                Arguments.of(Step.GREETING, "220 " + "x".repeat(2_000_000)),
                Arguments.of(Step.EHLO, ("250-" + "x".repeat(70) + "\r\n").repeat(20_000)),
                Arguments.of(Step.MAIL, "250-" + "\u001B]0;x\u0007".repeat(100_000)),
                Arguments.of(Step.RCPT, "250-\r\n".repeat(300_000)));
    }

    @ParameterizedTest
    @MethodSource("floods")
    void aServerThatNeverStopsTalkingIsCutOff(Step step, String flood) throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().replyRaw(step, flood).start()) {
            Delivery.Deferred deferred = (Delivery.Deferred) deliver(server, Staged.message(folder, Staged.TEXT));
            assertThat(deferred.reason()).contains("more than 256 KiB");
        }
    }

    @Test
    void theServersWordsAreShortened() throws IOException {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()
                .reply(Step.RCPT, "550 " + "x".repeat(100_000))
                .start()) {
            Delivery.Rejected rejected = (Delivery.Rejected) deliver(server, Staged.message(folder, Staged.TEXT));
            assertThat(rejected.reason()).hasSizeLessThan(700).contains("x".repeat(Reply.MOST_TEXT) + "…");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"GREETING", "EHLO", "STARTTLS", "SECOND_EHLO", "MAIL", "RCPT", "DATA", "DOT"})
    void silenceIsDeferredBeforeTheDotAndUncertainAfterIt(Step step) throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.startTls().replyRaw(step, "").start()) {
            Config.Timeouts brief =
                    new Config.Timeouts(Duration.ofSeconds(20), Duration.ofMillis(700), Duration.ofSeconds(20));
            Delivery delivery = deliver(server, Staged.message(folder, Staged.TEXT), brief);
            assertThat(delivery).isInstanceOf(step == Step.DOT ? Delivery.Uncertain.class : Delivery.Deferred.class);
        }
    }

    @Test
    void aServerThatStopsReadingIsDeferred() throws IOException {
        try (ScriptedSmtpServer server =
                ScriptedSmtpServer.implicit().stallsInContent().start()) {
            Config.Timeouts brief =
                    new Config.Timeouts(Duration.ofSeconds(20), Duration.ofSeconds(20), Duration.ofMillis(500));
            SealedMessage large = Staged.message(folder, ("x".repeat(998) + "\r\n").repeat(40_000));
            assertThat(deliver(server, large, brief)).isInstanceOf(Delivery.Deferred.class);
            assertThat(handovers).isZero();
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedAgainLater() throws IOException {
        ScriptedSmtpServer server = ScriptedSmtpServer.implicit();
        server.close();
        Delivery delivery = deliver(server, Staged.message(folder, Staged.TEXT));
        assertThat(delivery).isInstanceOf(Delivery.Deferred.class);
        assertThat(((Delivery.Deferred) delivery).reason()).contains("cannot connect");
    }

    @Test
    void rootsThatCannotBeReadAreAnErrorOfTheSetUp() throws IOException {
        Path roots = Files.writeString(folder.resolve("roots.pem"), "");
        try (ScriptedSmtpServer server = ScriptedSmtpServer.implicit()) {
            SmtpTransport transport = new SmtpTransport(
                    server.settings("", Config.Auth.AUTO, TIMEOUTS), Optional.of(roots), () -> new char[0]);
            SealedMessage message = Staged.message(folder, Staged.TEXT);
            assertThatThrownBy(() -> transport.deliver(message, () -> {}))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("roots.pem");
        }
    }

    private Delivery deliver(ScriptedSmtpServer server, SealedMessage message) {
        return deliver(server, message, TIMEOUTS);
    }

    private Delivery deliver(ScriptedSmtpServer server, SealedMessage message, Config.Timeouts timeouts) {
        SmtpTransport transport = new SmtpTransport(
                server.settings("", Config.Auth.AUTO, timeouts), Optional.of(TestTls.authority()), () -> {
                    throw new AssertionError("asked for a password");
                });
        return transport.deliver(message, () -> handovers++);
    }

    private SmtpTransport transport(ScriptedSmtpServer server, String user, Config.Auth auth, String password) {
        return new SmtpTransport(
                server.settings(user, auth, TIMEOUTS), Optional.of(TestTls.authority()), password::toCharArray);
    }
}
