package org.reportcli.leak.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** WebP pictures (RFC 9649): their EXIF and XMP chunks. */
final class WebpContent {
    private static final int HEAD = 12;

    private WebpContent() {}

    static void read(Piece piece, Opening opening) throws IOException {
        PictureFacts facts = new PictureFacts(piece, opening);
        PeekStream in = piece.in();
        byte[] file = in.readNBytes(HEAD);
        long left = size(file, 4) - 4;
        while (left >= 8) {
            byte[] head = in.readNBytes(8);
            long length = head.length < 8 ? 0 : size(head, 4);
            long padded = length + (length & 1);
            if (head.length < 8 || padded > left - 8) {
                opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
                break;
            }
            String type = new String(head, 0, 4, StandardCharsets.ISO_8859_1);
            boolean wanted = type.equals("EXIF") || type.equals("XMP ");
            if (wanted && length <= PictureFacts.BLOCK) {
                byte[] data = in.readNBytes((int) length);
                in.readNBytes((int) (padded - length));
                if (type.equals("EXIF")) {
                    facts.exif(JpegContent.behindExifMark(data));
                } else {
                    facts.xmp(data);
                }
            } else {
                long skipped = 0;
                for (long step = 1; step > 0 && skipped < padded; skipped += step) {
                    step = in.skip(padded - skipped);
                }
            }
            left -= 8 + padded;
        }
        if (left < 8) {
            facts.behind(in);
        }
        facts.tell();
    }

    private static long size(byte[] bytes, int at) {
        return bytes.length < at + 4
                ? 0
                : (bytes[at] & 0xffL)
                        | (bytes[at + 1] & 0xffL) << 8
                        | (bytes[at + 2] & 0xffL) << 16
                        | (bytes[at + 3] & 0xffL) << 24;
    }
}
