package org.reportcli.key;

import java.util.List;
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

    UsableCertificate(
            Fingerprint fingerprint, List<String> userIds, List<PGPPublicKey> encryptionKeys, boolean takesAead) {
        if (encryptionKeys.isEmpty()) {
            throw new IllegalArgumentException("a usable certificate has a key to encrypt to");
        }
        this.fingerprint = fingerprint;
        this.userIds = List.copyOf(userIds);
        this.encryptionKeys = List.copyOf(encryptionKeys);
        this.takesAead = takesAead;
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
}
