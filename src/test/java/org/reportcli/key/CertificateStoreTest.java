package org.reportcli.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

class CertificateStoreTest {
    @TempDir
    Path home;

    private final Certificate good = Keys.certificate("good.asc");
    private Path folder;
    private CertificateStore store;

    @BeforeEach
    void open() {
        folder = home.resolve("keys");
        store = new CertificateStore(folder);
    }

    @Test
    void isEmptyBeforeAnythingIsAdded() throws IOException {
        assertThat(store.all()).isEmpty();
        assertThat(store.find(good.fingerprint())).isEmpty();
        assertThat(store.remove(good.fingerprint())).isFalse();
        assertThat(folder).doesNotExist();
    }

    @Test
    void keepsWhatWasAdded() throws IOException {
        assertThat(store.add(good)).isEqualTo(CertificateStore.Change.ADDED);
        assertThat(store.add(good)).isEqualTo(CertificateStore.Change.UNCHANGED);
        assertThat(store.find(good.fingerprint())).contains(good);
        assertThat(store.all()).containsExactly(good);
        assertThat(store.remove(good.fingerprint())).isTrue();
        assertThat(store.all()).isEmpty();
    }

    @Test
    void isNobodyElsesToRead() throws IOException {
        store.add(good);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void anOldCopyDoesNotUndoARevocation() throws Exception {
        Forge forge = Forge.version4();
        Certificate old =
                Forge.certificate(forge.key(), forge.userId(), forge.certification(), forge.subkey(), forge.binding());
        Packet revocation =
                forge.sign(org.bouncycastle.openpgp.PGPSignature.KEY_REVOCATION).overPrimary();
        Certificate revoked = Forge.certificate(forge.key(), revocation);
        assertThat(store.add(old)).isEqualTo(CertificateStore.Change.ADDED);
        assertThat(store.add(revoked)).isEqualTo(CertificateStore.Change.UPDATED);
        assertThat(store.add(old)).isEqualTo(CertificateStore.Change.UNCHANGED);
        Certificate kept = store.find(old.fingerprint()).orElseThrow();
        assertThat(Keys.judge(kept)).isInstanceOf(Judgement.Refused.class);
        assertThat(kept.userIds()).containsExactly(Forge.USER_ID);
    }

    @Test
    void aFloodedCopySpoilsNothing() throws Exception {
        Forge forge = Forge.version4();
        Certificate clean =
                Forge.certificate(forge.key(), forge.userId(), forge.certification(), forge.subkey(), forge.binding());
        store.add(clean);
        Packet[] flood = new Packet[CertificateJudge.MAX_OWN_SIGNATURES + 2];
        flood[0] = forge.key();
        for (int i = 1; i < flood.length; i++) {
            flood[i] = forge.sign(org.bouncycastle.openpgp.PGPSignature.DIRECT_KEY)
                    .at(Forge.MADE.plusSeconds(i))
                    .overPrimary();
        }
        assertThatThrownBy(() -> store.add(Forge.certificate(flood))).hasMessageContaining("flooded");
        assertThat(store.find(clean.fingerprint())).contains(clean);
    }

    @Test
    void refusesAFileThatHoldsAnotherCertificateThanItsNameSays() throws IOException {
        store.add(good);
        Files.writeString(file(), Keys.text("same-user-id.asc"));
        assertRefused("holds another certificate than its name says");
        Files.writeString(file(), Keys.text("several.asc"));
        assertRefused("holds another certificate than its name says");
        Files.writeString(file(), Keys.text("secret.asc"));
        assertRefused("holds a secret key");
        Files.writeString(file(), "");
        assertRefused("is empty");
        assertThat(store.remove(good.fingerprint())).isTrue();
    }

    private void assertRefused(String words) {
        for (org.assertj.core.api.ThrowableAssert.ThrowingCallable read :
                List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(
                        () -> store.find(good.fingerprint()), () -> store.all(), () -> store.add(good))) {
            assertThatThrownBy(read).hasMessageContaining(words).satisfies(thrown -> {
                ReportException refusal = (ReportException) thrown;
                assertThat(refusal.status()).isEqualTo(ExitStatus.REFUSED);
                assertThat(refusal.hints().get(0)).contains("report key remove " + good.fingerprint());
            });
        }
    }

    @Test
    void filesUnderOtherNamesAreNotItsOwn() throws IOException {
        store.add(good);
        Files.writeString(folder.resolve("notes.asc"), "mine");
        Files.writeString(folder.resolve(good.fingerprint().hex().toLowerCase() + ".asc"), "mine");
        assertThat(store.all()).containsExactly(good);
    }

    @Test
    void aFileThatIsSwappedMeanwhileIsEitherTheRightOneOrRefused() throws Exception {
        store.add(good);
        Path wrong = home.resolve("wrong");
        Path right = home.resolve("right");
        AtomicBoolean over = new AtomicBoolean();
        Thread swapper = new Thread(() -> {
            try {
                while (!over.get()) {
                    Files.writeString(wrong, Keys.text("same-user-id.asc"));
                    Files.move(wrong, file(), StandardCopyOption.ATOMIC_MOVE);
                    Files.write(right, good.armored().getBytes(StandardCharsets.US_ASCII));
                    Files.move(right, file(), StandardCopyOption.ATOMIC_MOVE);
                }
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        swapper.start();
        int found = 0;
        int refused = 0;
        try {
            for (int race = 0; race < 1000; race++) {
                try {
                    Certificate certificate = store.find(good.fingerprint()).orElseThrow();
                    UsableCertificate usable = CertificateJudge.judge(
                                    certificate, Optional.of(good.fingerprint()), Optional.empty(), Keys.NOW)
                            .orThrow();
                    assertThat(usable.recipients())
                            .extracting(UsableCertificate.Recipient::fingerprint)
                            .containsExactly(good.subkeys().get(0).fingerprint());
                    found++;
                } catch (ReportException e) {
                    assertThat(e).hasMessageContaining("holds another certificate");
                    refused++;
                }
            }
        } finally {
            over.set(true);
            swapper.join();
        }
        assertThat(found + refused).isEqualTo(1000);
    }

    private Path file() {
        return folder.resolve(good.fingerprint().hex() + ".asc");
    }
}
