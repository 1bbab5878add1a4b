package org.reportcli.seal;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serial;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A key for AES-256 that can be forgotten. {@code javax.crypto.spec.SecretKeySpec} keeps a copy of its bytes that
 * nobody can overwrite.
 */
final class AesKey implements SecretKey {
    static final int OCTETS = 32;

    /** Of zeros: a cipher that takes it overwrites the key that it had. */
    static final AesKey BLANK = new AesKey(new byte[OCTETS]);

    @Serial
    private static final long serialVersionUID = 1;

    private final transient byte[] octets;
    private transient boolean destroyed;

    /** A key of these octets, which are copied. */
    AesKey(byte[] octets) {
        if (octets.length != OCTETS) {
            throw new IllegalArgumentException("a key for AES-256 has 32 octets");
        }
        this.octets = octets.clone();
    }

    /** A fresh key. */
    static AesKey random(SecureRandom random) {
        byte[] octets = new byte[OCTETS];
        random.nextBytes(octets);
        try {
            return new AesKey(octets);
        } finally {
            Arrays.fill(octets, (byte) 0);
        }
    }

    @Override
    public String getAlgorithm() {
        return "AES";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    /** A copy; whoever takes it overwrites it. */
    @Override
    public byte[] getEncoded() {
        if (destroyed) {
            throw new IllegalStateException("the key was destroyed");
        }
        return octets.clone();
    }

    @Override
    public void destroy() {
        Arrays.fill(octets, (byte) 0);
        destroyed = true;
    }

    @Override
    public boolean isDestroyed() {
        return destroyed;
    }

    @Serial
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException("a session key never leaves the process");
    }
}
