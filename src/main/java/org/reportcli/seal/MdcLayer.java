package org.reportcli.seal;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * The body of encrypted data in SEIPD version 1 (RFC 9580, section 5.13.1), which every program reads: random octets
 * of which the last two are said twice, the clear packets, and the SHA-1 of all that, encrypted in CFB. SHA-1 has no
 * collisions to fear here: what it covers is not known to whoever would forge.
 */
final class MdcLayer extends Layer {
    private static final byte[] VERSION = {1};
    private static final byte[] MDC_HEADER = {(byte) 0xD3, 20};

    private final Layer cipher;
    private final MessageDigest sha1;

    /** Begins the body; the key may be destroyed when this returns. */
    MdcLayer(Layer below, AesKey key, SecureRandom random) throws IOException, GeneralSecurityException {
        below.write(VERSION, 0, VERSION.length);
        cipher = new CfbLayer(below, key);
        sha1 = MessageDigest.getInstance("SHA-1");
        byte[] prefix = new byte[CfbLayer.BLOCK + 2];
        random.nextBytes(prefix);
        System.arraycopy(prefix, CfbLayer.BLOCK - 2, prefix, CfbLayer.BLOCK, 2);
        write(prefix, 0, prefix.length);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        sha1.update(bytes, offset, length);
        cipher.write(bytes, offset, length);
    }

    @Override
    void finish() throws IOException {
        write(MDC_HEADER, 0, MDC_HEADER.length);
        cipher.write(sha1.digest());
        cipher.finish();
    }

    @Override
    void wipe() {
        sha1.reset();
        cipher.wipe();
    }
}
