package org.reportcli.seal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The checksum of ASCII armor (RFC 9580, section 6.1.1), eight octets at a step.
 *
 * <p>The register is kept in the upper 24 bits of an {@code int}, so that the octet that is shifted out is always the
 * topmost one. {@code TABLES[k][v]} is what the octet {@code v} still does to the register after {@code k} more octets.
 */
final class Crc24 {
    private static final int INITIAL = 0xB704CE << 8;
    private static final int GENERATOR = 0x864CFB << 8;
    private static final int[][] TABLES = tables();

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private int register = INITIAL;

    void update(byte[] bytes, int offset, int length) {
        int[] t0 = TABLES[0];
        int[] t1 = TABLES[1];
        int[] t2 = TABLES[2];
        int[] t3 = TABLES[3];
        int[] t4 = TABLES[4];
        int[] t5 = TABLES[5];
        int[] t6 = TABLES[6];
        int[] t7 = TABLES[7];
        int crc = register;
        int end = offset + length;
        int i = offset;
        for (; i <= end - 8; i += 8) {
            long octets = (long) LONG.get(bytes, i);
            int first = crc ^ (int) (octets >>> 32);
            int last = (int) octets;
            // Grouped so that only the first half waits for the step before.
            crc = ((t7[first >>> 24] ^ t6[first >>> 16 & 0xFF]) ^ (t5[first >>> 8 & 0xFF] ^ t4[first & 0xFF]))
                    ^ ((t3[last >>> 24] ^ t2[last >>> 16 & 0xFF]) ^ (t1[last >>> 8 & 0xFF] ^ t0[last & 0xFF]));
        }
        for (; i < end; i++) {
            crc = crc << 8 ^ t0[(crc >>> 24 ^ bytes[i]) & 0xFF];
        }
        register = crc;
    }

    /** The three octets of the checksum, the most significant one first. */
    byte[] octets() {
        return new byte[] {(byte) (register >>> 24), (byte) (register >>> 16), (byte) (register >>> 8)};
    }

    private static int[][] tables() {
        int[][] tables = new int[8][256];
        for (int value = 0; value < 256; value++) {
            int crc = value << 24;
            for (int bit = 0; bit < 8; bit++) {
                crc = crc << 1 ^ (crc >> 31 & GENERATOR);
            }
            tables[0][value] = crc;
        }
        for (int ahead = 1; ahead < 8; ahead++) {
            for (int value = 0; value < 256; value++) {
                int crc = tables[ahead - 1][value];
                tables[ahead][value] = crc << 8 ^ tables[0][crc >>> 24];
            }
        }
        return tables;
    }
}
