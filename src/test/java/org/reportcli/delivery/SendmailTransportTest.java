package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.config.Config;
import org.reportcli.seal.SealedMessage;
import org.reportcli.support.Runtime;

@DisabledOnOs(OS.WINDOWS)
class SendmailTransportTest {
    private static final Map<String, String> PATH = Map.of("PATH", "/usr/bin:/bin");

    @TempDir
    Path folder;

    private int handovers;

    @Test
    void theProgramGetsTheEnvelopeAsArgumentsAndTheMessageWithTheLineEndsOfThisSystem() throws IOException {
        Delivery delivery = deliver("printf '%s\\n' \"$@\" > arguments; cat > message; echo queued as 7");
        assertThat(delivery).isEqualTo(new Delivery.Delivered("sendmail", "/bin/sh", Optional.of("queued as 7")));
        assertThat(folder.resolve("arguments")).hasContent("-i\n-f\nada@example.org\n--\nsecurity@acme.example");
        assertThat(Files.readString(folder.resolve("message"), StandardCharsets.ISO_8859_1))
                .isEqualTo(Staged.TEXT.replace("\r\n", "\n"));
        assertThat(handovers).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "75, Deferred",
        "1, Rejected",
        "64, Rejected",
        "67, Rejected",
        "77, Rejected",
        "127, Rejected",
        "128, Rejected"
    })
    void theStatusOfSysexitsIsUnderstood(int status, String expected) throws IOException {
        Delivery delivery = deliver("cat > message; echo 'no such user' >&2; exit " + status);
        assertThat(delivery.getClass().getSimpleName()).isEqualTo(expected);
        assertThat(delivery.toString()).contains("status " + status, "no such user");
    }

    @Test
    void aProgramThatIsKilledMayHaveTakenTheMessage() throws IOException {
        assertThat(deliver("cat > message; kill -9 $$")).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void aProgramThatEndsWithoutReadingIsNotBelieved() throws IOException {
        String large = ("x".repeat(98) + "\r\n").repeat(20_000);
        assertThat(deliver("exec <&-; exit 0", large)).isInstanceOf(Delivery.Uncertain.class);
        assertThat(deliver("exec <&-; exit 65", large)).isInstanceOf(Delivery.Rejected.class);
    }

    @Test
    void aProgramThatTalksWithoutEndNeitherBlocksNorFillsTheMemory() throws IOException {
        Delivery delivery = deliver(
                "head -c 3000000 /dev/zero | tr '\\0' x; head -c 3000000 /dev/zero | tr '\\0' y >&2; cat > message; exit 1");
        assertThat(((Delivery.Rejected) delivery).reason()).hasSizeLessThan(700).contains("yyyy");
    }

    @Test
    void aProgramThatDoesNotEndIsUncertain() throws IOException {
        Runtime runtime = World.in(folder, PATH);
        Config.Sendmail program =
                new Config.Sendmail(List.of("/bin/sh", "-c", "cat > message; exec tail -f /dev/null"));
        Delivery delivery = new SendmailTransport(program, runtime, Duration.ofMillis(1))
                .deliver(Staged.message(folder, Staged.TEXT), () -> {});
        assertThat(delivery).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void aProgramThatIsNotThereIsDeferredWithTheSettingToCheck() throws IOException {
        Config.Sendmail program =
                new Config.Sendmail(List.of(folder.resolve("nothing").toString()));
        Delivery.Deferred deferred = (Delivery.Deferred) new SendmailTransport(program, World.in(folder, PATH))
                .deliver(Staged.message(folder, Staged.TEXT), () -> {});
        assertThat(deferred.hint().orElseThrow()).contains("config.yaml");
    }

    @Test
    void nothingIsStartedWhereTheHandoverCannotBeRecordedOrTheMessageIsNotSound() throws IOException {
        Runtime runtime = World.in(folder, PATH, new org.reportcli.testing.NoTerminal(), (c, d, e) -> {
            throw new AssertionError("started");
        });
        SendmailTransport transport = new SendmailTransport(Config.Sendmail.DEFAULT, runtime);
        assertThat(transport.deliver(Staged.message(folder, Staged.TEXT), () -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(Delivery.Deferred.class);
        byte[] bytes = Staged.TEXT.getBytes(StandardCharsets.ISO_8859_1);
        SealedMessage option = Staged.message(folder, bytes, "ada@example.org", "-bp@example.org");
        assertThat(transport.deliver(option, () -> {})).isInstanceOf(Delivery.Rejected.class);
        assertThat(transport.deliver(Staged.message(folder, "a\n.\n"), () -> {}))
                .isInstanceOf(Delivery.Rejected.class);
    }

    private Delivery deliver(String script) throws IOException {
        return deliver(script, Staged.TEXT);
    }

    private Delivery deliver(String script, String text) throws IOException {
        // What follows the script stands in $0, then $1 …
        Config.Sendmail program = new Config.Sendmail(List.of("/bin/sh", "-c", script, "sendmail", "-i"));
        return new SendmailTransport(program, World.in(folder, PATH))
                .deliver(Staged.message(folder, text), () -> handovers++);
    }
}
