package org.reportcli.mail;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.reportcli.support.SafeText;

/**
 * People's words as header values: plain where ASCII suffices, else as encoded words (RFC 2047, section 4.1) in UTF-8.
 * Control characters are made visible first, so that no program that decodes the words meets them either.
 */
final class EncodedText {
    private static final int LINE = 76;
    private static final String START = "=?utf-8?B?";
    private static final String END = "?=";
    /** Room for the longest name before a value, so that a value is folded alike in the outer and the inner header. */
    private static final int NAME = "HP-Outer: Message-ID: ".length();

    private EncodedText() {}

    /** An unstructured value, such as a subject. */
    static String unstructured(String text) {
        String safe = SafeText.line(text.strip());
        return isPlain(safe) ? foldAtSpaces(safe) : encode(safe);
    }

    /** A display name before an address (a phrase). */
    static String phrase(String name) {
        String safe = SafeText.line(name.strip());
        if (!isPlain(safe) || safe.length() > LINE - NAME || safe.indexOf('"') >= 0 || safe.indexOf('\\') >= 0) {
            return encode(safe);
        }
        boolean atoms = safe.chars().allMatch(c -> c == ' ' || c == '-' || c == '\'' || isLetterOrDigit(c));
        return atoms ? safe : '"' + safe + '"';
    }

    // What looks like an encoded word would be decoded by the reader's program into something that was never written.
    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7F) && !text.contains("=?") && !text.contains("  ");
    }

    private static String foldAtSpaces(String text) {
        StringBuilder folded = new StringBuilder(text.length() + 16);
        int column = NAME;
        for (String word : text.split(" ")) {
            if (word.length() >= LINE) {
                return encode(text);
            }
            if (folded.length() > 0) {
                if (column + 1 + word.length() > LINE) {
                    folded.append("\r\n");
                    column = 0;
                }
                folded.append(' ');
                column++;
            }
            folded.append(word);
            column += word.length();
        }
        return folded.toString();
    }

    private static String encode(String text) {
        StringBuilder words = new StringBuilder(text.length() * 2 + 16);
        int room = bytes(LINE - NAME);
        int start = 0;
        while (start < text.length()) {
            int end = start;
            for (int used = 0; end < text.length(); ) {
                int point = text.codePointAt(end);
                used += new String(Character.toChars(point)).getBytes(StandardCharsets.UTF_8).length;
                if (used > room) {
                    break;
                }
                end += Character.charCount(point);
            }
            if (start > 0) {
                words.append("\r\n ");
            }
            byte[] piece = text.substring(start, end).getBytes(StandardCharsets.UTF_8);
            words.append(START)
                    .append(Base64.getEncoder().encodeToString(piece))
                    .append(END);
            start = end;
            room = bytes(LINE - 1);
        }
        return words.toString();
    }

    /** How many bytes an encoded word of so many columns holds. */
    private static int bytes(int columns) {
        return (Math.min(columns, 75) - START.length() - END.length()) / 4 * 3;
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
