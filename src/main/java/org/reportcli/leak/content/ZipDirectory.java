package org.reportcli.leak.content;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;

/**
 * Looks at where the directory of a ZIP archive is said to be (APPNOTE 4.3.12 to 4.3.16), before a library loads it whole: it has
 * to be small enough to be held in memory, and to lie where its end says.
 */
final class ZipDirectory {
    /** Tens of thousands of entries. */
    private static final long MOST = 4L * 1024 * 1024;

    private static final int END = 22;
    private static final int LOCATOR = 20;
    private static final int COMMENT = 0xffff;
    private static final int END_SIGN = 0x06054b50;
    private static final int LOCATOR_SIGN = 0x07064b50;
    private static final int END_64_SIGN = 0x06064b50;

    private ZipDirectory() {}

    static boolean isSound(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        long from = Math.max(0, size - END - COMMENT - LOCATOR);
        ByteBuffer tail = bytes(channel, from, (int) (size - from));
        for (int at = tail.limit() - END; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGN) {
                return isSound(channel, tail, at, from);
            }
        }
        return false;
    }

    private static boolean isSound(SeekableByteChannel channel, ByteBuffer tail, int at, long from) throws IOException {
        long length = tail.getInt(at + 12) & 0xffffffffL;
        long start = tail.getInt(at + 16) & 0xffffffffL;
        long end = from + at;
        if (at >= LOCATOR && tail.getInt(at - LOCATOR) == LOCATOR_SIGN) {
            end = tail.getLong(at - LOCATOR + 8);
            if (end < 0 || end > from + at - LOCATOR) {
                return false;
            }
            ByteBuffer wide = bytes(channel, end, 56);
            if (wide.limit() < 56 || wide.getInt(0) != END_64_SIGN) {
                return false;
            }
            length = wide.getLong(40);
            start = wide.getLong(48);
        }
        return length >= 0 && length <= MOST && start >= 0 && start + length == end;
    }

    private static ByteBuffer bytes(SeekableByteChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(from);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
            // Until there is no more.
        }
        return bytes.flip();
    }
}
