package org.reportcli.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.bcpg.BCPGInputStream;
import org.bouncycastle.bcpg.PublicKeyEncSessionPacket;
import org.bouncycastle.bcpg.SymmetricEncIntegrityPacket;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPPublicKeyEncryptedData;
import org.bouncycastle.openpgp.operator.bc.BcPublicKeyDataDecryptorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.key.Fingerprint;
import org.reportcli.key.UsableCertificates;

class OpenPgpEncryptionTest {
    private static final byte[] CLEAR = Bytes.random(20_000, 2);

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("RSA", TestKeys.RSA, false),
                Arguments.of("Curve25519", TestKeys.CURVE25519, false),
                Arguments.of("P-256", TestKeys.P256, false),
                Arguments.of("X25519, version 6", TestKeys.X25519_V6, false),
                Arguments.of("RSA, AEAD", TestKeys.RSA, true),
                Arguments.of("Curve25519, AEAD", TestKeys.CURVE25519, true),
                Arguments.of("P-256, AEAD", TestKeys.P256, true),
                Arguments.of("X25519, version 6, AEAD", TestKeys.X25519_V6, true));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("keys")
    void everyKindOfKeyOpensWhatIsSealedToIt(String name, PGPKeyPair key, boolean aead) throws Exception {
        byte[] clear = Bytes.random(200_000, 1);

        BouncyCastle.Opened opened = BouncyCastle.open(Bytes.sealed(Bytes.encryption(aead, key), clear), key);

        assertThat(opened.clear()).isEqualTo(clear);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void exactlyTheKeysOfTheCertificatesAreRecipientsEachOnce(boolean aead) throws Exception {
        OpenPgpEncryption encryption = new OpenPgpEncryption(
                List.of(
                        UsableCertificates.of(aead, publicKey(TestKeys.RSA), publicKey(TestKeys.P256)),
                        UsableCertificates.of(aead, publicKey(TestKeys.CURVE25519), publicKey(TestKeys.RSA))),
                new SecureRandom());
        List<PGPKeyPair> intended = List.of(TestKeys.RSA, TestKeys.P256, TestKeys.CURVE25519);

        byte[] sealed = Bytes.sealed(encryption, CLEAR);

        assertThat(BouncyCastle.recipients(sealed))
                .extracting(recipient -> recipient.getKeyIdentifier().getKeyId())
                .containsExactlyElementsOf(
                        intended.stream().map(PGPKeyPair::getKeyID).toList());
        assertThat(encryption.recipients())
                .containsExactlyElementsOf(intended.stream()
                        .map(key -> Fingerprint.of(publicKey(key).getFingerprint()))
                        .toList());
        for (PGPKeyPair key : intended) {
            assertThat(BouncyCastle.open(sealed, key).clear()).isEqualTo(CLEAR);
        }
    }

    @Test
    void nobodyElseOpensIt() throws Exception {
        byte[] sealed = Bytes.sealed(Bytes.encryption(false, TestKeys.RSA), CLEAR);

        assertThatThrownBy(() -> BouncyCastle.open(sealed, TestKeys.P256)).hasMessage("not encrypted to this key");
    }

    @Test
    void encryptingToNobodyIsRefused() {
        assertThatThrownBy(() -> new OpenPgpEncryption(List.of(), new SecureRandom()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void authenticatedEncryptionIsOnlyForReadersWhoAllTakeIt() throws Exception {
        OpenPgpEncryption mixed = new OpenPgpEncryption(
                List.of(
                        UsableCertificates.of(true, publicKey(TestKeys.X25519_V6)),
                        UsableCertificates.of(false, publicKey(TestKeys.RSA))),
                new SecureRandom());

        assertThat(BouncyCastle.recipients(Bytes.sealed(mixed, CLEAR)))
                .hasSize(2)
                .allMatch(data -> data.isIntegrityProtected() && !data.isAEAD());
        assertThat(BouncyCastle.recipients(Bytes.sealed(Bytes.encryption(true, TestKeys.X25519_V6), CLEAR)))
                .allMatch(data -> data.isIntegrityProtected() && data.isAEAD());
    }

    @Test
    void theCipherIsAes256() throws Exception {
        for (boolean aead : new boolean[] {false, true}) {
            byte[] sealed = Bytes.sealed(Bytes.encryption(aead, TestKeys.P256), CLEAR);

            assertThat(BouncyCastle.recipients(sealed))
                    .allMatch(data -> algorithm(data, TestKeys.P256) == SymmetricKeyAlgorithmTags.AES_256);
        }
    }

    @Test
    void thePacketsAreSessionKeysAndEncryptedDataAndNothingElse() throws Exception {
        for (boolean aead : new boolean[] {false, true}) {
            byte[] sealed = Bytes.sealed(Bytes.encryption(aead, TestKeys.P256, TestKeys.RSA), CLEAR);

            BCPGInputStream in = new BCPGInputStream(new ByteArrayInputStream(BouncyCastle.dearmored(sealed)));
            assertThat(in.readPacket()).isInstanceOf(PublicKeyEncSessionPacket.class);
            assertThat(in.readPacket()).isInstanceOf(PublicKeyEncSessionPacket.class);
            SymmetricEncIntegrityPacket data = (SymmetricEncIntegrityPacket) in.readPacket();
            data.getInputStream().readAllBytes();
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void theLiteralPacketSaysTheNameAndNoDate() throws Exception {
        OpenPgpEncryption encryption = Bytes.encryption(false, TestKeys.P256);

        BouncyCastle.Opened opened =
                BouncyCastle.open(Bytes.sealed(encryption, CLEAR, "Bericht ä.pcap", List.of(10)), TestKeys.P256);

        assertThat(opened.fileName()).isEqualTo("Bericht ä.pcap");
        assertThat(opened.format()).isEqualTo('b');
        assertThat(opened.date()).isZero();
    }

    @Test
    void aFileNameOf255OctetsIsTheLongest() throws Exception {
        OpenPgpEncryption encryption = Bytes.encryption(false, TestKeys.P256);
        String longest = "ä".repeat(127) + "x";

        assertThat(BouncyCastle.open(Bytes.sealed(encryption, CLEAR, longest, List.of(10)), TestKeys.P256)
                        .fileName())
                .isEqualTo(longest);
        assertThatThrownBy(() -> Bytes.sealed(encryption, CLEAR, longest + "x", List.of(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theArmorHasCarriageReturnsAndNoHeaders() throws Exception {
        String sealed =
                new String(Bytes.sealed(Bytes.encryption(false, TestKeys.P256), CLEAR), StandardCharsets.US_ASCII);

        assertThat(sealed)
                .matches("(?s)-----BEGIN PGP MESSAGE-----\\r\\n\\r\\n(?:[A-Za-z0-9+/]{64}\\r\\n)+"
                        + "[A-Za-z0-9+/]{1,64}={0,2}\\r\\n=[A-Za-z0-9+/]{4}\\r\\n-----END PGP MESSAGE-----\\r\\n");
    }

    /** RFC 9580, section 6.1. */
    @Test
    void anAuthenticatedMessageHasNoChecksumInItsArmor() throws Exception {
        String sealed =
                new String(Bytes.sealed(Bytes.encryption(true, TestKeys.P256), CLEAR), StandardCharsets.US_ASCII);

        assertThat(sealed).doesNotContain("\n=");
    }

    @Test
    void twoMessagesHaveNothingInCommon() throws Exception {
        for (boolean aead : new boolean[] {false, true}) {
            OpenPgpEncryption encryption = Bytes.encryption(aead, TestKeys.CURVE25519);

            byte[] one = BouncyCastle.dearmored(Bytes.sealed(encryption, CLEAR));
            byte[] other = BouncyCastle.dearmored(Bytes.sealed(encryption, CLEAR));

            int same = 0;
            for (int i = 200; i < one.length; i++) {
                same += one[i] == other[i] ? 1 : 0;
            }
            // One octet in 256 is the same by chance.
            assertThat(same).isLessThan(one.length / 64);
        }
    }

    @Test
    void closingLeavesTheSealedStreamOpenAndClosingAgainAddsNothing() throws Exception {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream sealed = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        OutputStream in = Bytes.encryption(false, TestKeys.P256).encryptTo(sealed, "");
        in.write(CLEAR);
        in.close();
        int size = sealed.size();
        in.close();

        assertThat(closed[0]).isFalse();
        assertThat(sealed.size()).isEqualTo(size);
        assertThatThrownBy(() -> in.write(1)).isInstanceOf(IOException.class);
    }

    @Test
    void aMessageThatBrokeOffIsNotEnded() throws Exception {
        int[] room = {50_000};
        ByteArrayOutputStream sealed = new ByteArrayOutputStream() {
            @Override
            public void write(byte[] bytes, int offset, int length) {
                if ((room[0] -= length) < 0) {
                    throw new IllegalStateException("full");
                }
                super.write(bytes, offset, length);
            }
        };
        OutputStream in = Bytes.encryption(false, TestKeys.P256).encryptTo(sealed, "");
        assertThatThrownBy(() -> in.write(new byte[1_000_000])).hasMessage("full");
        room[0] = Integer.MAX_VALUE;

        assertThatThrownBy(() -> in.write(1)).hasMessage("the encryption broke off");
        assertThatThrownBy(in::close).hasMessage("the encryption broke off");
        assertThat(sealed.toString(StandardCharsets.US_ASCII)).doesNotContain("END PGP MESSAGE");
    }

    private static int algorithm(PGPPublicKeyEncryptedData data, PGPKeyPair key) {
        try {
            return data.getSymmetricAlgorithm(new BcPublicKeyDataDecryptorFactory(key));
        } catch (PGPException e) {
            throw new AssertionError(e);
        }
    }

    private static PGPPublicKey publicKey(PGPKeyPair key) {
        return key.getPublicKey();
    }
}
