package org.reportcli.leak.content;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** PNG pictures: their chunks of text, EXIF and XMP, and what follows behind their end. */
final class PngContent {
    private static final int SIGNATURE = 8;

    private final PictureFacts facts;
    private final PeekStream in;

    private PngContent(PictureFacts facts, PeekStream in) {
        this.facts = facts;
        this.in = in;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        PictureFacts facts = new PictureFacts(piece, opening);
        try {
            new PngContent(facts, piece.in()).chunks();
        } catch (EOFException e) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
        facts.tell();
    }

    private void chunks() throws IOException {
        in.skipNBytes(SIGNATURE);
        String type = "";
        while (!type.equals("IEND")) {
            byte[] head = in.readNBytes(8);
            if (head.length < 8) {
                throw new EOFException();
            }
            long length = (head[0] & 0xffL) << 24 | (head[1] & 0xff) << 16 | (head[2] & 0xff) << 8 | head[3] & 0xff;
            type = new String(head, 4, 4, StandardCharsets.ISO_8859_1);
            boolean wanted = switch (type) {
                case "tEXt", "zTXt", "iTXt", "eXIf" -> length <= PictureFacts.BLOCK;
                default -> false;
            };
            if (wanted) {
                byte[] data = in.readNBytes((int) length);
                chunk(type, data);
                in.skipNBytes(data.length < length ? 1 : 4);
            } else {
                in.skipNBytes(length + 4);
            }
        }
        facts.behind(in);
    }

    private void chunk(String type, byte[] data) throws IOException {
        if (type.equals("eXIf")) {
            facts.exif(data);
            return;
        }
        int end = zero(data, 0);
        String name = new String(data, 0, Math.min(end, 79), StandardCharsets.ISO_8859_1);
        int start = end + 1;
        boolean packed = type.equals("zTXt");
        if (type.equals("zTXt")) {
            start++;
        }
        if (type.equals("iTXt")) {
            packed = start < data.length && data[start] == 1;
            start = zero(data, zero(data, start + 2) + 1) + 1;
        }
        if (start >= data.length) {
            return;
        }
        byte[] value = Arrays.copyOfRange(data, start, data.length);
        byte[] text = packed ? Encoded.inflated(value, PictureFacts.BLOCK).orElse(new byte[0]) : value;
        text(name, text);
    }

    private void text(String name, byte[] text) throws IOException {
        switch (name) {
            case "XML:com.adobe.xmp" -> facts.xmp(text);
            case "Raw profile type exif", "Raw profile type APP1" -> {
                Optional<byte[]> raw = profile(text);
                if (raw.isPresent()) {
                    facts.exif(JpegContent.behindExifMark(raw.get()));
                }
            }
            default -> facts.text(name, text);
        }
    }

    /** How ImageMagick writes profiles: a name, a length, then hexadecimal digits. */
    private static Optional<byte[]> profile(byte[] text) {
        String[] lines = new String(text, StandardCharsets.ISO_8859_1).strip().split("\\s+", 3);
        return lines.length < 3
                ? Optional.empty()
                : Encoded.hex(lines[2].replace("\n", "").strip());
    }

    private static int zero(byte[] data, int from) {
        int at = Math.max(0, from);
        while (at < data.length && data[at] != 0) {
            at++;
        }
        return at;
    }
}
