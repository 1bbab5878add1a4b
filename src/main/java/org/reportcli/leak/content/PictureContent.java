package org.reportcli.leak.content;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * TIFF pictures, which are EXIF as a whole, and HEIC and AVIF pictures, in which EXIF and XMP are looked for by their marks: where they
 * stand takes a long chain of boxes to tell, and a mark is never far from what it marks.
 */
final class PictureContent {
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP = "<x:xmpmeta".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XMP_END = "</x:xmpmeta>".getBytes(StandardCharsets.ISO_8859_1);

    private PictureContent() {}

    static void read(Piece piece, Opening opening) throws IOException {
        PictureFacts facts = new PictureFacts(piece, opening);
        boolean tiff = ContentKind.of(piece.in().head(16)) == ContentKind.TIFF;
        Optional<byte[]> whole = piece.in().whole(Piece.KEPT);
        if (whole.isEmpty()) {
            // The directories of a TIFF may stand anywhere; most stand at its start.
            opening.visitor().unread(piece.inner(), "what stands behind its first " + Quota.size(Piece.KEPT));
        }
        byte[] bytes = whole.isPresent() ? whole.get() : piece.in().head(Piece.KEPT);
        if (tiff) {
            facts.exif(bytes);
        } else {
            int exif = find(bytes, EXIF, 0);
            if (exif >= 0) {
                int from = exif + EXIF.length;
                facts.exif(Arrays.copyOfRange(bytes, from, Math.min(bytes.length, from + PictureFacts.BLOCK)));
            }
        }
        int from = find(bytes, XMP, 0);
        int to = from < 0 ? -1 : find(bytes, XMP_END, from);
        if (to >= 0 && to - from <= PictureFacts.BLOCK) {
            facts.xmp(Arrays.copyOfRange(bytes, from, to + XMP_END.length));
        }
        facts.tell();
    }

    private static int find(byte[] bytes, byte[] mark, int from) {
        for (int at = from; at <= bytes.length - mark.length; at++) {
            if (bytes[at] == mark[0] && Arrays.equals(bytes, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }
}
