package org.reportcli.seal;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Date;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyPacket;
import org.bouncycastle.crypto.AsymmetricCipherKeyPairGenerator;
import org.bouncycastle.crypto.KeyGenerationParameters;
import org.bouncycastle.crypto.generators.ECKeyPairGenerator;
import org.bouncycastle.crypto.generators.RSAKeyPairGenerator;
import org.bouncycastle.crypto.generators.X25519KeyPairGenerator;
import org.bouncycastle.crypto.params.ECKeyGenerationParameters;
import org.bouncycastle.crypto.params.ECNamedDomainParameters;
import org.bouncycastle.crypto.params.RSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.X25519KeyGenerationParameters;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyPair;

/** Encryption keys, made once for all tests. */
final class TestKeys {
    private static final SecureRandom RANDOM = new SecureRandom();

    static final PGPKeyPair RSA = rsa(2048);
    static final PGPKeyPair CURVE25519 = curve25519();
    static final PGPKeyPair P256 = p256();
    static final PGPKeyPair X25519_V6 = x25519V6();

    private TestKeys() {}

    private static PGPKeyPair rsa(int bits) {
        return pair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.RSA_GENERAL,
                new RSAKeyPairGenerator(),
                new RSAKeyGenerationParameters(BigInteger.valueOf(0x10001), RANDOM, bits, 64));
    }

    private static PGPKeyPair curve25519() {
        return pair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.ECDH,
                new X25519KeyPairGenerator(),
                new X25519KeyGenerationParameters(RANDOM));
    }

    private static PGPKeyPair p256() {
        ASN1ObjectIdentifier curve = ECNamedCurveTable.getOID("P-256");
        return pair(
                PublicKeyPacket.VERSION_4,
                PublicKeyAlgorithmTags.ECDH,
                new ECKeyPairGenerator(),
                new ECKeyGenerationParameters(
                        new ECNamedDomainParameters(curve, ECNamedCurveTable.getByOID(curve)), RANDOM));
    }

    private static PGPKeyPair x25519V6() {
        return pair(
                PublicKeyPacket.VERSION_6,
                PublicKeyAlgorithmTags.X25519,
                new X25519KeyPairGenerator(),
                new X25519KeyGenerationParameters(RANDOM));
    }

    private static PGPKeyPair pair(
            int version,
            int algorithm,
            AsymmetricCipherKeyPairGenerator generator,
            KeyGenerationParameters parameters) {
        generator.init(parameters);
        try {
            return new BcPGPKeyPair(version, algorithm, generator.generateKeyPair(), new Date(1_700_000_000_000L));
        } catch (PGPException e) {
            throw new IllegalStateException(e);
        }
    }
}
