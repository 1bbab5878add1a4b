package org.reportcli.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;

/**
 * AES-256 in OpenPGP's cipher feedback mode, without resynchronisation (RFC 9580, section 12.9 and 5.13.1).
 *
 * <p>The JDK encrypts CBC an order of magnitude faster than CFB, and CBC is all that is needed. With the blocks of
 * clear text {@code P(1), P(2), …} and the initial vector zero, CFB's keystream is {@code X(1) = E(0)} and
 * {@code X(i+1) = E(C(i)) = E(P(i) ^ X(i))}; CBC over {@code 0, P(1), P(2), …} yields {@code Y(0) = E(0)} and
 * {@code Y(i) = E(P(i) ^ Y(i-1))}. So {@code X(i+1) = Y(i)}: the keystream is CBC's output, one block late.
 */
final class CfbLayer extends Layer {
    static final int BLOCK = 16;
    static final int BUFFER = 16 * 1024;

    private final Layer below;
    private final Cipher cbc;
    private final byte[] clear = new byte[BUFFER];
    // The first block is the one that the last call of CBC left for this one.
    private final byte[] keystream = new byte[BLOCK + BUFFER];
    private int filled;

    CfbLayer(Layer below, AesKey key) throws GeneralSecurityException {
        this.below = below;
        cbc = Cipher.getInstance("AES/CBC/NoPadding");
        init(key);
        whole(cbc.update(new byte[BLOCK], 0, BLOCK, keystream), BLOCK);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, BUFFER - filled);
            System.arraycopy(bytes, from, clear, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == BUFFER) {
                encrypt();
            }
        }
    }

    @Override
    void finish() throws IOException {
        encrypt();
        below.finish();
    }

    @Override
    void wipe() {
        Arrays.fill(clear, (byte) 0);
        Arrays.fill(keystream, (byte) 0);
        try {
            init(AesKey.BLANK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher cannot forget its key", e);
        }
        below.wipe();
    }

    private void init(AesKey key) throws GeneralSecurityException {
        cbc.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(new byte[BLOCK]));
    }

    // A part of a block may be left over only at the end of the message.
    private void encrypt() throws IOException {
        int whole = filled / BLOCK * BLOCK;
        try {
            whole(cbc.update(clear, 0, whole, keystream, BLOCK), whole);
        } catch (GeneralSecurityException e) {
            throw new IOException("the cipher failed", e);
        }
        for (int i = 0; i < filled; i++) {
            clear[i] ^= keystream[i];
        }
        below.write(clear, 0, filled);
        System.arraycopy(keystream, whole, keystream, 0, BLOCK);
        filled = 0;
    }

    // A provider may hold a block back, in which case what it left in the array is no keystream.
    private static void whole(int made, int asked) throws GeneralSecurityException {
        if (made != asked) {
            throw new GeneralSecurityException("AES/CBC made " + made + " octets of " + asked);
        }
    }
}
