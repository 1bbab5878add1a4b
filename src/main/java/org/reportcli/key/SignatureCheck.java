package org.reportcli.key;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.bouncycastle.bcpg.KeyIdentifier;
import org.bouncycastle.bcpg.SignatureSubpacket;
import org.bouncycastle.bcpg.SignatureSubpacketTags;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;
import org.bouncycastle.openpgp.PGPSignatureList;

/** Says of each signature in a certificate whether it is the owner's, and holds. */
final class SignatureCheck {
    /** How far clocks may differ. */
    static final Duration SKEW = Duration.ofMinutes(10);

    /** Subpackets whose meaning this program knows, so that they may be critical (RFC 9580, section 5.2.3.7). */
    private static final Set<Integer> KNOWN = Set.of(
            SignatureSubpacketTags.CREATION_TIME,
            SignatureSubpacketTags.EXPIRE_TIME,
            SignatureSubpacketTags.EXPORTABLE,
            SignatureSubpacketTags.REVOCABLE,
            SignatureSubpacketTags.KEY_EXPIRE_TIME,
            SignatureSubpacketTags.PREFERRED_SYM_ALGS,
            SignatureSubpacketTags.REVOCATION_KEY,
            SignatureSubpacketTags.ISSUER_KEY_ID,
            SignatureSubpacketTags.PREFERRED_HASH_ALGS,
            SignatureSubpacketTags.PREFERRED_COMP_ALGS,
            SignatureSubpacketTags.KEY_SERVER_PREFS,
            SignatureSubpacketTags.PREFERRED_KEY_SERV,
            SignatureSubpacketTags.PRIMARY_USER_ID,
            SignatureSubpacketTags.POLICY_URL,
            SignatureSubpacketTags.KEY_FLAGS,
            SignatureSubpacketTags.SIGNER_USER_ID,
            SignatureSubpacketTags.REVOCATION_REASON,
            SignatureSubpacketTags.FEATURES,
            SignatureSubpacketTags.EMBEDDED_SIGNATURE,
            SignatureSubpacketTags.ISSUER_FINGERPRINT,
            SignatureSubpacketTags.PREFERRED_AEAD_ALGORITHMS);

    private final PGPPublicKey primary;
    private final AlgorithmPolicy policy;
    private final Instant now;
    private final Verifiers verifiers = new Verifiers();

    SignatureCheck(PGPPublicKey primary, AlgorithmPolicy policy, Instant now) {
        this.primary = primary;
        this.policy = policy;
        this.now = now;
    }

    /** What there is to say of a signature; the order is that of which to tell first when none is valid. */
    enum Validity {
        VALID,
        WEAK,
        EXPIRED,
        FUTURE,
        NOT_UNDERSTOOD,
        BROKEN
    }

    /** Verifies over some data. */
    @FunctionalInterface
    private interface Verification {
        boolean holds() throws PGPException;
    }

    Validity ofUserId(PGPSignature signature, byte[] userId) {
        boolean holds = PGPSignature.isCertification(signature.getSignatureType())
                && holds(signature, primary, () -> signature.verifyCertification(userId, primary));
        return holds ? standing(signature, AlgorithmPolicy.Statement.IDENTITY, primary) : Validity.BROKEN;
    }

    Validity ofDirectKey(PGPSignature signature) {
        boolean holds = signature.getSignatureType() == PGPSignature.DIRECT_KEY
                && holds(signature, primary, () -> signature.verifyCertification(primary));
        return holds ? standing(signature, AlgorithmPolicy.Statement.IDENTITY, primary) : Validity.BROKEN;
    }

    Validity ofSubkey(PGPSignature signature, PGPPublicKey subkey) {
        boolean holds = signature.getSignatureType() == PGPSignature.SUBKEY_BINDING
                && holds(signature, primary, () -> signature.verifyCertification(primary, subkey));
        return holds ? standing(signature, AlgorithmPolicy.Statement.SUBKEY, subkey) : Validity.BROKEN;
    }

    // A revocation that verifies counts, whatever its hash, its date or its subpackets: to believe one too many only
    // costs a question to the vendor.

    boolean revokesPrimary(PGPSignature signature) {
        return signature.getSignatureType() == PGPSignature.KEY_REVOCATION
                && holds(signature, primary, () -> signature.verifyCertification(primary));
    }

    boolean revokesSubkey(PGPSignature signature, PGPPublicKey subkey) {
        return signature.getSignatureType() == PGPSignature.SUBKEY_REVOCATION
                && holds(signature, primary, () -> signature.verifyCertification(primary, subkey));
    }

    boolean revokesUserId(PGPSignature signature, byte[] userId) {
        return signature.getSignatureType() == PGPSignature.CERTIFICATION_REVOCATION
                && holds(signature, primary, () -> signature.verifyCertification(userId, primary));
    }

    /** Whether a subkey that may sign agrees to belong to this certificate (RFC 9580, section 5.2.1.11). */
    boolean hasBackSignature(PGPSignature binding, PGPPublicKey subkey) {
        try {
            return hasBackSignature(binding.getHashedSubPackets().getEmbeddedSignatures(), subkey)
                    || hasBackSignature(binding.getUnhashedSubPackets().getEmbeddedSignatures(), subkey);
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private boolean hasBackSignature(PGPSignatureList embedded, PGPPublicKey subkey) {
        for (PGPSignature back : embedded) {
            if (back.getSignatureType() == PGPSignature.PRIMARYKEY_BINDING
                    && holds(back, subkey, () -> back.verifyCertification(primary, subkey))
                    && standing(back, AlgorithmPolicy.Statement.SUBKEY, subkey) == Validity.VALID) {
                return true;
            }
        }
        return false;
    }

    /** Whether the signature says that this key made it, or does not say who did. */
    static boolean claims(PGPSignature signature, PGPPublicKey issuer) {
        List<KeyIdentifier> named = signature.getKeyIdentifiers();
        return named.isEmpty()
                || named.stream()
                        .anyMatch(name -> name.getKeyId() == issuer.getKeyID()
                                || Arrays.equals(name.getFingerprint(), issuer.getFingerprint()));
    }

    // A signature that cannot even be computed does not hold: the reason is of no use to anybody.
    private boolean holds(PGPSignature signature, PGPPublicKey issuer, Verification verification) {
        try {
            if (signature.getVersion() != issuer.getVersion()
                    || signature.getKeyAlgorithm() != issuer.getAlgorithm()
                    || !claims(signature, issuer)) {
                return false;
            }
            signature.init(verifiers, issuer);
            return verification.holds();
        } catch (PGPException | RuntimeException e) {
            return false;
        }
    }

    private Validity standing(PGPSignature signature, AlgorithmPolicy.Statement statement, PGPPublicKey about) {
        if (!isUnderstood(signature)) {
            return Validity.NOT_UNDERSTOOD;
        }
        Instant made = signature.getCreationTime().toInstant();
        if (made.isAfter(now.plus(SKEW))) {
            return Validity.FUTURE;
        }
        if (made.isBefore(about.getCreationTime().toInstant())) {
            return Validity.BROKEN;
        }
        long seconds = signature.getHashedSubPackets().getSignatureExpirationTime();
        if (seconds != 0 && !made.plusSeconds(seconds).isAfter(now)) {
            return Validity.EXPIRED;
        }
        return policy.weakness(signature.getHashAlgorithm(), made, statement).isPresent()
                ? Validity.WEAK
                : Validity.VALID;
    }

    private static boolean isUnderstood(PGPSignature signature) {
        if (!signature.getHashedSubPackets().hasSubpacket(SignatureSubpacketTags.CREATION_TIME)) {
            return false;
        }
        for (SignatureSubpacket packet : signature.getHashedSubPackets().toArray()) {
            if (packet.isCritical() && !KNOWN.contains(packet.getType())) {
                return false;
            }
        }
        return true;
    }
}
