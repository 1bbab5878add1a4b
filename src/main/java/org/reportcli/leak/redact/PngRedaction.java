package org.reportcli.leak.redact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;

/** Copies PNG pictures (ISO/IEC 15948) chunk by chunk without those that are not needed to show them. */
final class PngRedaction implements PartRedaction {
    private static final int SIGNATURE = 8;
    private static final int LONGEST_EXIF = 1 << 20;

    /** Not critical, and still seen: transparency, colours, sizes, and the frames of moving pictures. */
    private static final Set<String> SEEN = Set.of(
            "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "mDCV", "cLLI", "pHYs", "bKGD", "sPLT", "hIST",
            "acTL", "fcTL", "fdAT");

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        try (InputStream in = part.open()) {
            Bytes bytes = new Bytes(in);
            out.write(bytes.many(SIGNATURE));
            for (String type = ""; !type.equals("IEND"); ) {
                byte[] head = bytes.many(8);
                long length = ByteBuffer.wrap(head).getInt() & 0xFFFFFFFFL;
                type = Bytes.text(head, 4, 4);
                boolean critical = (head[4] & 0x20) == 0;
                if (critical || SEEN.contains(type)) {
                    out.write(head);
                    bytes.copy(length + 4, out);
                } else if (type.equals("eXIf") && length <= LONGEST_EXIF) {
                    byte[] exif = bytes.many((int) length);
                    bytes.skip(4);
                    Optional<byte[]> alone = Orientation.alone(exif, 0);
                    if (alone.isPresent()) {
                        write("eXIf", alone.get(), out);
                    }
                    if (alone.isEmpty() || !java.util.Arrays.equals(alone.get(), exif)) {
                        counts.addHidden();
                    }
                } else {
                    bytes.skip(length + 4);
                    counts.addHidden();
                }
            }
            // What a crop or an upload left behind the end is shown by no viewer.
            if (bytes.hasMore()) {
                counts.addHidden();
            }
        } catch (EOFException e) {
            throw new UnmaskableException("the picture is damaged");
        }
    }

    private static void write(String type, byte[] data, OutputStream out) throws IOException {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12);
        chunk.putInt(data.length);
        for (char c : type.toCharArray()) {
            chunk.put((byte) c);
        }
        chunk.put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        chunk.putInt((int) sum.getValue());
        out.write(chunk.array());
    }
}
