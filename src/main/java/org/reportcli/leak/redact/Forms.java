package org.reportcli.leak.redact;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The forms in which one value stands in texts: as it is, and as JSON, XML, addresses and Base64 write it. */
final class Forms {
    /** What of a value's Base64 is the same whatever stands before and behind it; shorter than that proves nothing. */
    private static final int SHORTEST_CORE = 10;

    private static final String UNRESERVED = "-._~";

    private Forms() {}

    /** The value without the percent signs and backslashes of the place where it stood. */
    static String plain(String found) {
        return unescaped(percentDecoded(found.strip()));
    }

    /** All texts that a reader would take for the value, the value itself first. */
    static Set<String> whole(String value) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(value);
        String component = percentEncoded(value, UNRESERVED);
        forms.add(component);
        forms.add(lowerHex(component));
        // What JavaScript's encodeURIComponent, and what forms leave as they are.
        forms.add(percentEncoded(value, UNRESERVED + "!*'()"));
        forms.add(percentEncoded(value, UNRESERVED + "*").replace("%20", "+"));
        forms.add(percentEncoded(value, UNRESERVED + "!*'();:@&=+$,/?#[]"));
        String json = jsonEscaped(value);
        forms.add(json);
        forms.add(json.replace("/", "\\/"));
        forms.add(jsonEscaped(json));
        String xml = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        forms.add(xml);
        forms.add(xml.replace("\"", "&quot;").replace("'", "&#39;"));
        forms.add(xml.replace("\"", "&quot;").replace("'", "&apos;"));
        return forms;
    }

    /** What stands in the Base64 of any text around the value, one for each of the three ways in which it may fall. */
    static List<String> base64Cores(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        List<String> cores = new ArrayList<>();
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[bytes.length + shift];
            System.arraycopy(bytes, 0, shifted, shift, bytes.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            // The digits that hold bits of what stands before or behind say nothing of the value.
            int from = shift == 0 ? 0 : shift + 1;
            int to = shifted.length * 8 / 6;
            if (to - from >= SHORTEST_CORE) {
                String core = encoded.substring(from, to);
                cores.add(core);
                String forAddresses = core.replace('+', '-').replace('/', '_');
                if (!forAddresses.equals(core)) {
                    cores.add(forAddresses);
                }
            }
        }
        return cores;
    }

    private static String percentEncoded(String value, String left) {
        StringBuilder encoded = new StringBuilder(value.length() + 16);
        for (byte each : value.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xFF);
            if (c < 0x80 && (isAlphanumeric(c) || left.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return encoded.toString();
    }

    private static String lowerHex(String encoded) {
        StringBuilder lower = new StringBuilder(encoded);
        for (int at = encoded.indexOf('%'); at >= 0; at = encoded.indexOf('%', at + 1)) {
            lower.replace(at, at + 3, encoded.substring(at, at + 3).toLowerCase(Locale.ROOT));
        }
        return lower.toString();
    }

    private static String jsonEscaped(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        for (char c : value.toCharArray()) {
            switch (c) {
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private static String percentDecoded(String found) {
        if (found.indexOf('%') < 0) {
            return found;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(found.length());
        for (int at = 0; at < found.length(); ) {
            int point = found.codePointAt(at);
            if (point == '%') {
                if (at + 2 >= found.length() || !isHex(found.charAt(at + 1)) || !isHex(found.charAt(at + 2))) {
                    return found;
                }
                bytes.write(Integer.parseInt(found.substring(at + 1, at + 3), 16));
                at += 3;
            } else {
                bytes.writeBytes(Character.toString(point).getBytes(StandardCharsets.UTF_8));
                at += Character.charCount(point);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            // Not an encoded text after all.
            return found;
        }
    }

    private static String unescaped(String found) {
        if (found.indexOf('\\') < 0) {
            return found;
        }
        StringBuilder plain = new StringBuilder(found.length());
        for (int at = 0; at < found.length(); at++) {
            char c = found.charAt(at);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char next = ++at < found.length() ? found.charAt(at) : 0;
            switch (next) {
                case '"', '\\', '/' -> plain.append(next);
                case 'n' -> plain.append('\n');
                case 'r' -> plain.append('\r');
                case 't' -> plain.append('\t');
                case 'u' -> {
                    if (at + 4 >= found.length() || !isHex(found, at + 1, at + 5)) {
                        return found;
                    }
                    plain.append((char) Integer.parseInt(found.substring(at + 1, at + 5), 16));
                    at += 4;
                }
                // Another language's escape, or none.
                default -> {
                    return found;
                }
            }
        }
        return plain.toString();
    }

    private static boolean isHex(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!isHex(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static boolean isAlphanumeric(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
