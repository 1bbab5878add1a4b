package org.reportcli.leak.redact;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file is, by its first bytes. */
enum FileKind {
    TEXT,
    JSON,
    PNG,
    JPEG,
    GIF,
    WEBP,
    PDF,
    ZIP,
    GZIP,
    TAR,
    PCAP,
    PCAPNG,
    /** Nothing that can be looked into. */
    OTHER;

    private static final int HEAD = 4 * 1024;

    static FileKind of(Part part) throws IOException {
        byte[] head = part.head(HEAD);
        if (begins(head, 0, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return PNG;
        }
        if (begins(head, 0, 0xFF, 0xD8, 0xFF)) {
            return JPEG;
        }
        if (begins(head, 0, 'G', 'I', 'F', '8')) {
            return GIF;
        }
        if (begins(head, 0, 'R', 'I', 'F', 'F') && begins(head, 8, 'W', 'E', 'B', 'P')) {
            return WEBP;
        }
        if (new String(head, 0, Math.min(head.length, 1024), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            return PDF;
        }
        if (begins(head, 0, 'P', 'K', 3, 4) || begins(head, 0, 'P', 'K', 5, 6)) {
            return ZIP;
        }
        if (begins(head, 0, 0x1F, 0x8B)) {
            return GZIP;
        }
        if (begins(head, 257, 'u', 's', 't', 'a', 'r')) {
            return TAR;
        }
        if (begins(head, 0, 0x0A, 0x0D, 0x0D, 0x0A)) {
            return PCAPNG;
        }
        if (isCapture(head)) {
            return PCAP;
        }
        if (isBinary(head)) {
            return OTHER;
        }
        return TextRedaction.isJson(part) ? JSON : TEXT;
    }

    private static boolean isCapture(byte[] head) {
        return begins(head, 0, 0xD4, 0xC3, 0xB2, 0xA1)
                || begins(head, 0, 0xA1, 0xB2, 0xC3, 0xD4)
                || begins(head, 0, 0x4D, 0x3C, 0xB2, 0xA1)
                || begins(head, 0, 0xA1, 0xB2, 0x3C, 0x4D);
    }

    // UTF-16 has zeros too, but every second byte of most texts in it is one; other zeros are no text's.
    private static boolean isBinary(byte[] head) {
        int[] zeros = new int[2];
        for (int at = 0; at < head.length; at++) {
            zeros[at & 1] += head[at] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] == 0) {
            return false;
        }
        boolean marked = begins(head, 0, 0xFF, 0xFE) || begins(head, 0, 0xFE, 0xFF);
        return !marked && Math.max(zeros[0], zeros[1]) <= Math.min(zeros[0], zeros[1]) + head.length / 5;
    }

    private static boolean begins(byte[] bytes, int from, int... magic) {
        if (bytes.length < from + magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[from + at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
