package org.reportcli.key;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.function.Consumer;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicSubkeyPacket;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureGenerator;
import org.bouncycastle.openpgp.PGPSignatureSubpacketGenerator;
import org.bouncycastle.openpgp.operator.PGPKeyPairGenerator;
import org.bouncycastle.openpgp.operator.bc.BcKeyFingerprintCalculator;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentSignerBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPairGeneratorProvider;

/** Makes certificates that no well-behaved program would make, packet by packet. */
final class Forge {
    static final Instant MADE = Instant.parse("2025-01-01T00:00:00Z");
    static final String USER_ID = "ACME Security <security@acme.example>";
    static final Consumer<PGPSignatureSubpacketGenerator> NOTHING = subpackets -> {};
    static final Consumer<PGPSignatureSubpacketGenerator> ENCRYPTS =
            subpackets -> subpackets.setKeyFlags(false, KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE);

    final int version;
    final PGPKeyPair primary;
    final PGPKeyPair subkey;

    private Forge(int version, PGPKeyPair primary, PGPKeyPair subkey) {
        this.version = version;
        this.primary = primary;
        this.subkey = subkey;
    }

    static Forge version4() throws PGPException {
        return new Forge(4, keys(4).generateLegacyEd25519KeyPair(), keys(4).generateLegacyX25519KeyPair());
    }

    static Forge version6() throws PGPException {
        return new Forge(6, keys(6).generateEd25519KeyPair(), keys(6).generateX25519KeyPair());
    }

    static Forge rsa() throws PGPException {
        return new Forge(4, keys(4).generateRsaKeyPair(2048), keys(4).generateLegacyX25519KeyPair());
    }

    static PGPKeyPairGenerator keys(int version) {
        return new BcPGPKeyPairGeneratorProvider().get(version, Date.from(MADE));
    }

    /** A signature that is being made. */
    final class Signing {
        private final int type;
        private PGPKeyPair signer = primary;
        private Instant at = MADE;
        private int hash = HashAlgorithmTags.SHA256;
        private Consumer<PGPSignatureSubpacketGenerator> subpackets = NOTHING;

        private Signing(int type) {
            this.type = type;
        }

        Signing by(PGPKeyPair other) {
            signer = other;
            return this;
        }

        Signing at(Instant when) {
            at = when;
            return this;
        }

        Signing hash(int algorithm) {
            hash = algorithm;
            return this;
        }

        Signing saying(Consumer<PGPSignatureSubpacketGenerator> what) {
            subpackets = subpackets.andThen(what);
            return this;
        }

        Packet overUserId(String userId) throws PGPException, IOException {
            return packet(generator().generateCertification(userId, primary.getPublicKey()));
        }

        Packet overPrimary() throws PGPException, IOException {
            return packet(generator().generateCertification(primary.getPublicKey()));
        }

        Packet over(PGPPublicKey key) throws PGPException, IOException {
            return packet(signatureOver(key));
        }

        PGPSignature signatureOver(PGPPublicKey key) throws PGPException {
            return generator().generateCertification(primary.getPublicKey(), key);
        }

        private PGPSignatureGenerator generator() throws PGPException {
            PGPSignatureGenerator generator = new PGPSignatureGenerator(
                    new BcPGPContentSignerBuilder(signer.getPublicKey().getAlgorithm(), hash), signer.getPublicKey());
            generator.init(type, signer.getPrivateKey());
            PGPSignatureSubpacketGenerator hashed = new PGPSignatureSubpacketGenerator();
            hashed.setSignatureCreationTime(true, Date.from(at));
            hashed.setIssuerFingerprint(false, signer.getPublicKey());
            subpackets.accept(hashed);
            generator.setHashedSubpackets(hashed.generate());
            return generator;
        }
    }

    Signing sign(int type) {
        return new Signing(type);
    }

    Packet key() throws IOException {
        return new Packet(
                Packet.PUBLIC_KEY, primary.getPublicKey().getPublicKeyPacket().getEncodedContents());
    }

    Packet userId() {
        return userId(USER_ID);
    }

    static Packet userId(String text) {
        return new Packet(Packet.USER_ID, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    Packet certification() throws PGPException, IOException {
        return sign(PGPSignature.POSITIVE_CERTIFICATION).overUserId(USER_ID);
    }

    Packet subkey() throws IOException {
        return subkey(subkey.getPublicKey());
    }

    static Packet subkey(PGPPublicKey key) throws IOException {
        return new Packet(Packet.PUBLIC_SUBKEY, key.getPublicKeyPacket().getEncodedContents());
    }

    Packet binding() throws PGPException, IOException {
        return sign(PGPSignature.SUBKEY_BINDING).saying(ENCRYPTS).over(subkey.getPublicKey());
    }

    /** A subpacket of any type. */
    static SignatureSubpacket subpacket(int type, boolean critical, byte[] data) {
        return new SignatureSubpacket(type, critical, false, data) {};
    }

    /** An RSA key to encrypt to, of any modulus and exponent. */
    static PGPPublicKey rsaSubkey(BigInteger modulus, long exponent) throws PGPException {
        return new PGPPublicKey(
                new PublicSubkeyPacket(
                        4,
                        PublicKeyAlgorithmTags.RSA_GENERAL,
                        Date.from(MADE),
                        new RSAPublicBCPGKey(modulus, BigInteger.valueOf(exponent))),
                new BcKeyFingerprintCalculator());
    }

    static Certificate certificate(Packet... packets) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(packets).forEach(packet -> out.writeBytes(packet.encoded()));
        return CertificateReader.read("forged", out.toByteArray()).get(0);
    }

    private static Packet packet(PGPSignature signature) throws IOException {
        try {
            return PacketReader.read(signature.getEncoded()).get(0);
        } catch (MalformedKeyException e) {
            throw new AssertionError(e);
        }
    }
}
