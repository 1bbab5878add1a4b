package org.reportcli.leak.redact;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** Copies WebP pictures (RFC 9649) chunk by chunk without EXIF, XMP and unknown chunks. */
final class WebpRedaction implements PartRedaction {
    private static final int LARGEST = 32 << 20;
    private static final int HEAD = 12;
    private static final byte HAS_XMP = 0x04;
    private static final byte HAS_EXIF = 0x08;
    private static final Set<String> SEEN = Set.of("VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP");

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        byte[] file = part.bytes(LARGEST);
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream(file.length);
        int flags = -1;
        boolean turned = false;
        int at = HEAD;
        for (; at + 8 <= file.length && at < in.getInt(4) + 8; ) {
            String type = Bytes.text(file, at, 4);
            long length = in.getInt(at + 4) & 0xFFFFFFFFL;
            long end = at + 8 + length + (length & 1);
            if (end > file.length + (length & 1)) {
                throw new UnmaskableException("the picture is damaged");
            }
            if (SEEN.contains(type)) {
                flags = type.equals("VP8X") ? chunks.size() + 8 : flags;
                chunks.write(file, at, (int) Math.min(end, file.length) - at);
            } else {
                turned |= type.equals("EXIF")
                        && turn(Arrays.copyOfRange(file, at + 8, at + 8 + (int) length), chunks, counts);
                if (!type.equals("EXIF")) {
                    counts.addHidden();
                }
            }
            at = (int) Math.min(end, file.length);
        }
        if (at < file.length) {
            counts.addHidden();
        }
        byte[] body = chunks.toByteArray();
        if (flags >= 0) {
            body[flags] &= (byte) ~(turned ? HAS_XMP : HAS_XMP | HAS_EXIF);
        }
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.put(file, 0, 4).putInt(body.length + 4).put(file, 8, 4);
        out.write(head.array());
        out.write(body);
    }

    private static boolean turn(byte[] exif, ByteArrayOutputStream chunks, Counts counts) {
        int from = Bytes.starts(exif, "Exif\0\0") ? 6 : 0;
        Optional<byte[]> alone = Orientation.alone(exif, from);
        if (alone.isEmpty() || !Arrays.equals(alone.get(), exif)) {
            counts.addHidden();
        }
        alone.ifPresent(tiff -> {
            ByteBuffer chunk = ByteBuffer.allocate(8 + tiff.length).order(ByteOrder.LITTLE_ENDIAN);
            chunk.put(new byte[] {'E', 'X', 'I', 'F'}).putInt(tiff.length).put(tiff);
            chunks.writeBytes(chunk.array());
        });
        return alone.isPresent();
    }
}
