package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class SealerTest {
    private static final OpenPgpEncryption ENCRYPTION = Bytes.encryption(false, TestKeys.CURVE25519, TestKeys.P256);
    private static final byte[] CLEAR = Bytes.random(100_000, 3);

    @TempDir
    Path folder;

    @Test
    void theSealedMessageIsTheFileAndSaysWhatItIs() throws Exception {
        SealedMessage sealed = seal(Message.of(CLEAR));

        byte[] file = Files.readAllBytes(sealed.file());
        String text = new String(file, StandardCharsets.US_ASCII);
        assertThat(text).startsWith(Message.HEADERS + "-----BEGIN PGP").endsWith("PGP MESSAGE-----\r\n--end--\r\n");
        assertThat(BouncyCastle.open(file, TestKeys.P256).clear()).isEqualTo(CLEAR);
        assertThat(sealed)
                .isEqualTo(new SealedMessage(
                        staging(),
                        file.length,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file)),
                        "<1@example.org>",
                        "ada@example.org",
                        "security@vendor.example",
                        Stream.of(TestKeys.CURVE25519, TestKeys.P256)
                                .map(key -> Fingerprint.of(key.getPublicKey().getFingerprint()))
                                .map(Fingerprint::hex)
                                .toList()));
    }

    @Test
    void theFileIsNobodyElsesToRead() throws Exception {
        seal(Message.of(CLEAR));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(staging())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(staging().getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void severalPartsMayBeSealedOneAfterTheOther() throws Exception {
        SealedMessage sealed = seal(new Message((out, encryption) -> {
            Message.headers(out);
            for (int part = 0; part < 3; part++) {
                OutputStream buffered = new BufferedOutputStream(out, 100_000);
                buffered.write(Message.ascii("--part\r\n\r\n"));
                OutputStream in = encryption.encryptTo(buffered, "part.txt");
                in.write(CLEAR);
                in.close();
                in.close();
                buffered.flush();
            }
        }));

        assertThat(Files.readString(sealed.file()).split("-----END PGP MESSAGE-----\r\n", -1))
                .hasSize(4);
    }

    static Stream<Arguments> messagesThatGoAroundTheirEncryption() {
        return Stream.of(
                Arguments.of("was not encrypted", message((out, encryption) -> out.write(new byte[100]))),
                Arguments.of("was not encrypted", message((out, encryption) -> {})),
                Arguments.of(
                        "did not end its encryption",
                        message((out, encryption) ->
                                encryption.encryptTo(out, "").write(CLEAR))),
                Arguments.of(
                        "encrypted nothing",
                        message((out, encryption) ->
                                encryption.encryptTo(out, "").close())),
                Arguments.of("opened an encryption inside another", message((out, encryption) -> {
                    OutputStream first = encryption.encryptTo(out, "");
                    first.write(CLEAR);
                    encryption.encryptTo(out, "");
                })),
                Arguments.of("wrote around its encryption", message((out, encryption) -> {
                    try (OutputStream in = encryption.encryptTo(out, "")) {
                        in.write(CLEAR);
                        out.write(CLEAR, 0, 1000);
                    }
                })),
                Arguments.of("wrote around its encryption", message((out, encryption) -> {
                    OutputStream in = encryption.encryptTo(OutputStream.nullOutputStream(), "");
                    in.write(CLEAR);
                    out.write(CLEAR);
                    in.close();
                })),
                Arguments.of("changed its encrypted bytes", message((out, encryption) -> {
                    try (OutputStream in = encryption.encryptTo(OutputStream.nullOutputStream(), "")) {
                        in.write(CLEAR);
                    }
                })),
                Arguments.of("outside of its encryption", message((out, encryption) -> {
                    try (OutputStream in = encryption.encryptTo(out, "")) {
                        in.write(CLEAR);
                    }
                    out.write(new byte[Outgoing.CLEAR_LIMIT + 1]);
                })));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("messagesThatGoAroundTheirEncryption")
    void aMessageThatGoesAroundItsEncryptionIsStopped(String why, Message message) {
        assertThatThrownBy(() -> seal(message))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(why);
        assertThat(staging().getParent()).isEmptyDirectory();
    }

    @Test
    void asMuchAsTheLimitMayBeOutside() {
        seal(new Message((out, encryption) -> {
            out.write(new byte[Outgoing.CLEAR_LIMIT - 1]);
            try (OutputStream in = encryption.encryptTo(out, "")) {
                in.write(1);
            }
            out.write('\n');
        }));

        assertThat(staging()).isRegularFile();
    }

    @Test
    void nothingClearReachesTheFileBeforeSomethingSealedDoes() {
        assertThatThrownBy(() -> seal(new Message((out, encryption) -> {
                    out.write(Message.ascii("clear"));
                    out.flush();
                    try (Stream<Path> files = Files.list(staging().getParent())) {
                        assertThat(files.toList())
                                .hasSize(1)
                                .allSatisfy(file -> assertThat(file).isEmptyFile());
                    }
                })))
                .hasMessageContaining("was not encrypted");
    }

    @Test
    void aSourceThatCannotBeReadIsRefusedInWordsAndLeavesNothing() {
        assertThatThrownBy(() -> seal(new Message((out, encryption) -> {
                    try (OutputStream in = encryption.encryptTo(out, "")) {
                        in.write(CLEAR);
                        Files.copy(folder.resolve("gone.pcap"), in);
                    }
                })))
                .isInstanceOfSatisfying(
                        ReportException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.WRONG))
                .hasMessage("cannot seal the message: " + folder.resolve("gone.pcap") + ": there is no such file");
        assertThat(staging().getParent()).isEmptyDirectory();
    }

    @Test
    void whatWasStagedBeforeStaysWhereSealingFails() throws Exception {
        SealedMessage before = seal(Message.of(CLEAR));
        byte[] bytes = Files.readAllBytes(before.file());

        assertThatThrownBy(() -> seal(new Message((out, encryption) -> {
                    throw new IOException("no");
                })))
                .hasMessage("cannot seal the message: no");

        assertThat(staging()).hasBinaryContent(bytes);
        assertThat(staging().getParent().toFile().list()).hasSize(1);
    }

    private SealedMessage seal(Message message) {
        return new Sealer().seal(message, ENCRYPTION, staging());
    }

    private Path staging() {
        return folder.resolve("case").resolve("message.eml");
    }

    private static Message message(Message.Content content) {
        return new Message(content);
    }
}
