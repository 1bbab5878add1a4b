package org.reportcli.key;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.bouncycastle.bcpg.ECPublicBCPGKey;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.bouncycastle.crypto.params.X448PublicKeyParameters;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.bouncycastle.math.ec.rfc7748.X448;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.bc.BcPGPKeyConverter;

/**
 * Which algorithms are good enough, from when, and why: the one place where that is decided.
 *
 * <ul>
 *   <li>Keys: RSA from 2,048 bits (BSI TR-02102-1 and NIST SP 800-131A call less disallowed), the curves of RFC 9580. No
 *       DSA and no ElGamal: RFC 9580, section 12.1, forbids to make and to encrypt to them.
 *   <li>SHA-2 and SHA-3: always. MD5 and RIPEMD-160: never (section 9.5).
 *   <li>SHA-1 (chosen-prefix collisions since January 2020): on the owner's own statements about user ids and the primary
 *       key only, and only when made before 1 February 2023, the date that Sequoia and Bouncy Castle chose too. What binds an encryption key is never taken from SHA-1, whatever its date: a date is the signer's word.
 * </ul>
 *
 * @param stated the day on which these choices were last looked at
 * @param leastRsaBits of a modulus
 * @param mostRsaBits of a modulus; more only costs time
 * @param sha1Until self-signatures with SHA-1 must be older
 */
record AlgorithmPolicy(LocalDate stated, int leastRsaBits, int mostRsaBits, LocalDate sha1Until) {
    static final AlgorithmPolicy CURRENT =
            new AlgorithmPolicy(LocalDate.of(2026, 11, 22), 2048, 16384, LocalDate.of(2023, 2, 1));

    private static final BigInteger LEAST_EXPONENT = BigInteger.valueOf(3);
    private static final int MOST_EXPONENT_BITS = 64;

    /** What a signature says. */
    enum Statement {
        /** About a user id or the primary key. */
        IDENTITY,
        /** That a subkey belongs to the certificate. */
        SUBKEY
    }

    /** Why a signature's hash is not good enough; empty where it is. */
    Optional<String> weakness(int hash, Instant made, Statement statement) {
        return switch (hash) {
            case HashAlgorithmTags.SHA256,
                    HashAlgorithmTags.SHA384,
                    HashAlgorithmTags.SHA512,
                    HashAlgorithmTags.SHA224,
                    HashAlgorithmTags.SHA3_256,
                    HashAlgorithmTags.SHA3_512 -> Optional.empty();
            case HashAlgorithmTags.SHA1 ->
                statement == Statement.IDENTITY
                                && made.isBefore(
                                        sha1Until.atStartOfDay(ZoneOffset.UTC).toInstant())
                        ? Optional.empty()
                        : Optional.of("SHA-1");
            case HashAlgorithmTags.MD5 -> Optional.of("MD5");
            case HashAlgorithmTags.RIPEMD160 -> Optional.of("RIPEMD-160");
            default -> Optional.of("hash algorithm " + hash);
        };
    }

    /** Why a primary key's signatures are worth nothing; empty where they are worth something. */
    Optional<String> weaknessForSigning(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, KeyAlgorithm.RSA_SIGN -> rsa(key);
            case PublicKeyAlgorithmTags.ECDSA, PublicKeyAlgorithmTags.EDDSA_LEGACY -> curve(key);
            case PublicKeyAlgorithmTags.Ed25519, PublicKeyAlgorithmTags.Ed448 -> material(key);
            default -> Optional.of(KeyAlgorithm.describe(key) + " is not accepted");
        };
    }

    /** Why a key must not be encrypted to; empty where it may. */
    Optional<String> weaknessForEncryption(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL, KeyAlgorithm.RSA_ENCRYPT -> rsa(key);
            case PublicKeyAlgorithmTags.ECDH -> curve(key);
            case PublicKeyAlgorithmTags.X25519, PublicKeyAlgorithmTags.X448 -> material(key);
            default -> Optional.of(KeyAlgorithm.describe(key) + " is not accepted");
        };
    }

    private Optional<String> rsa(PGPPublicKey key) {
        RSAPublicBCPGKey rsa = (RSAPublicBCPGKey) key.getPublicKeyPacket().getKey();
        int bits = rsa.getModulus().bitLength();
        BigInteger exponent = rsa.getPublicExponent();
        if (bits < leastRsaBits) {
            return Optional.of("RSA " + bits + " is too short: " + leastRsaBits + " bits are the least");
        }
        if (bits > mostRsaBits) {
            return Optional.of("RSA " + bits + " is too long: " + mostRsaBits + " bits are the most");
        }
        // With exponent 1 the session key would stand there in clear.
        boolean sound = rsa.getModulus().testBit(0)
                && exponent.testBit(0)
                && exponent.compareTo(LEAST_EXPONENT) >= 0
                && exponent.bitLength() <= MOST_EXPONENT_BITS;
        return sound ? Optional.empty() : Optional.of("RSA " + bits + " with an unsound modulus or exponent");
    }

    private Optional<String> curve(PGPPublicKey key) {
        ECPublicBCPGKey curved = (ECPublicBCPGKey) key.getPublicKeyPacket().getKey();
        return KeyAlgorithm.curve(curved.getCurveOID()).isEmpty()
                ? Optional.of(KeyAlgorithm.describe(key) + " is not accepted")
                : material(key);
    }

    // The point has to lie on its curve; on Curve25519 and Curve448 it must not be one of the few that make every
    // secret the same.
    private static Optional<String> material(PGPPublicKey key) {
        try {
            Object parameters = new BcPGPKeyConverter().getPublicKey(key);
            if (parameters instanceof X25519PublicKeyParameters point
                            && !X25519.calculateAgreement(
                                    scalar(X25519.SCALAR_SIZE),
                                    0,
                                    point.getEncoded(),
                                    0,
                                    new byte[X25519.POINT_SIZE],
                                    0)
                    || parameters instanceof X448PublicKeyParameters other
                            && !X448.calculateAgreement(
                                    scalar(X448.SCALAR_SIZE), 0, other.getEncoded(), 0, new byte[X448.POINT_SIZE], 0)) {
                return Optional.of(KeyAlgorithm.describe(key) + " with a point that hides nothing");
            }
            return Optional.empty();
        } catch (PGPException | RuntimeException e) {
            return Optional.of(KeyAlgorithm.describe(key) + " with a point that is not on its curve");
        }
    }

    // Any secret does: a point of small order brings every one to nothing.
    private static byte[] scalar(int size) {
        byte[] scalar = new byte[size];
        scalar[0] = 8;
        return scalar;
    }
}
