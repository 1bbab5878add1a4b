package org.reportcli.key;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.sig.KeyFlags;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.PGPSignature;

/** Looks at one subkey: whether it is there to be encrypted to, and what speaks against that. */
final class SubkeyExamination {
    private static final int ENCRYPTS = KeyFlags.ENCRYPT_COMMS | KeyFlags.ENCRYPT_STORAGE;

    private final Component.Key subkey;
    private final AlgorithmPolicy policy;
    private final SignatureCheck check;
    private final Advice advice;
    private final Instant now;

    /** What was found. */
    sealed interface Outcome {
        /** The owner has it for something else. */
        record NotForEncryption() implements Outcome {}

        /** It may be encrypted to. */
        record Fit(PGPPublicKey key, Optional<Instant> expiry) implements Outcome {}

        /** It is for encryption, and must not be used. */
        record Unfit(Finding finding) implements Outcome {}
    }

    SubkeyExamination(Component.Key subkey, AlgorithmPolicy policy, SignatureCheck check, Advice advice, Instant now) {
        this.subkey = subkey;
        this.policy = policy;
        this.check = check;
        this.advice = advice;
        this.now = now;
    }

    Outcome outcome() {
        PGPPublicKey key = subkey.key();
        if (!canEncrypt(key)) {
            return new Outcome.NotForEncryption();
        }
        Optional<SelfSignature> binding = Optional.empty();
        Set<SignatureCheck.Validity> unfit = EnumSet.noneOf(SignatureCheck.Validity.class);
        for (PGPSignature signature : subkey.signatures()) {
            if (check.revokesSubkey(signature, key)) {
                // For good, as GnuPG sees it: a new subkey is easier to make than to understand a resurrection.
                return unfit(
                        "key/subkey-revoked",
                        "was revoked "
                                + new SelfSignature(signature).revocation().words(),
                        advice.newer());
            }
            if (signature.getSignatureType() == PGPSignature.SUBKEY_BINDING) {
                SignatureCheck.Validity validity = check.ofSubkey(signature, key);
                if (validity == SignatureCheck.Validity.VALID) {
                    SelfSignature next = new SelfSignature(signature);
                    binding = Optional.of(binding.map(known -> SelfSignature.newer(known, next))
                            .orElse(next));
                } else {
                    unfit.add(validity);
                }
            }
        }
        return binding.map(this::bound)
                .orElseGet(() -> unbound(unfit.stream().findFirst().orElse(SignatureCheck.Validity.BROKEN)));
    }

    private Outcome bound(SelfSignature binding) {
        PGPPublicKey key = subkey.key();
        if (!isForEncryption(key, binding.flags())) {
            return new Outcome.NotForEncryption();
        }
        boolean signs = (binding.flags().orElse(0) & KeyFlags.SIGN_DATA) != 0;
        if (signs && !check.hasBackSignature(binding.signature(), key)) {
            return unbound(SignatureCheck.Validity.BROKEN);
        }
        Optional<String> weakness = policy.weaknessForEncryption(key);
        if (weakness.isPresent()) {
            return unfit("key/subkey-weak", "is weak: " + weakness.get(), advice.stronger());
        }
        if (subkey.created().isAfter(now.plus(SignatureCheck.SKEW))) {
            return unfit(
                    "key/subkey-not-yet-valid",
                    "is dated in the future: it was made on " + PrimaryExamination.date(subkey.created()),
                    advice.clock());
        }
        Optional<Instant> expiry = binding.expiry(subkey.created());
        if (expiry.isPresent() && !expiry.get().isAfter(now)) {
            return unfit("key/subkey-expired", "expired on " + PrimaryExamination.date(expiry.get()), advice.newer());
        }
        return new Outcome.Fit(key, expiry);
    }

    private Outcome unbound(SignatureCheck.Validity reason) {
        return switch (reason) {
            case WEAK ->
                unfit(
                        "key/subkey-weak-signature",
                        "is bound to the certificate with SHA-1 or older, which anybody with means can forge",
                        advice.resigned());
            case EXPIRED -> unfit("key/subkey-expired", "is bound by a signature that has expired", advice.newer());
            case FUTURE -> unfit("key/subkey-not-yet-valid", "is bound by a signature of the future", advice.clock());
            default ->
                unfit(
                        "key/subkey-not-bound",
                        "is not bound to the certificate by a valid signature: it is damaged or was tampered with",
                        advice.whole());
        };
    }

    private Outcome unfit(String id, String what, String hint) {
        String name = "the encryption subkey " + subkey.fingerprint().grouped() + " ("
                + KeyAlgorithm.describe(subkey.key()) + ") ";
        return new Outcome.Unfit(new Finding(id, name + what, hint));
    }

    /** Whether the algorithm can encrypt at all. */
    static boolean canEncrypt(PGPPublicKey key) {
        return switch (key.getAlgorithm()) {
            case PublicKeyAlgorithmTags.RSA_GENERAL,
                    KeyAlgorithm.RSA_ENCRYPT,
                    PublicKeyAlgorithmTags.ELGAMAL_ENCRYPT,
                    KeyAlgorithm.ELGAMAL_GENERAL,
                    PublicKeyAlgorithmTags.ECDH,
                    PublicKeyAlgorithmTags.X25519,
                    PublicKeyAlgorithmTags.X448 -> true;
            default -> false;
        };
    }

    /** Whether the owner has it for encryption. Version 4 keys of old have no flags: then the algorithm says it. */
    static boolean isForEncryption(PGPPublicKey key, OptionalInt flags) {
        return flags.isPresent() ? (flags.getAsInt() & ENCRYPTS) != 0 : key.getVersion() == 4 && canEncrypt(key);
    }
}
