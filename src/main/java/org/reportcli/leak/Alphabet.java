package org.reportcli.leak;

import java.util.Arrays;

/**
 * The chars of words as small numbers, in either case: one for each letter of ASCII, a few for its digits, and one for the
 * German letters beyond it, each sign that words begin with and what counts for lines and columns. All other chars share one. Those of letters and digits are
 * odd.
 */
final class Alphabet {
    /** How many bits a kind takes. */
    static final int BITS = 6;

    private static final int LETTERS = 26;
    /** Beyond this one, digits share a kind. */
    private static final char LAST_OF_ITS_OWN = '5';

    /** The kind of line feeds. */
    static final int LINE_FEED = 60;

    /** The kind of the second halves of code points that take two chars. */
    static final int SECOND_HALF = 62;

    private static final byte[] KIND = kinds();
    private static final char[] LOWER = lowers();

    private Alphabet() {}

    /** The kind of a char, below {@code 1 << BITS}. */
    static int kind(char c) {
        return KIND[c];
    }

    /** The kinds of all chars: who looks at each char of a text asks here, without a call and without a decision. */
    static byte[] table() {
        return KIND;
    }

    /** Whether no other char than a lower-case one, and its capital, is of its kind. */
    static boolean isAlone(char lower) {
        return KIND[lower] != 0 && (lower < LAST_OF_ITS_OWN || lower > '9');
    }

    /** Whether a kind is that of a digit. */
    static boolean isDigit(int kind) {
        return kind >= 2 * LETTERS && isAlphanumeric(kind);
    }

    /** Whether a kind is that of a letter or digit of ASCII. */
    static boolean isAlphanumeric(int kind) {
        return (kind & 1) != 0;
    }

    /** A char as it is looked for: ASCII and German letters in lower case. */
    static char lower(char c) {
        return c < 128
                ? LOWER[c]
                : switch (c) {
                    case 'Ä' -> 'ä';
                    case 'Ö' -> 'ö';
                    case 'Ü' -> 'ü';
                    default -> c;
                };
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MAX_VALUE + 1];
        byte odd = 1;
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = odd;
            kinds[Character.toUpperCase(c)] = odd;
            odd += 2;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = odd;
            odd += c < LAST_OF_ITS_OWN ? 2 : 0;
        }
        byte even = 2;
        for (char c : "-_:/.=@ $\"'<>#&%!{+[?;\\(".toCharArray()) {
            kinds[c] = even;
            even += 2;
        }
        for (char c : "äöüß".toCharArray()) {
            kinds[c] = even;
            kinds[Character.toUpperCase(c)] = even;
            even += 2;
        }
        kinds['\n'] = LINE_FEED;
        Arrays.fill(kinds, Character.MIN_LOW_SURROGATE, Character.MAX_LOW_SURROGATE + 1, (byte) SECOND_HALF);
        return kinds;
    }

    private static char[] lowers() {
        char[] lowers = new char[128];
        for (char c = 0; c < lowers.length; c++) {
            lowers[c] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
        }
        return lowers;
    }
}
