package org.reportcli.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.seal.SealedMessage;

class OutboxTransportTest {
    @TempDir
    Path folder;

    private int handovers;

    @Test
    void theMessageLiesThereByteByByteForItsOwnerOnly() throws IOException {
        Delivery.Delivered delivered = (Delivery.Delivered) deliver(Staged.message(folder, Staged.TEXT));
        Path file = outbox().resolve("0123456789abcdef.eml");
        assertThat(delivered.where()).isEqualTo(file.toString());
        assertThat(file).hasBinaryContent(Staged.TEXT.getBytes(StandardCharsets.ISO_8859_1));
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outbox())))
                    .isEqualTo("rwx------");
        }
        assertThat(handovers).isEqualTo(1);
    }

    @Test
    void theSameMessageTwiceIsOneFile() throws IOException {
        SealedMessage message = Staged.message(folder, Staged.TEXT);
        assertThat(deliver(message)).isEqualTo(deliver(message));
        assertThat(files()).hasSize(1);
    }

    @Test
    void anotherMessageOfTheSameNameDoesNotReplaceTheFirst() throws IOException {
        deliver(Staged.message(folder, Staged.TEXT));
        String other = Staged.TEXT.replace("leading", "another");
        assertThat(other).hasSameSizeAs(Staged.TEXT);
        deliver(Staged.message(folder, other));
        deliver(Staged.message(folder, other));
        assertThat(files()).hasSize(2).allMatch(file -> file.toString().endsWith(".eml"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<../../etc/passwd@x>", "<.hidden@x>", "<>", "<a b@x>", "<a\u202Eb@x>", "<-rf@x>"})
    void aMessageIdCannotChooseTheFile(String messageId) throws IOException {
        SealedMessage sound = Staged.message(folder, Staged.TEXT);
        SealedMessage odd = new SealedMessage(
                sound.file(), sound.size(), sound.sha256(), messageId, sound.from(), sound.to(), List.of());
        assertThat(deliver(odd)).isInstanceOf(Delivery.Delivered.class);
        assertThat(files()).containsExactly(outbox().resolve(sound.sha256().substring(0, 16) + ".eml"));
    }

    @Test
    void aFolderThatCannotBeMadeIsDeferred() throws IOException {
        Files.writeString(outbox(), "a file");
        assertThat(deliver(Staged.message(folder, Staged.TEXT))).isInstanceOf(Delivery.Deferred.class);
    }

    @Test
    void nothingIsWrittenWhereTheHandoverCannotBeRecorded() throws IOException {
        Delivery delivery = new OutboxTransport(outbox()).deliver(Staged.message(folder, Staged.TEXT), () -> {
            throw new IOException("disk full");
        });
        assertThat(delivery).isInstanceOf(Delivery.Deferred.class);
        assertThat(outbox()).doesNotExist();
    }

    @Test
    void aStagedFileThatWasChangedIsRejected() throws IOException {
        SealedMessage message = Staged.message(folder, Staged.TEXT);
        Files.writeString(message.file(), Staged.TEXT + "more\r\n");
        assertThat(deliver(message)).isInstanceOf(Delivery.Rejected.class);
        assertThat(outbox()).doesNotExist();
    }

    private Delivery deliver(SealedMessage message) {
        return new OutboxTransport(outbox()).deliver(message, () -> handovers++);
    }

    private Path outbox() {
        return folder.resolve("outbox");
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> list = Files.list(outbox())) {
            return list.toList();
        }
    }
}
