package org.reportcli.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Collection;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.openpgp.operator.PGPDataEncryptorBuilder;
import org.bouncycastle.openpgp.operator.bc.BcPGPDataEncryptorBuilder;
import org.reportcli.key.UsableCertificate;

/**
 * How encrypted data are held against change; nothing is ever encrypted without. LibrePGP's packet 20 is not here,
 * although some certificates ask for it: RFC 9580 does not know it.
 */
enum Protection {
    /** SEIPD version 1: CFB with a modification detection code. */
    MDC,
    /** SEIPD version 2: authenticated encryption, for readers who all say that they take it. */
    AEAD;

    static Protection common(Collection<UsableCertificate> certificates) {
        return certificates.stream().allMatch(UsableCertificate::takesAead) ? AEAD : MDC;
    }

    /** What says to Bouncy Castle which version of session key packet goes before the data. */
    PGPDataEncryptorBuilder announcement() {
        BcPGPDataEncryptorBuilder builder = new BcPGPDataEncryptorBuilder(SymmetricKeyAlgorithmTags.AES_256);
        return switch (this) {
            case MDC -> builder.setWithIntegrityPacket(true);
            case AEAD ->
                builder.setWithAEAD(AEADAlgorithmTags.OCB, AeadLayer.CHUNK_SIZE_OCTET)
                        .setUseV6AEAD();
        };
    }

    /** Begins the body of an encrypted data packet. */
    Layer body(Layer packet, AesKey sessionKey, SecureRandom random) throws IOException, GeneralSecurityException {
        return switch (this) {
            case MDC -> new MdcLayer(packet, sessionKey, random);
            case AEAD -> new AeadLayer(packet, sessionKey, random);
        };
    }
}
