package org.reportcli.leak.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JPEG pictures: their EXIF, XMP, IPTC and comment segments, and what follows behind their end. */
final class JpegContent {
    private static final String EXIF = "Exif\0\0";
    private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
    private static final String XMP_MORE = "http://ns.adobe.com/xmp/extension/\0";
    private static final String PHOTOSHOP = "Photoshop 3.0\0";
    private static final int SEGMENTS = 2_000;

    private final PictureFacts facts;
    private final PeekStream in;

    private JpegContent(PictureFacts facts, PeekStream in) {
        this.facts = facts;
        this.in = in;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        PictureFacts facts = new PictureFacts(piece, opening);
        if (!new JpegContent(facts, piece.in()).segments()) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
        facts.tell();
    }

    /** False where it breaks off. */
    private boolean segments() throws IOException {
        in.read();
        in.read();
        int marker = marker(in.read());
        for (int count = 0; marker >= 0 && count < SEGMENTS; count++) {
            if (marker == 0xd9) {
                facts.behind(in);
                return true;
            }
            if (marker == 0x01 || marker >= 0xd0 && marker <= 0xd7) {
                marker = marker(in.read());
                continue;
            }
            int length = (in.read() << 8 | in.read()) - 2;
            if (length < 0) {
                return false;
            }
            byte[] segment = in.readNBytes(length);
            if (segment.length < length) {
                return false;
            }
            segment(marker, segment);
            marker = marker == 0xda ? behindScan() : marker(in.read());
        }
        return false;
    }

    /** The marker behind a 0xff that was read, or behind several. */
    private int marker(int read) throws IOException {
        int value = read;
        while (value >= 0 && value != 0xff) {
            value = in.read();
        }
        while (value == 0xff) {
            value = in.read();
        }
        return value;
    }

    /** In the pixels, 0xff is followed by zero or by a mark to start again. */
    private int behindScan() throws IOException {
        int marker = marker(in.read());
        while (marker == 0 || marker >= 0xd0 && marker <= 0xd7) {
            marker = marker(in.read());
        }
        return marker;
    }

    private void segment(int marker, byte[] segment) throws IOException {
        if (marker == 0xfe) {
            facts.text("comment", segment);
        } else if (marker == 0xe1 && starts(segment, EXIF)) {
            facts.exif(behindExifMark(segment));
        } else if (marker == 0xe1 && starts(segment, XMP)) {
            facts.xmp(Arrays.copyOfRange(segment, XMP.length(), segment.length));
        } else if (marker == 0xe1 && starts(segment, XMP_MORE) && segment.length > XMP_MORE.length() + 40) {
            facts.text("xmp-extension", Arrays.copyOfRange(segment, XMP_MORE.length() + 40, segment.length));
        } else if (marker == 0xed && starts(segment, PHOTOSHOP)) {
            facts.photoshop(Arrays.copyOfRange(segment, PHOTOSHOP.length(), segment.length));
        }
    }

    /** EXIF without the mark that JPEG puts before it. */
    static byte[] behindExifMark(byte[] block) {
        return starts(block, EXIF) ? Arrays.copyOfRange(block, EXIF.length(), block.length) : block;
    }

    private static boolean starts(byte[] bytes, String mark) {
        return bytes.length >= mark.length()
                && new String(bytes, 0, mark.length(), StandardCharsets.ISO_8859_1).equals(mark);
    }
}
