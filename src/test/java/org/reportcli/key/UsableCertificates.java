package org.reportcli.key;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.openpgp.PGPPublicKey;

/** Certificates for tests of what comes after the judgement. */
public final class UsableCertificates {
    private UsableCertificates() {}

    /** A certificate with these encryption keys; its fingerprint is that of the first. */
    public static UsableCertificate of(boolean takesAead, PGPPublicKey... encryptionKeys) {
        return new UsableCertificate(
                Fingerprint.of(encryptionKeys[0].getFingerprint()),
                List.of("Vendor <security@vendor.example>"),
                List.of(encryptionKeys),
                takesAead,
                Optional.empty());
    }
}
