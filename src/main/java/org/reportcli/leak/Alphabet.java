package org.reportcli.leak;

/**
 * The chars of words as small numbers, in either case: one for each letter and digit of ASCII, the German letters beyond it, and
 * each sign that words begin with. All other chars share one.
 */
final class Alphabet {
    /** How many bits a kind takes. */
    static final int BITS = 6;

    private static final int FIRST_DIGIT = 27;
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

    /** Whether a kind is that of a digit. */
    static boolean isDigit(int kind) {
        return kind >= FIRST_DIGIT && kind < FIRST_DIGIT + 10;
    }

    /** Whether a kind is that of a letter or digit of ASCII. */
    static boolean isAlphanumeric(int kind) {
        return kind > 0 && kind < FIRST_DIGIT + 10;
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
        byte next = 1;
        for (char c = 'a'; c <= 'z'; c++) {
            kinds[c] = next;
            kinds[Character.toUpperCase(c)] = next++;
        }
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = next++;
        }
        for (char c : "-_:/.=@ $\"'<>#&%!{+[?;\\".toCharArray()) {
            kinds[c] = next++;
        }
        kinds['ä'] = kinds['Ä'] = 60;
        kinds['ö'] = kinds['Ö'] = 61;
        kinds['ü'] = kinds['Ü'] = 62;
        kinds['ß'] = 63;
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
