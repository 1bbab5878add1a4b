package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Decodes what is encoded, strictly: text that is not of the encoding gives nothing. Each takes time in proportion to its input
 * and what it may put out.
 */
public final class Encoded {
    private Encoded() {}

    /**
     * Base64 (RFC 4648, sections 4 and 5): either alphabet but not both, with or without padding, line breaks and blanks
     * between.
     */
    public static Optional<byte[]> base64(String text) {
        // What is beyond Latin-1 comes as a question mark, which is no more of Base64 than it was.
        byte[] chars = text.getBytes(StandardCharsets.ISO_8859_1);
        Optional<byte[]> usual = chars.length == 0 || chars.length % 4 != 0 ? Optional.empty() : decoded(chars);
        if (usual.isPresent()) {
            return usual;
        }
        byte[] packed = new byte[chars.length];
        int count = 0;
        boolean standard = false;
        boolean url = false;
        int padding = 0;
        for (byte c : chars) {
            if (c == '\r' || c == '\n' || c == ' ' || c == '\t') {
                continue;
            }
            if (c == '=') {
                padding++;
                continue;
            }
            standard |= c == '+' || c == '/';
            url |= c == '-' || c == '_';
            if (padding > 0 || c < 0 || standard && url) {
                return Optional.empty();
            }
            packed[count++] = (byte) (c == '-' ? '+' : c == '_' ? '/' : c);
        }
        if (count == 0 || count % 4 == 1 || padding > 2 || padding > 0 && (count + padding) % 4 != 0) {
            return Optional.empty();
        }
        return decoded(Arrays.copyOf(packed, count));
    }

    private static Optional<byte[]> decoded(byte[] packed) {
        try {
            return Optional.of(Base64.getDecoder().decode(packed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Pairs of hexadecimal digits, of either case, without anything between. */
    public static Optional<byte[]> hex(CharSequence text) {
        int length = text.length();
        if (length == 0 || length % 2 != 0) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length / 2];
        for (int i = 0; i < bytes.length; i++) {
            int high = digit(text.charAt(2 * i));
            int low = digit(text.charAt(2 * i + 1));
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            bytes[i] = (byte) (high << 4 | low);
        }
        return Optional.of(bytes);
    }

    /** Percent-encoded text in UTF-8 (RFC 3986, section 2.1); empty where it holds no escape, or one that is broken. */
    public static Optional<String> percent(CharSequence text) {
        int length = text.length();
        StringBuilder decoded = new StringBuilder(length);
        byte[] run = new byte[64];
        boolean any = false;
        int i = 0;
        while (i < length) {
            char c = text.charAt(i);
            if (c != '%') {
                decoded.append(c);
                i++;
                continue;
            }
            int count = 0;
            while (i < length && text.charAt(i) == '%') {
                int high = i + 2 < length ? digit(text.charAt(i + 1)) : -1;
                int low = i + 2 < length ? digit(text.charAt(i + 2)) : -1;
                if (high < 0 || low < 0) {
                    return Optional.empty();
                }
                if (count == run.length) {
                    run = Arrays.copyOf(run, count * 2);
                }
                run[count++] = (byte) (high << 4 | low);
                i += 3;
            }
            any = true;
            try {
                decoded.append(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(run, 0, count)));
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }
        return any ? Optional.of(decoded.toString()) : Optional.empty();
    }

    /**
     * What gzip (RFC 1952) or zlib (RFC 1950) packed, told apart by their first bytes.
     *
     * @param most how many bytes it may unpack to; the rest is left out
     * @return what could be unpacked before the bytes end or go wrong; empty where that is nothing
     */
    public static Optional<byte[]> inflated(byte[] packed, int most) {
        if (isZlib(packed)) {
            return inflated(packed, false, most);
        }
        if (!isGzip(packed)) {
            return Optional.empty();
        }
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return drained(in, most);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whether bytes begin as those that gzip packed. */
    static boolean isGzip(byte[] bytes) {
        return bytes.length >= 10 && bytes[0] == 0x1f && (bytes[1] & 0xff) == 0x8b;
    }

    /** Whether bytes begin as those that zlib packed, as one in a thousand others do. */
    static boolean isZlib(byte[] bytes) {
        return bytes.length >= 6
                && (bytes[0] & 0x0f) == 8
                && (bytes[0] & 0xf0) <= 0x70
                && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) % 31 == 0;
    }

    /** What DEFLATE (RFC 1951) packed without a frame; as {@link #inflated(byte[], int)} otherwise. */
    public static Optional<byte[]> deflated(byte[] packed, int most) {
        return inflated(packed, true, most);
    }

    private static Optional<byte[]> inflated(byte[] packed, boolean bare, int most) {
        Inflater inflater = new Inflater(bare);
        try {
            return drained(new InflaterInputStream(new ByteArrayInputStream(packed), inflater), most);
        } finally {
            inflater.end();
        }
    }

    private static Optional<byte[]> drained(InputStream in, int most) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] block = new byte[8192];
        try {
            int read = 0;
            while (out.size() < most && (read = in.read(block, 0, Math.min(block.length, most - out.size()))) >= 0) {
                out.write(block, 0, read);
            }
        } catch (IOException e) {
            // What came before the damage is worth looking at; nothing before it means that it was no packed data.
            return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
        }
        return out.size() == 0 ? Optional.empty() : Optional.of(out.toByteArray());
    }

    private static int digit(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }
}
