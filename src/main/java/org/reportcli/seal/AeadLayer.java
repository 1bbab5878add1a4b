package org.reportcli.seal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.bcpg.AEADAlgorithmTags;
import org.bouncycastle.bcpg.SymmetricKeyAlgorithmTags;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/**
 * The body of encrypted data in SEIPD version 2 (RFC 9580, section 5.13.2): AES-256 in OCB, in chunks of 64 KiB. What
 * is read of such a message can be trusted chunk by chunk; with smaller chunks the tags would add up.
 */
final class AeadLayer extends Layer {
    /** Two to the power of this and 6 is the size of a chunk. */
    static final int CHUNK_SIZE_OCTET = 10;

    static final int CHUNK = 1 << CHUNK_SIZE_OCTET + 6;
    private static final int VERSION = 2;
    private static final int SALT = 32;
    // What the chunks' keys and tags are bound to: the packet's type and the way in which it is encrypted.
    private static final byte[] BINDING = {
        (byte) (0xC0 | PacketLayer.ENCRYPTED_DATA),
        VERSION,
        SymmetricKeyAlgorithmTags.AES_256,
        AEADAlgorithmTags.OCB,
        CHUNK_SIZE_OCTET
    };

    private final Layer below;
    private final Ocb ocb;
    private final ByteBuffer nonce = ByteBuffer.allocate(Ocb.NONCE);
    private final byte[] chunk = new byte[CHUNK + Ocb.TAG];
    private int filled;
    private long chunks;
    private long total;

    /** Begins the body; the session key may be destroyed when this returns. */
    AeadLayer(Layer below, AesKey sessionKey, SecureRandom random) throws IOException, GeneralSecurityException {
        this.below = below;
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        below.write(BINDING, 1, BINDING.length - 1);
        below.write(salt, 0, SALT);
        byte[] derived = derive(sessionKey, salt);
        AesKey messageKey = new AesKey(Arrays.copyOf(derived, AesKey.OCTETS));
        try {
            ocb = new Ocb(messageKey, CHUNK);
            nonce.put(derived, AesKey.OCTETS, derived.length - AesKey.OCTETS);
        } finally {
            messageKey.destroy();
            Arrays.fill(derived, (byte) 0);
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            int taken = Math.min(left, CHUNK - filled);
            System.arraycopy(bytes, from, chunk, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
            if (filled == CHUNK) {
                seal(BINDING);
            }
        }
    }

    /** Ends with a tag over nothing but the number of octets, so that no chunk can be cut off. */
    @Override
    void finish() throws IOException {
        if (filled > 0) {
            seal(BINDING);
        }
        seal(ByteBuffer.allocate(BINDING.length + Long.BYTES)
                .put(BINDING)
                .putLong(total)
                .array());
        below.finish();
    }

    @Override
    void wipe() {
        Arrays.fill(chunk, (byte) 0);
        ocb.wipe();
        below.wipe();
    }

    private void seal(byte[] associated) throws IOException {
        nonce.putLong(Ocb.NONCE - Long.BYTES, chunks);
        try {
            ocb.seal(nonce.array(), associated, chunk, filled);
        } catch (GeneralSecurityException e) {
            throw new IOException("the cipher failed", e);
        }
        below.write(chunk, 0, filled + Ocb.TAG);
        chunks++;
        total += filled;
        filled = 0;
    }

    // The key for the message, and the octets with which each chunk's nonce begins.
    private static byte[] derive(AesKey sessionKey, byte[] salt) {
        byte[] secret = sessionKey.getEncoded();
        byte[] derived = new byte[AesKey.OCTETS + Ocb.NONCE - Long.BYTES];
        HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(secret, salt, BINDING));
        hkdf.generateBytes(derived, 0, derived.length);
        Arrays.fill(secret, (byte) 0);
        return derived;
    }
}
