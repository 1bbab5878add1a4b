package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.key.UsableCertificates;

/** One step fails, each in turn: reading, encrypting, hashing, writing, syncing, renaming. */
class SealerFaultTest {
    private static final String SECRET = "the password is hunter2 and the way in is /admin\n";
    private static final byte[] CLEAR = SECRET.repeat(4000).getBytes(StandardCharsets.US_ASCII);
    private static final int READ = 4096;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leavesNothingBehindWhicheverStepFails(boolean aead) throws IOException {
        Faults none = Faults.none();
        seal(aead, none, folder.resolve("whole"));
        List<String> steps = none.steps();
        assertThat(folder.resolve("whole").resolve("message.eml")).isRegularFile();
        assertThat(steps).hasSizeGreaterThanOrEqualTo(50);
        assertThat(new HashSet<>(steps))
                .contains("read", "open", "write", "sync", "close", "rename", "make a folder", "random", "SHA-256");

        for (int step = 0; step < steps.size(); step++) {
            Path state = folder.resolve("step" + step);
            String which = "step " + step + ", " + steps.get(step);
            int[] looks = new int[1];
            Faults faults = Faults.at(step, () -> {
                looks[0]++;
                assertNothingClear(state, which);
            });

            Throwable thrown = catchThrowable(() -> seal(aead, faults, state));

            assertThat(thrown).as(which).hasMessageContaining("injected: " + steps.get(step));
            assertThat(looks[0]).as(which).isEqualTo(1);
            if (Files.exists(state)) {
                assertThat(state).as(which).isEmptyDirectory();
            }
        }
    }

    private static SealedMessage seal(boolean aead, Faults faults, Path state) {
        Path staging = new FaultyFiles(faults).path(state.resolve("message.eml"));
        SecureRandom random = FaultyCiphers.random(faults);
        OpenPgpEncryption encryption =
                new OpenPgpEncryption(List.of(UsableCertificates.of(aead, TestKeys.CURVE25519.getPublicKey())), random);
        return FaultyCiphers.during(faults, () -> new Sealer().seal(message(faults), encryption, staging));
    }

    private static Message message(Faults faults) {
        return new Message((out, encryption) -> {
            Message.headers(out);
            try (InputStream attachment = new Attachment(faults);
                    OutputStream in = encryption.encryptTo(out, "")) {
                byte[] buffer = new byte[READ];
                for (int read = attachment.read(buffer); read >= 0; read = attachment.read(buffer)) {
                    in.write(buffer, 0, read);
                }
            }
            out.write(Message.ascii("--end--\r\n"));
        });
    }

    // Also while the step fails, when the temporary file is still there.
    private static void assertNothingClear(Path state, String which) {
        if (!Files.exists(state)) {
            return;
        }
        try (Stream<Path> files = Files.walk(state).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(which)
                        .doesNotContain("hunter2", "password", "/admin");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Attachment extends InputStream {
        private final Faults faults;
        private int position;

        Attachment(Faults faults) {
            this.faults = faults;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            faults.inputOrOutput("read");
            if (position == CLEAR.length) {
                return -1;
            }
            int read = Math.min(length, CLEAR.length - position);
            System.arraycopy(CLEAR, position, buffer, offset, read);
            position += read;
            return read;
        }
    }
}
