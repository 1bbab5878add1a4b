package org.reportcli.leak.content;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a file is, told by its first bytes; names decide only where those leave it open. */
public enum ContentKind {
    /** Text without a structure that matters here. */
    TEXT,
    JSON,
    /** A recording of web traffic (HTTP Archive 1.2). */
    HAR,
    XML,
    /** Requests and responses that Burp saved. */
    BURP,
    /** A part of an Office document (OOXML, OpenDocument). */
    OFFICE_XML,
    /** HTTP messages as they went over the wire. */
    HTTP,
    /** Mail (RFC 5322), one message or an mbox of them. */
    MAIL,
    /** ZIP archives, and the many formats that are ones: DOCX, ODT, JAR, APK. */
    ZIP,
    GZIP,
    BZIP2,
    TAR,
    /** Archives of other kinds: xz, Zstandard, LZ4, 7-Zip, RAR, Cabinet. */
    OTHER_ARCHIVE,
    PDF,
    PNG,
    JPEG,
    GIF,
    TIFF,
    WEBP,
    /** HEIC and AVIF pictures. */
    HEIF,
    PCAP,
    PCAPNG,
    /** Databases of SQLite 3. */
    SQLITE,
    /** Pictures that move, and sound. */
    MEDIA,
    /** What somebody encrypted: OpenPGP, age, Java or Windows key stores. */
    ENCRYPTED,
    /** Bytes of any other kind. */
    BINARY;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** How many of the first bytes are looked at; fewer do where there are no more. */
    public static final int HEAD = 8 * 1024;

    /** What bytes are that begin like this. */
    public static ContentKind of(byte[] head) {
        ContentKind marked = Magic.of(head);
        if (marked != TEXT) {
            return marked;
        }
        TextEncoding encoding = TextEncoding.of(head);
        int length = Math.min(HEAD, head.length) - encoding.mark();
        String text = new String(
                head, encoding.mark(), length, encoding.isWide() ? encoding.charset() : StandardCharsets.ISO_8859_1);
        ContentKind kind = TextKind.of(text);
        // The bodies of HTTP messages may be packed, so that what begins as text is none.
        return encoding == TextEncoding.BYTES && kind != HTTP && !isText(head) ? BINARY : kind;
    }

    /** What a text is that was decoded: text, or JSON; {@link #BINARY} where only its bytes tell. */
    static ContentKind of(String text) {
        String head = text.substring(0, Math.min(HEAD, text.length()));
        byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
        boolean control = false;
        for (byte c : bytes) {
            if (c >= 0 && c < ' ') {
                if (c < '\b') {
                    return BINARY;
                }
                control |= isControl(c);
            }
        }
        if (head.indexOf(BYTE_ORDER_MARK) >= 0 || Magic.of(bytes) != TEXT) {
            return BINARY;
        }
        return switch (TextKind.of(head)) {
            case TEXT -> TEXT;
            case JSON, HAR -> control ? BINARY : JSON;
            default -> BINARY;
        };
    }

    /** What a file of this name is that begins like this. */
    public static ContentKind of(byte[] head, String name) {
        ContentKind kind = of(head);
        String lower = name.toLowerCase(Locale.ROOT);
        return switch (kind) {
            case JSON -> lower.endsWith(".har") ? HAR : JSON;
            case TEXT -> lower.endsWith(".eml") ? MAIL : TEXT;
            default -> kind;
        };
    }

    /** Whether it is text, so that lines and columns say where something stands. */
    public boolean isText() {
        return switch (this) {
            case TEXT, JSON, HAR, XML, BURP, OFFICE_XML, HTTP, MAIL -> true;
            default -> false;
        };
    }

    /**
     * Text has hardly any control characters. A few are let pass, since logs hold what programs printed; where most of
     * the bytes beyond ASCII are not UTF-8, fewer are.
     */
    private static boolean isText(byte[] head) {
        int mostControls = head.length / 20;
        int mostOdd = head.length / 5;
        int controls = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            int value = head[i];
            if (value >= ' ') {
                continue;
            }
            if (value >= 0) {
                controls += isControl(value) ? 1 : 0;
            } else {
                int follow = (value & 0xe0) == 0xc0 ? 1 : (value & 0xf0) == 0xe0 ? 2 : (value & 0xf8) == 0xf0 ? 3 : -1;
                boolean whole = follow > 0;
                for (int k = 1; whole && k <= follow; k++) {
                    whole = i + k >= head.length || (head[i + k] & 0xc0) == 0x80;
                }
                odd += whole ? 0 : 1;
                i += whole ? follow : 0;
            }
            // Nothing that follows makes up for so many: most bytes of pictures need not be looked at.
            if (controls > 0 && (controls > mostControls || odd > mostOdd)) {
                return false;
            }
        }
        if (controls == 0) {
            // Longer bytes without any are text of some encoding that is read wrongly, but for its ASCII.
            return head.length >= 64 || odd * 2 <= head.length;
        }
        return controls <= mostControls && odd <= mostOdd;
    }

    /** Whether a char below the space is neither a blank nor the escape that begins a colour. */
    private static boolean isControl(int value) {
        return (value < '\b' || value > '\r') && value != 27;
    }
}
