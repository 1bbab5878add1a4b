package org.reportcli.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What an attachment is, from its first bytes where they tell, else from its name.
 *
 * @param mediaType such as {@code image/png}; {@code application/octet-stream} where nothing is known. Never one that a
 *     mail program would run or show as a message or page of its own
 * @param kind what it shows; empty where that is unclear
 */
public record AttachmentType(String mediaType, Optional<AttachmentKind> kind) {
    private static final int HEAD = 16;

    /**
     * Looks at a file.
     *
     * @throws IOException if it cannot be read
     */
    public static AttachmentType of(AttachmentFile.Found file) throws IOException {
        try (InputStream in = file.open()) {
            return of(file.name(), in.readNBytes((int) Math.min(HEAD, file.size())));
        }
    }

    /** Judges a name and the first bytes, of which 16 are enough. */
    public static AttachmentType of(String name, byte[] head) {
        return byContent(head).orElseGet(() -> byName(extension(name)));
    }

    private static Optional<AttachmentType> byContent(byte[] head) {
        if (starts(head, 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n')) {
            return Optional.of(image("image/png"));
        }
        if (starts(head, 0xFF, 0xD8, 0xFF)) {
            return Optional.of(image("image/jpeg"));
        }
        if (starts(head, 'G', 'I', 'F', '8')) {
            return Optional.of(image("image/gif"));
        }
        if (starts(head, 'R', 'I', 'F', 'F') && starts(tail(head, 8), 'W', 'E', 'B', 'P')) {
            return Optional.of(image("image/webp"));
        }
        boolean pcap = starts(head, 0xD4, 0xC3, 0xB2, 0xA1)
                || starts(head, 0xA1, 0xB2, 0xC3, 0xD4)
                || starts(head, 0x4D, 0x3C, 0xB2, 0xA1)
                || starts(head, 0xA1, 0xB2, 0x3C, 0x4D);
        if (pcap) {
            return Optional.of(recording("application/vnd.tcpdump.pcap"));
        }
        if (starts(head, 0x0A, 0x0D, 0x0D, 0x0A)) {
            return Optional.of(recording("application/octet-stream"));
        }
        return Optional.empty();
    }

    private static AttachmentType byName(String extension) {
        return switch (extension) {
            case "png" -> image("image/png");
            case "jpg", "jpeg" -> image("image/jpeg");
            case "gif" -> image("image/gif");
            case "webp" -> image("image/webp");
            case "har" -> recording("application/json");
            case "http" -> recording("text/plain");
            case "pcap", "cap" -> recording("application/vnd.tcpdump.pcap");
            case "pcapng", "saz" -> recording("application/octet-stream");
            case "log" -> new AttachmentType("text/plain", Optional.of(AttachmentKind.LOG));
            case "py", "sh", "rb", "js", "mjs", "ts", "pl", "php", "ps1", "go", "rs", "c", "cpp", "java", "nse" ->
                exploit("text/plain");
            case "html", "htm", "svg" -> exploit("application/octet-stream");
            case "txt", "md", "csv", "yaml", "yml", "diff", "patch" -> unclear("text/plain");
            case "json" -> unclear("application/json");
            case "xml" -> unclear("application/xml");
            case "pdf" -> unclear("application/pdf");
            case "zip" -> unclear("application/zip");
            case "gz", "tgz" -> unclear("application/gzip");
            case "mp4" -> unclear("video/mp4");
            case "webm" -> unclear("video/webm");
            default -> unclear("application/octet-stream");
        };
    }

    private static AttachmentType image(String mediaType) {
        return new AttachmentType(mediaType, Optional.of(AttachmentKind.SCREENSHOT));
    }

    private static AttachmentType recording(String mediaType) {
        return new AttachmentType(mediaType, Optional.of(AttachmentKind.NETWORK_RECORDING));
    }

    private static AttachmentType exploit(String mediaType) {
        return new AttachmentType(mediaType, Optional.of(AttachmentKind.EXPLOIT));
    }

    private static AttachmentType unclear(String mediaType) {
        return new AttachmentType(mediaType, Optional.empty());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static byte[] tail(byte[] bytes, int from) {
        return Arrays.copyOfRange(bytes, Math.min(from, bytes.length), bytes.length);
    }

    private static boolean starts(byte[] bytes, int... magic) {
        if (bytes.length < magic.length) {
            return false;
        }
        for (int at = 0; at < magic.length; at++) {
            if ((bytes[at] & 0xFF) != magic[at]) {
                return false;
            }
        }
        return true;
    }
}
