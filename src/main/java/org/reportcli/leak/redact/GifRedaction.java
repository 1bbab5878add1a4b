package org.reportcli.leak.redact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies GIF pictures (GIF89a) block by block without comments and the data of applications, but for how often they repeat. */
final class GifRedaction implements PartRedaction {
    private static final int EXTENSION = 0x21;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;
    private static final int COMMENT = 0xFE;
    private static final int APPLICATION = 0xFF;

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        try (InputStream in = part.open()) {
            Bytes bytes = new Bytes(in);
            byte[] head = bytes.many(13);
            out.write(head);
            bytes.copy(colours(head[10]), out);
            for (int kind = bytes.one(); kind != TRAILER; kind = bytes.one()) {
                block(kind, bytes, out, counts);
            }
            out.write(TRAILER);
            if (bytes.hasMore()) {
                counts.addHidden();
            }
        } catch (EOFException e) {
            throw new UnmaskableException("the picture is damaged");
        }
    }

    private static void block(int kind, Bytes bytes, OutputStream out, Counts counts)
            throws IOException, UnmaskableException {
        if (kind == IMAGE) {
            byte[] head = bytes.many(9);
            out.write(IMAGE);
            out.write(head);
            bytes.copy(colours(head[8]) + 1L, out);
            parts(bytes, out);
            return;
        }
        if (kind != EXTENSION) {
            throw new UnmaskableException("the picture is damaged");
        }
        int label = bytes.one();
        int length = bytes.one();
        byte[] first = bytes.many(length);
        boolean repeats = Bytes.starts(first, "NETSCAPE2.0") || Bytes.starts(first, "ANIMEXTS1.0");
        boolean hidden = label == COMMENT || label == APPLICATION && !repeats;
        OutputStream to = hidden ? OutputStream.nullOutputStream() : out;
        to.write(EXTENSION);
        to.write(label);
        to.write(length);
        to.write(first);
        if (length > 0) {
            parts(bytes, to);
        }
        if (hidden) {
            counts.addHidden();
        }
    }

    private static void parts(Bytes bytes, OutputStream out) throws IOException {
        for (int length = bytes.one(); ; length = bytes.one()) {
            out.write(length);
            if (length == 0) {
                return;
            }
            bytes.copy(length, out);
        }
    }

    /** Bytes of a table of colours, by the flags that say whether there is one. */
    private static int colours(byte flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << (flags & 7) + 1;
    }
}
