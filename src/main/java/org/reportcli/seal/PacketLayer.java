package org.reportcli.seal;

import java.io.IOException;
import java.util.Arrays;

/**
 * A packet whose length is not known when it begins (RFC 9580, section 4.2.1.4): partial lengths of 64 KiB, then the
 * definite length of what is left. A body of up to 64 KiB has a definite length from the start.
 */
final class PacketLayer extends Layer {
    /** Of a symmetrically encrypted and integrity protected data packet. */
    static final int ENCRYPTED_DATA = 18;
    /** Of a literal data packet. */
    static final int LITERAL_DATA = 11;

    static final int PART = 1 << 16;
    private static final int PARTIAL_LENGTH = 0xE0 | 16;

    private final Layer below;
    private final byte[] part = new byte[PART];
    private int filled;

    /** Begins the packet. */
    PacketLayer(Layer below, int type) throws IOException {
        this.below = below;
        below.write(0xC0 | type);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int from = offset;
        int left = length;
        while (left > 0) {
            // A full part waits for one more octet: the last part must have a definite length.
            if (filled == PART) {
                below.write(PARTIAL_LENGTH);
                below.write(part, 0, PART);
                filled = 0;
            }
            int taken = Math.min(left, PART - filled);
            System.arraycopy(bytes, from, part, filled, taken);
            filled += taken;
            from += taken;
            left -= taken;
        }
    }

    @Override
    void finish() throws IOException {
        below.write(definite(filled));
        below.write(part, 0, filled);
        below.finish();
    }

    @Override
    void wipe() {
        Arrays.fill(part, (byte) 0);
        below.wipe();
    }

    // Section 4.2.1: one, two or five octets.
    private static byte[] definite(int length) {
        if (length < 192) {
            return new byte[] {(byte) length};
        }
        if (length < 8384) {
            int rest = length - 192;
            return new byte[] {(byte) (192 + (rest >>> 8)), (byte) rest};
        }
        return new byte[] {
            (byte) 0xFF, (byte) (length >>> 24), (byte) (length >>> 16), (byte) (length >>> 8), (byte) length
        };
    }
}
