package org.reportcli.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reportcli.support.ReportException;

/** Whatever a file holds, reading and judging it ends in a judgement or in a refusal, and soon. */
class HostileCertificateTest {
    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(
                "good.asc",
                "good.gpg",
                "good-rsa.asc",
                "good-nist.asc",
                "several.asc",
                "version-6.asc",
                "revoked-none.asc",
                "weak-subkey-beside-strong.asc",
                "dsa-elgamal.asc",
                "first-user-id-revoked.asc",
                "secret.asc");
    }

    @Property(tries = 2000)
    void changedFilesAreReadOrRefused(@ForAll("files") String file, @ForAll long seed) {
        survives(changed(Keys.bytes(file), new Random(seed)));
    }

    @Property(tries = 4000)
    void changedPacketsAreJudgedOrRefused(@ForAll("files") String file, @ForAll long seed) throws Exception {
        byte[] binary = file.equals("good.gpg")
                ? Keys.bytes(file)
                : Armor.blocks(Keys.text(file)).get(0).content();
        survives(changed(binary, new Random(seed)));
    }

    @Property(tries = 1000)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) {
        survives(bytes);
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        packet.writeBytes(new Packet(Packet.PUBLIC_KEY, bytes).encoded());
        survives(packet.toByteArray());
        packet.reset();
        packet.writeBytes(Keys.bytes("good.gpg"));
        packet.writeBytes(new Packet(Packet.SIGNATURE, bytes).encoded());
        packet.writeBytes(new Packet(Packet.PUBLIC_SUBKEY, bytes).encoded());
        survives(packet.toByteArray());
    }

    @Property(tries = 3000)
    void whatTheOwnerSignedCannotBeChanged(@ForAll("files") String file, @ForAll long seed) {
        if (file.equals("secret.asc")) {
            return;
        }
        Random random = new Random(seed);
        Certificate original = Keys.certificate(file);
        byte[] bytes = original.encoded();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        for (Certificate certificate : read(bytes)) {
            Judgement judgement = judge(certificate, original.fingerprint());
            if (judgement instanceof Judgement.Usable usable) {
                assertThat(usable.certificate().fingerprint()).isEqualTo(original.fingerprint());
                assertThat(original.userIds()).containsAll(usable.certificate().userIds());
                List<Fingerprint> known = original.subkeys().stream()
                        .map(Certificate.Key::fingerprint)
                        .toList();
                assertThat(usable.certificate().recipients())
                        .allSatisfy(recipient -> assertThat(known).contains(recipient.fingerprint()));
            }
        }
    }

    @Property(tries = 1000)
    void aCertificateWhoseOwnersSignaturesAreAllBrokenIsNeverUsable(@ForAll("files") String file, @ForAll long seed)
            throws Exception {
        if (file.equals("secret.asc")) {
            return;
        }
        Random random = new Random(seed);
        Certificate original = Keys.certificate(file);
        ByteArrayOutputStream broken = new ByteArrayOutputStream();
        for (Packet packet : PacketReader.read(original.encoded())) {
            byte[] body = packet.body().clone();
            if (packet.tag() == Packet.SIGNATURE) {
                // The last octets are those of the signature's number itself.
                body[body.length - 1 - random.nextInt(20)] ^= (byte) (1 + random.nextInt(255));
            }
            broken.writeBytes(new Packet(packet.tag(), body).encoded());
        }
        for (Certificate certificate : read(broken.toByteArray())) {
            assertThat(judge(certificate, original.fingerprint())).isInstanceOf(Judgement.Refused.class);
        }
    }

    private static byte[] changed(byte[] bytes, Random random) {
        byte[] changed = bytes.clone();
        switch (random.nextInt(4)) {
            case 0 -> changed = Arrays.copyOf(changed, random.nextInt(changed.length));
            case 1 -> {
                int from = random.nextInt(changed.length);
                int to = Math.min(changed.length, from + 1 + random.nextInt(64));
                byte[] shorter = Arrays.copyOf(changed, changed.length - (to - from));
                System.arraycopy(changed, to, shorter, from, changed.length - to);
                changed = shorter;
            }
            default -> {
                for (int i = random.nextInt(8); i >= 0; i--) {
                    changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
                }
            }
        }
        return changed;
    }

    private static void survives(byte[] bytes) {
        for (Certificate certificate : read(bytes)) {
            judge(certificate, certificate.fingerprint());
            assertThat(read(certificate.encoded())).containsExactly(certificate);
        }
    }

    private static List<Certificate> read(byte[] bytes) {
        try {
            return CertificateReader.read("hostile", bytes);
        } catch (ReportException e) {
            assertThat(e.status().code()).isIn(2, 3);
            assertThat(e.hints()).isNotEmpty();
            return List.of();
        }
    }

    private static Judgement judge(Certificate certificate, Fingerprint pin) {
        return CertificateJudge.judge(certificate, Optional.of(pin), Optional.of(Keys.ADDRESS), Keys.NOW);
    }
}
