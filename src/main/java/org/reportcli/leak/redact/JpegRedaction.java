package org.reportcli.leak.redact;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Copies JPEG pictures (ITU-T T.81) segment by segment without comments and the data of applications. */
final class JpegRedaction implements PartRedaction {
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int APP_0 = 0xE0;
    private static final int APP_1 = 0xE1;
    private static final int APP_2 = 0xE2;
    private static final int APP_14 = 0xEE;
    private static final int APP_15 = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final String EXIF = "Exif\0\0";

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        try (InputStream in = part.open()) {
            Bytes bytes = new Bytes(in);
            out.write(bytes.many(2));
            int marker = next(bytes);
            while (marker != END) {
                if (marker >= 0xD0 && marker <= 0xD7 || marker == 0x01) {
                    mark(marker, out);
                    marker = next(bytes);
                } else {
                    segment(marker, bytes, out, counts);
                    marker = marker == SCAN ? scan(bytes, out) : next(bytes);
                }
            }
            mark(END, out);
            // More pictures, films and what a crop left: shown by no viewer.
            if (bytes.hasMore()) {
                counts.addHidden();
            }
        } catch (EOFException e) {
            throw new UnmaskableException("the picture is damaged");
        }
    }

    private static int next(Bytes bytes) throws IOException, UnmaskableException {
        if (bytes.one() != 0xFF) {
            throw new UnmaskableException("the picture is damaged");
        }
        int marker = bytes.one();
        while (marker == 0xFF) {
            marker = bytes.one();
        }
        return marker;
    }

    private static void segment(int marker, Bytes bytes, OutputStream out, Counts counts)
            throws IOException, UnmaskableException {
        int length = bytes.one() << 8 | bytes.one();
        if (length < 2) {
            throw new UnmaskableException("the picture is damaged");
        }
        byte[] data = bytes.many(length - 2);
        if (isSeen(marker, data)) {
            write(marker, data, out);
            return;
        }
        Optional<byte[]> alone =
                marker == APP_1 && Bytes.starts(data, EXIF) ? Orientation.alone(data, EXIF.length()) : Optional.empty();
        boolean same = false;
        if (alone.isPresent()) {
            byte[] exif = Arrays.copyOf(
                    EXIF.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), EXIF.length() + alone.get().length);
            System.arraycopy(alone.get(), 0, exif, EXIF.length(), alone.get().length);
            write(APP_1, exif, out);
            same = Arrays.equals(exif, data);
        }
        if (!same) {
            counts.addHidden();
        }
    }

    /** What decides on how the picture looks: all but applications' data, of which JFIF, colour profiles and Adobe's transform. */
    private static boolean isSeen(int marker, byte[] data) {
        if (marker == COMMENT) {
            return false;
        }
        if (marker < APP_0 || marker > APP_15) {
            return true;
        }
        return marker == APP_0 && Bytes.starts(data, "JFIF\0") && hasNoThumbnail(data)
                || marker == APP_2 && Bytes.starts(data, "ICC_PROFILE\0")
                || marker == APP_14 && Bytes.starts(data, "Adobe");
    }

    private static boolean hasNoThumbnail(byte[] jfif) {
        return jfif.length <= 14;
    }

    /** The entropy-coded data behind the header of a scan, up to the next marker that is none of its own. */
    private static int scan(Bytes bytes, OutputStream out) throws IOException {
        while (true) {
            int one = bytes.one();
            if (one != 0xFF) {
                out.write(one);
                continue;
            }
            int next = bytes.one();
            while (next == 0xFF) {
                next = bytes.one();
            }
            if (next == 0 || next >= 0xD0 && next <= 0xD7) {
                mark(next, out);
            } else {
                return next;
            }
        }
    }

    private static void mark(int marker, OutputStream out) throws IOException {
        out.write(0xFF);
        out.write(marker);
    }

    private static void write(int marker, byte[] data, OutputStream out) throws IOException {
        mark(marker, out);
        out.write(data.length + 2 >> 8);
        out.write(data.length + 2);
        out.write(data);
    }
}
