package org.reportcli.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Random;
import org.bouncycastle.openpgp.PGPKeyPair;
import org.reportcli.key.UsableCertificates;

/** Texts, and the ways in which they are cut when they are written. */
final class Bytes {
    private Bytes() {}

    static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Writes all of it, in pieces of these lengths over and over; a piece of one octet goes through {@code write(int)}. */
    static void write(OutputStream out, byte[] bytes, List<Integer> pieces) throws IOException {
        int from = 0;
        for (int i = 0; from < bytes.length; i++) {
            int length = Math.min(pieces.get(i % pieces.size()), bytes.length - from);
            if (length == 1) {
                out.write(bytes[from]);
            } else {
                out.write(bytes, from, length);
            }
            from += length;
        }
    }

    /** The armored message that our encryption makes of it. */
    static byte[] sealed(OpenPgpEncryption encryption, byte[] clear, String fileName, List<Integer> pieces)
            throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream in = encryption.encryptTo(sealed, fileName)) {
            write(in, clear, pieces);
        }
        return sealed.toByteArray();
    }

    static byte[] sealed(OpenPgpEncryption encryption, byte[] clear) throws IOException {
        return sealed(encryption, clear, "", List.of(8192));
    }

    static OpenPgpEncryption encryption(boolean takesAead, PGPKeyPair... keys) {
        return new OpenPgpEncryption(
                java.util.Arrays.stream(keys)
                        .map(key -> UsableCertificates.of(takesAead, key.getPublicKey()))
                        .toList(),
                new java.security.SecureRandom());
    }
}
