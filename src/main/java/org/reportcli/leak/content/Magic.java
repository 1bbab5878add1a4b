package org.reportcli.leak.content;

/** The marks by which formats are known. */
final class Magic {
    private static final int TAR_HEADER = 512;

    private final byte[] head;

    private Magic(byte[] head) {
        this.head = head;
    }

    /** The kind whose mark the bytes bear; {@link ContentKind#TEXT} where they bear none. */
    static ContentKind of(byte[] head) {
        return new Magic(head).kind();
    }

    private ContentKind kind() {
        int first = head.length < 4 ? 0 : int32(0);
        switch (first) {
            case 0x504b0304, 0x504b0506:
                return ContentKind.ZIP;
            case 0x25504446:
                return ContentKind.PDF;
            case 0x89504e47:
                return ContentKind.PNG;
            case 0x47494638:
                return ContentKind.GIF;
            case 0x49492a00, 0x4d4d002a, 0x49492b00, 0x4d4d002b:
                return ContentKind.TIFF;
            case 0xa1b2c3d4, 0xd4c3b2a1, 0xa1b23c4d, 0x4d3cb2a1:
                return ContentKind.PCAP;
            case 0x0a0d0d0a:
                return ContentKind.PCAPNG;
            case 0xfd377a58, 0x28b52ffd, 0x04224d18, 0x377abcaf, 0x52617221, 0x4d534346, 0x4c5a4950:
                return ContentKind.OTHER_ARCHIVE;
            case 0x1a45dfa3, 0x4f676753, 0x664c6143:
                return ContentKind.MEDIA;
            case 0xfeedfeed, 0xcececece:
                return ContentKind.ENCRYPTED;
            default:
                return shorter();
        }
    }

    private ContentKind shorter() {
        if (says(0, "SQLite format 3\0")) {
            return ContentKind.SQLITE;
        }
        if (says(0, "RIFF")) {
            return says(8, "WEBP") ? ContentKind.WEBP : ContentKind.MEDIA;
        }
        if (says(4, "ftyp")) {
            boolean picture = says(8, "hei") || says(8, "hev") || says(8, "mif1") || says(8, "msf1") || says(8, "avi");
            return picture ? ContentKind.HEIF : ContentKind.MEDIA;
        }
        if (starts(0x1f, 0x8b)) {
            return ContentKind.GZIP;
        }
        if (starts(0xff, 0xd8, 0xff)) {
            return ContentKind.JPEG;
        }
        if (says(0, "BZh") && head.length > 3 && head[3] >= '1' && head[3] <= '9') {
            return ContentKind.BZIP2;
        }
        if (says(0, "age-encryption.org/")
                || says(0, "-----BEGIN PGP MESSAGE-----")
                || says(0, "-----BEGIN AGE ENCRYPTED FILE-----")) {
            return ContentKind.ENCRYPTED;
        }
        // A public-key encrypted session key, of OpenPGP's version 3, whose length fits no other beginning.
        if (starts(0x85) && head.length > 3 && head[1] >= 0 && head[1] <= 4 && head[3] == 3) {
            return ContentKind.ENCRYPTED;
        }
        if (starts('I', 'D', '3')) {
            return ContentKind.MEDIA;
        }
        return says(257, "ustar") || isOldTar() ? ContentKind.TAR : ContentKind.TEXT;
    }

    /** Archives older than POSIX have no mark but a sum over their header. */
    private boolean isOldTar() {
        if (head.length < TAR_HEADER || head[0] == 0) {
            return false;
        }
        long said = 0;
        for (int i = 148; i < 156; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                said = said * 8 + head[i] - '0';
            } else if (head[i] != 0 && head[i] != ' ') {
                return false;
            }
        }
        long sum = 0;
        for (int i = 0; i < TAR_HEADER; i++) {
            sum += i >= 148 && i < 156 ? ' ' : head[i] & 0xff;
        }
        return sum == said;
    }

    private int int32(int at) {
        return head[at] << 24 | (head[at + 1] & 0xff) << 16 | (head[at + 2] & 0xff) << 8 | head[at + 3] & 0xff;
    }

    private boolean says(int at, String mark) {
        if (head.length < at + mark.length()) {
            return false;
        }
        for (int i = 0; i < mark.length(); i++) {
            if (head[at + i] != mark.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean starts(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
