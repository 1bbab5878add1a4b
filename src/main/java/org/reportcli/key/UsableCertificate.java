package org.reportcli.key;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;

/**
 * A certificate that was judged and found fit, with the keys in it that may be encrypted to. Only the judge makes one,
 * so that nothing is ever sealed to a certificate that nobody judged.
 */
public final class UsableCertificate {
    private final Fingerprint fingerprint;
    private final List<String> userIds;
    private final List<PGPPublicKey> encryptionKeys;
    private final boolean takesAead;
    private final Optional<Instant> expiry;

    UsableCertificate(
            Fingerprint fingerprint,
            List<String> userIds,
            List<PGPPublicKey> encryptionKeys,
            boolean takesAead,
            Optional<Instant> expiry) {
        if (encryptionKeys.isEmpty()) {
            throw new IllegalArgumentException("a usable certificate has a key to encrypt to");
        }
        this.fingerprint = fingerprint;
        this.userIds = List.copyOf(userIds);
        this.encryptionKeys = List.copyOf(encryptionKeys);
        this.takesAead = takesAead;
        this.expiry = expiry;
    }

    /** The primary key's fingerprint: the one that is pinned. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The valid user ids, the primary one first. */
    public List<String> userIds() {
        return userIds;
    }

    /** The valid keys with an encryption flag; a message is encrypted to each. */
    public List<PGPPublicKey> encryptionKeys() {
        return encryptionKeys;
    }

    /** Whether the owner's software announces SEIPD version 2 (RFC 9580, section 5.2.3.32). */
    public boolean takesAead() {
        return takesAead;
    }

    /** When it ends to be usable, because the certificate or its last encryption key expires; empty for never. */
    public Optional<Instant> expiry() {
        return expiry;
    }

    /**
     * A key that a message will be encrypted to, in words.
     *
     * @param algorithm such as {@code RSA 3072}
     */
    public record Recipient(Fingerprint fingerprint, String algorithm) {}

    /** The keys that a message will be encrypted to, for people to see; in the order of {@link #encryptionKeys()}. */
    public List<Recipient> recipients() {
        return encryptionKeys.stream()
                .map(key -> new Recipient(Fingerprint.of(key.getFingerprint()), KeyAlgorithm.describe(key)))
                .toList();
    }
}
