package org.reportcli.seal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;

/**
 * AES-256 in OCB with nonces of 15 octets and tags of 16 (RFC 7253), the mode that every reader of SEIPD version 2
 * must have (RFC 9580, section 9.6).
 *
 * <p>The JDK has no OCB, but it encrypts long runs of blocks in ECB at the speed of the processor, and that is where
 * OCB's time goes. The offsets of one text differ from those of another only by the one at the start, so what comes on
 * top of it is computed once.
 */
final class Ocb {
    static final int TAG = 16;
    static final int NONCE = 15;
    private static final int BLOCK = 16;
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    /** A block as two numbers, the first octets in the first. */
    private record Block(long high, long low) {
        Block xor(Block other) {
            return new Block(high ^ other.high, low ^ other.low);
        }

        /** RFC 7253, section 2: multiplication by x in GF(2^128). */
        Block doubled() {
            return new Block(high << 1 | low >>> 63, low << 1 ^ (high >> 63 & 0x87));
        }
    }

    private final Cipher ecb;
    private final Block star;
    private final Block dollar;
    private final byte[] masks;
    private final byte[] scratch = new byte[BLOCK];

    /** For texts of up to {@code longest} octets. */
    Ocb(AesKey key, int longest) throws GeneralSecurityException {
        ecb = Cipher.getInstance("AES/ECB/NoPadding");
        ecb.init(Cipher.ENCRYPT_MODE, key);
        star = encrypt(new Block(0, 0));
        dollar = star.doubled();
        masks = masks(dollar.doubled(), longest / BLOCK);
    }

    /**
     * Encrypts a text where it stands and writes its tag behind it.
     *
     * @param nonce 15 octets, never the same for two texts
     * @param associated authenticated with the text; 1 to 15 octets
     * @param text has room for 16 octets more
     */
    void seal(byte[] nonce, byte[] associated, byte[] text, int length) throws GeneralSecurityException {
        Block start = start(nonce);
        int whole = length / BLOCK * BLOCK;
        Block checksum = checksum(text, whole);
        mask(text, whole, start);
        encrypt(text, whole);
        mask(text, whole, start);
        Block offset = whole == 0 ? start : start.xor(block(masks, whole - BLOCK));
        if (whole < length) {
            offset = offset.xor(star);
            checksum = checksum.xor(padded(text, whole, length));
            write(encrypt(offset), scratch, 0);
            for (int i = whole; i < length; i++) {
                text[i] ^= scratch[i - whole];
            }
        }
        Block hash = encrypt(padded(associated, 0, associated.length).xor(star));
        write(encrypt(checksum.xor(offset).xor(dollar)).xor(hash), text, length);
    }

    /** Overwrites what follows from the key; nothing can be sealed after it. */
    void wipe() {
        Arrays.fill(masks, (byte) 0);
        Arrays.fill(scratch, (byte) 0);
        try {
            ecb.init(Cipher.ENCRYPT_MODE, AesKey.BLANK);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the cipher cannot forget its key", e);
        }
    }

    // Section 4.2: the first offset, cut at a bit position that the nonce gives out of a stretched block.
    private Block start(byte[] nonce) throws GeneralSecurityException {
        byte[] formatted = new byte[BLOCK];
        formatted[0] = 1;
        System.arraycopy(nonce, 0, formatted, 1, NONCE);
        int bottom = formatted[BLOCK - 1] & 0x3F;
        formatted[BLOCK - 1] &= (byte) 0xC0;
        Block top = encrypt(block(formatted, 0));
        if (bottom == 0) {
            return top;
        }
        long stretch = top.high ^ (top.high << 8 | top.low >>> 56);
        return new Block(top.high << bottom | top.low >>> 64 - bottom, top.low << bottom | stretch >>> 64 - bottom);
    }

    private void mask(byte[] text, int length, Block start) {
        for (int i = 0; i < length; i += BLOCK) {
            LONG.set(text, i, (long) LONG.get(text, i) ^ (long) LONG.get(masks, i) ^ start.high);
            LONG.set(text, i + 8, (long) LONG.get(text, i + 8) ^ (long) LONG.get(masks, i + 8) ^ start.low);
        }
    }

    private static Block checksum(byte[] text, int length) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < length; i += BLOCK) {
            high ^= (long) LONG.get(text, i);
            low ^= (long) LONG.get(text, i + 8);
        }
        return new Block(high, low);
    }

    // The last, short block: one bit set behind it, then zeros.
    private static Block padded(byte[] bytes, int from, int to) {
        byte[] block = Arrays.copyOf(Arrays.copyOfRange(bytes, from, to), BLOCK);
        block[to - from] = (byte) 0x80;
        return block(block, 0);
    }

    // Where the i-th block's offset differs from the first: L(ntz(1)) ^ … ^ L(ntz(i)).
    private static byte[] masks(Block first, int blocks) {
        Block[] doubles = new Block[32];
        doubles[0] = first;
        for (int i = 1; i < doubles.length; i++) {
            doubles[i] = doubles[i - 1].doubled();
        }
        byte[] masks = new byte[blocks * BLOCK];
        Block mask = new Block(0, 0);
        for (int i = 1; i <= blocks; i++) {
            mask = mask.xor(doubles[Integer.numberOfTrailingZeros(i)]);
            write(mask, masks, (i - 1) * BLOCK);
        }
        return masks;
    }

    private Block encrypt(Block block) throws GeneralSecurityException {
        write(block, scratch, 0);
        encrypt(scratch, BLOCK);
        return block(scratch, 0);
    }

    // A provider may hold a block back, in which case what it left in the array is not encrypted.
    private void encrypt(byte[] bytes, int length) throws GeneralSecurityException {
        int made = ecb.update(bytes, 0, length, bytes, 0);
        if (made != length) {
            throw new GeneralSecurityException("AES/ECB made " + made + " octets of " + length);
        }
    }

    private static Block block(byte[] bytes, int at) {
        return new Block((long) LONG.get(bytes, at), (long) LONG.get(bytes, at + 8));
    }

    private static void write(Block block, byte[] bytes, int at) {
        LONG.set(bytes, at, block.high);
        LONG.set(bytes, at + 8, block.low);
    }
}
