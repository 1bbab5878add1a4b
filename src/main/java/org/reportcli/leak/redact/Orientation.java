package org.reportcli.leak.redact;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/** How a picture is to be turned before it is shown, the one fact of EXIF (version 2.32, section 4.6.4) that is not hidden. */
final class Orientation {
    private static final int TAG = 0x0112;
    private static final int UPRIGHT = 1;
    private static final int MOST = 8;

    private Orientation() {}

    /**
     * A TIFF structure that says the same of the orientation as another one and nothing else; empty where the picture is
     * upright or nothing can be read.
     */
    static Optional<byte[]> alone(byte[] tiff, int from) {
        int value = read(tiff, from);
        if (value <= UPRIGHT || value > MOST) {
            return Optional.empty();
        }
        ByteBuffer alone = ByteBuffer.allocate(26).order(ByteOrder.BIG_ENDIAN);
        alone.put((byte) 'M').put((byte) 'M').putShort((short) 42).putInt(8);
        alone.putShort((short) 1);
        alone.putShort((short) TAG)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) value)
                .putShort((short) 0);
        alone.putInt(0);
        return Optional.of(alone.array());
    }

    private static int read(byte[] bytes, int from) {
        if (bytes.length < from + 8) {
            return 0;
        }
        ByteBuffer tiff = ByteBuffer.wrap(bytes, from, bytes.length - from).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        if (directory < 8 || directory > tiff.limit() - 2) {
            return 0;
        }
        int count = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < count; i++) {
            int at = directory + 2 + i * 12;
            if (at > tiff.limit() - 12) {
                return 0;
            }
            if ((tiff.getShort(at) & 0xFFFF) == TAG) {
                return tiff.getShort(at + 8) & 0xFFFF;
            }
        }
        return 0;
    }
}
