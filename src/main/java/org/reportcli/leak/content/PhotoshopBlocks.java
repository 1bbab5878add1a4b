package org.reportcli.leak.content;

import java.io.IOException;
import java.nio.ByteBuffer;

/** The image resource blocks of Photoshop, which hold other metadata. */
final class PhotoshopBlocks {
    private static final int SIGN = 0x3842494d;

    private PhotoshopBlocks() {}

    /** Hands the blocks that matter to what reads them, up to where the bytes are no block. */
    static void read(byte[] bytes, PictureFacts facts) throws IOException {
        ByteBuffer blocks = ByteBuffer.wrap(bytes);
        while (blocks.remaining() >= 12 && blocks.getInt() == SIGN) {
            int id = blocks.getShort() & 0xffff;
            // The name and its length together take an even number of bytes.
            int name = (blocks.get() & 0xff) | 1;
            if (blocks.remaining() < name + 4) {
                return;
            }
            blocks.position(blocks.position() + name);
            int length = blocks.getInt();
            if (length < 0 || length > blocks.remaining()) {
                return;
            }
            byte[] data = new byte[length];
            blocks.get(data);
            switch (id) {
                case 0x0404 -> facts.iptc(data);
                case 0x0422 -> facts.exif(data);
                case 0x0424 -> facts.xmp(data);
                default -> {
                    // Paths, resolutions, previews.
                }
            }
            if (length % 2 == 1 && blocks.hasRemaining()) {
                blocks.get();
            }
        }
    }
}
