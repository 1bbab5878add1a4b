package org.reportcli.leak.content;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** GIF pictures (89a): their comments, XMP, and what follows behind their end. */
final class GifContent {
    private static final int TRAILER = 0x3b;
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2c;

    private final PictureFacts facts;
    private final PeekStream in;

    private GifContent(PictureFacts facts, PeekStream in) {
        this.facts = facts;
        this.in = in;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        PictureFacts facts = new PictureFacts(piece, opening);
        if (!new GifContent(facts, piece.in()).blocks()) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
        facts.tell();
    }

    /** False where it breaks off. */
    private boolean blocks() throws IOException {
        byte[] screen = in.readNBytes(13);
        if (screen.length < 13) {
            return false;
        }
        in.readNBytes(colours(screen[10]));
        int block = in.read();
        while (block >= 0 && block != TRAILER) {
            if (block == EXTENSION) {
                extension(in.read());
            } else if (block == IMAGE) {
                byte[] image = in.readNBytes(9);
                in.readNBytes(image.length < 9 ? 0 : colours(image[8]));
                in.read();
                data(0);
            } else {
                return false;
            }
            block = in.read();
        }
        if (block < 0) {
            return false;
        }
        facts.behind(in);
        return true;
    }

    private void extension(int label) throws IOException {
        if (label == 0xfe) {
            facts.text("comment", data(PictureFacts.BLOCK));
        } else if (label == 0xff) {
            byte[] name = in.readNBytes(Math.max(0, in.read()));
            boolean xmp = new String(name, StandardCharsets.ISO_8859_1).startsWith("XMP DataXMP");
            if (xmp) {
                xmp();
            } else {
                data(0);
            }
        } else {
            data(0);
        }
    }

    /** XMP stands there without being cut into blocks; a ramp of bytes behind it leads those astray who expect them. */
    private void xmp() throws IOException {
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        int value = in.read();
        while (value > 1 && packet.size() < PictureFacts.BLOCK) {
            packet.write(value);
            value = in.read();
        }
        facts.xmp(packet.toByteArray());
        while (value > 0) {
            value = in.read();
        }
        in.read();
    }

    /** Blocks with their lengths, up to an empty one. */
    private byte[] data(int most) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        int length = in.read();
        while (length > 0) {
            byte[] block = in.readNBytes(length);
            if (data.size() + block.length <= most) {
                data.writeBytes(block);
            }
            length = in.read();
        }
        return data.toByteArray();
    }

    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }
}
