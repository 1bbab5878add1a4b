package org.reportcli.seal;

import java.security.AlgorithmParameters;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.AlgorithmParameterSpec;
import java.util.function.Supplier;
import javax.crypto.Cipher;
import javax.crypto.CipherSpi;
import javax.crypto.ShortBufferException;

/** The JDK's ciphers and digests, of which one step fails. */
final class FaultyCiphers extends Provider {
    private static final long serialVersionUID = 1;

    private static Faults faults = Faults.none();

    /** Runs something with these in the place of the JDK's own. */
    static <T> T during(Faults faults, Supplier<T> action) {
        FaultyCiphers provider = new FaultyCiphers();
        FaultyCiphers.faults = faults;
        Security.insertProviderAt(provider, 1);
        try {
            return action.get();
        } finally {
            Security.removeProvider(provider.getName());
            FaultyCiphers.faults = Faults.none();
        }
    }

    private FaultyCiphers() {
        super("Faulty", "1", "the JDK's ciphers, of which one step fails");
        put("Cipher.AES/CBC/NoPadding", Cbc.class.getName());
        put("Cipher.AES/ECB/NoPadding", Ecb.class.getName());
        put("MessageDigest.SHA-1", Sha1.class.getName());
        put("MessageDigest.SHA-256", Sha256.class.getName());
    }

    /** A source of randomness that can fail. */
    static SecureRandom random(Faults faults) {
        return new SecureRandom() {
            private static final long serialVersionUID = 1;

            @Override
            public void nextBytes(byte[] bytes) {
                faults.computation("random");
                super.nextBytes(bytes);
            }
        };
    }

    public static final class Cbc extends FaultyCipher {
        public Cbc() throws GeneralSecurityException {
            super("AES/CBC/NoPadding");
        }
    }

    public static final class Ecb extends FaultyCipher {
        public Ecb() throws GeneralSecurityException {
            super("AES/ECB/NoPadding");
        }
    }

    public static final class Sha1 extends FaultyDigest {
        public Sha1() throws NoSuchAlgorithmException {
            super("SHA-1");
        }
    }

    public static final class Sha256 extends FaultyDigest {
        public Sha256() throws NoSuchAlgorithmException {
            super("SHA-256");
        }
    }

    private abstract static class FaultyDigest extends MessageDigestSpi {
        private final MessageDigest digest;

        FaultyDigest(String algorithm) throws NoSuchAlgorithmException {
            digest = MessageDigest.getInstance(algorithm, Security.getProvider("SUN"));
        }

        @Override
        protected void engineUpdate(byte input) {
            digest.update(input);
        }

        @Override
        protected void engineUpdate(byte[] input, int offset, int length) {
            faults.computation(digest.getAlgorithm());
            digest.update(input, offset, length);
        }

        @Override
        protected byte[] engineDigest() {
            faults.computation(digest.getAlgorithm() + ", end");
            return digest.digest();
        }

        @Override
        protected int engineDigest(byte[] output, int offset, int length) throws DigestException {
            return digest.digest(output, offset, length);
        }

        @Override
        protected void engineReset() {
            digest.reset();
        }
    }

    // Not in init: there the JDK would go on to the next provider, and nothing would fail.
    private abstract static class FaultyCipher extends CipherSpi {
        private final Cipher cipher;

        FaultyCipher(String transformation) throws GeneralSecurityException {
            cipher = Cipher.getInstance(transformation, Security.getProvider("SunJCE"));
        }

        @Override
        protected void engineSetMode(String mode) {}

        @Override
        protected void engineSetPadding(String padding) {}

        @Override
        protected int engineGetBlockSize() {
            return cipher.getBlockSize();
        }

        @Override
        protected int engineGetOutputSize(int length) {
            return cipher.getOutputSize(length);
        }

        @Override
        protected byte[] engineGetIV() {
            return cipher.getIV();
        }

        @Override
        protected AlgorithmParameters engineGetParameters() {
            return cipher.getParameters();
        }

        @Override
        protected void engineInit(int mode, Key key, SecureRandom random) throws java.security.InvalidKeyException {
            cipher.init(mode, key);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameterSpec parameters, SecureRandom random)
                throws java.security.InvalidKeyException, java.security.InvalidAlgorithmParameterException {
            cipher.init(mode, key, parameters);
        }

        @Override
        protected void engineInit(int mode, Key key, AlgorithmParameters parameters, SecureRandom random)
                throws java.security.InvalidKeyException, java.security.InvalidAlgorithmParameterException {
            cipher.init(mode, key, parameters);
        }

        @Override
        protected byte[] engineUpdate(byte[] input, int offset, int length) {
            return cipher.update(input, offset, length);
        }

        @Override
        protected int engineUpdate(byte[] input, int offset, int length, byte[] output, int outputOffset)
                throws ShortBufferException {
            faults.computation(cipher.getAlgorithm());
            return cipher.update(input, offset, length, output, outputOffset);
        }

        @Override
        protected byte[] engineDoFinal(byte[] input, int offset, int length)
                throws javax.crypto.IllegalBlockSizeException, javax.crypto.BadPaddingException {
            return cipher.doFinal(input, offset, length);
        }

        @Override
        protected int engineDoFinal(byte[] input, int offset, int length, byte[] output, int outputOffset) {
            throw new UnsupportedOperationException();
        }
    }
}
