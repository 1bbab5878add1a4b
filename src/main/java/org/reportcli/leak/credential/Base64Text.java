package org.reportcli.leak.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Text in Base64 (RFC 4648), in either alphabet. */
final class Base64Text {
    /** Stands where bytes were no text. */
    private static final char REPLACEMENT = '\uFFFD';

    private Base64Text() {}

    /** The text that a value holds, where it is Base64 and the text is printable. */
    static Optional<String> decode(String value) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(value.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.isEmpty() || !isPrintable(text) ? Optional.empty() : Optional.of(text);
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == REPLACEMENT) {
                return false;
            }
        }
        return true;
    }
}
