package org.reportcli.key;

import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.RSAPublicKeySpec;
import java.util.Optional;
import org.bouncycastle.bcpg.HashAlgorithmTags;
import org.bouncycastle.bcpg.PublicKeyAlgorithmTags;
import org.bouncycastle.bcpg.RSAPublicBCPGKey;
import org.bouncycastle.openpgp.PGPException;
import org.bouncycastle.openpgp.PGPPublicKey;
import org.bouncycastle.openpgp.operator.PGPContentVerifier;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilder;
import org.bouncycastle.openpgp.operator.PGPContentVerifierBuilderProvider;
import org.bouncycastle.openpgp.operator.bc.BcPGPContentVerifierBuilderProvider;

/**
 * Verifies signatures: RSA through the JDK, which spares the primality test of the modulus that Bouncy Castle makes
 * each time (120 ms against 14), everything else through Bouncy Castle's own classes. No provider is registered.
 */
public final class Verifiers implements PGPContentVerifierBuilderProvider {
    private final PGPContentVerifierBuilderProvider others = new BcPGPContentVerifierBuilderProvider();

    @Override
    public PGPContentVerifierBuilder get(int keyAlgorithm, int hashAlgorithm) throws PGPException {
        Optional<String> rsa =
                keyAlgorithm == PublicKeyAlgorithmTags.RSA_GENERAL || keyAlgorithm == KeyAlgorithm.RSA_SIGN
                        ? rsaWith(hashAlgorithm)
                        : Optional.empty();
        if (rsa.isEmpty()) {
            return others.get(keyAlgorithm, hashAlgorithm);
        }
        return key -> new Rsa(key, keyAlgorithm, hashAlgorithm, rsa.get());
    }

    private static Optional<String> rsaWith(int hashAlgorithm) {
        return Optional.ofNullable(
                switch (hashAlgorithm) {
                    case HashAlgorithmTags.MD5 -> "MD5withRSA";
                    case HashAlgorithmTags.SHA1 -> "SHA1withRSA";
                    case HashAlgorithmTags.SHA224 -> "SHA224withRSA";
                    case HashAlgorithmTags.SHA256 -> "SHA256withRSA";
                    case HashAlgorithmTags.SHA384 -> "SHA384withRSA";
                    case HashAlgorithmTags.SHA512 -> "SHA512withRSA";
                    default -> null;
                });
    }

    private static final class Rsa implements PGPContentVerifier {
        private final PGPPublicKey key;
        private final int keyAlgorithm;
        private final int hashAlgorithm;
        private final int octets;
        private final Signature signature;

        Rsa(PGPPublicKey key, int keyAlgorithm, int hashAlgorithm, String name) throws PGPException {
            if (!(key.getPublicKeyPacket().getKey() instanceof RSAPublicBCPGKey rsa)) {
                throw new PGPException("an RSA signature is not made with " + KeyAlgorithm.describe(key));
            }
            this.key = key;
            this.keyAlgorithm = keyAlgorithm;
            this.hashAlgorithm = hashAlgorithm;
            this.octets = (rsa.getModulus().bitLength() + 7) / 8;
            try {
                signature = Signature.getInstance(name);
                signature.initVerify(KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())));
            } catch (GeneralSecurityException e) {
                throw new PGPException("not an RSA key that can be used", e);
            }
        }

        @Override
        public OutputStream getOutputStream() {
            return new OutputStream() {
                @Override
                public void write(int octet) {
                    write(new byte[] {(byte) octet}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) {
                    try {
                        signature.update(bytes, offset, length);
                    } catch (SignatureException e) {
                        throw new IllegalStateException("a verifier is used once", e);
                    }
                }
            };
        }

        @Override
        public int getHashAlgorithm() {
            return hashAlgorithm;
        }

        @Override
        public int getKeyAlgorithm() {
            return keyAlgorithm;
        }

        @Override
        public long getKeyID() {
            return key.getKeyID();
        }

        @Override
        public boolean verify(byte[] expected) {
            if (expected.length > octets) {
                return false;
            }
            // OpenPGP drops leading zero octets; the JDK wants the modulus' full width.
            byte[] padded = new byte[octets];
            System.arraycopy(expected, 0, padded, octets - expected.length, expected.length);
            try {
                return signature.verify(padded);
            } catch (SignatureException e) {
                // Not even padded as a signature is: the same as one that does not verify.
                return false;
            }
        }
    }
}
