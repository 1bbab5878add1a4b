package org.reportcli.key;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.openpgp.PGPPublicKey;

/** Names of public-key algorithms and curves (RFC 9580, sections 9.1 and 9.2). */
final class KeyAlgorithm {
    /** Of old, RSA keys said what they are for in their algorithm. */
    static final int RSA_ENCRYPT = 2;

    static final int RSA_SIGN = 3;

    /** ElGamal for encryption and signing. */
    static final int ELGAMAL_GENERAL = 20;

    private KeyAlgorithm() {}

    /** Algorithm and size or curve, such as {@code RSA 3072} or {@code ECDH P-256}. */
    static String describe(PGPPublicKey key) {
        String name = name(key.getAlgorithm());
        if (key.getPublicKeyPacket().getKey() instanceof ECPublicBCPGKey curved) {
            String curve = curve(curved.getCurveOID()).orElse("on an unknown curve");
            // Of EdDSA people know the curve's name.
            return curve.startsWith("Ed") ? curve : name + " " + curve;
        }
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL,
                    RSA_ENCRYPT,
                    RSA_SIGN,
                    PublicKeyAlgorithmTags.DSA,
                    PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT,
                    ELGAMAL_GENERAL -> name + " " + key.getBitStrength();
            default -> name;
        };
    }

    private static String name(int algorithm) {
        return switch (algorithm) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, RSA_ENCRYPT, RSA_SIGN -> "RSA";
            case PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT, ELGAMAL_GENERAL -> "ElGamal";
            case PublicKeyAlgorithmTags.DSA -> "DSA";
            case PublicKeyAlgorithmTags.ECDH -> "ECDH";
            case PublicKeyAlgorithmTags.ECDSA -> "ECDSA";
            case PublicKeyAlgorithmTags.EDDSA_LEGACY -> "EdDSA";
            case PublicKeyAlgorithmTags.X25519 -> "X25519";
            case PublicKeyAlgorithmTags.X448 -> "X448";
            case PublicKeyAlgorithmTags.Ed25519 -> "Ed25519";
            case PublicKeyAlgorithmTags.Ed448 -> "Ed448";
            default -> "algorithm " + algorithm;
        };
    }

    /** The name of a curve that this program uses; empty for any other. */
    static Optional<String> curve(ASN1ObjectIdentifier oid) {
        return Optional.ofNullable(
                switch (oid.getId()) {
                    case "1.3.6.1.4.1.3029.1.5.1", "1.3.101.110" -> "Curve25519";
                    case "1.3.6.1.4.1.11591.15.1", "1.3.101.112" -> "Ed25519";
                    case "1.3.101.111" -> "Curve448";
                    case "1.3.101.113" -> "Ed448";
                    case "1.2.840.10045.3.1.7" -> "P-256";
                    case "1.3.132.0.34" -> "P-384";
                    case "1.3.132.0.35" -> "P-521";
                    case "1.3.36.3.3.2.8.1.1.7" -> "brainpoolP256r1";
                    case "1.3.36.3.3.2.8.1.1.11" -> "brainpoolP384r1";
                    case "1.3.36.3.3.2.8.1.1.13" -> "brainpoolP512r1";
                    default -> null;
                });
    }
}
