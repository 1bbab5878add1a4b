package org.reportcli.leak.token;

import org.reportcli.leak.Window;

/** Where values begin and end. */
final class Edges {
    private static final int BLOB = 24;
    private static final int LONG = 120;

    private static final byte LETTER = 1;
    private static final byte DIGIT = 2;
    private static final byte HEX = 4;

    private static final byte[] KINDS = kinds();

    private Edges() {}

    /** Whether a value may begin at a place: no letter or digit stands before it, unless that ends an escape. */
    static boolean begins(Window window, int place) {
        char before = window.at(place - 1);
        if (!isAlnum(before)) {
            return (before != '+' && before != '/') || !isInBase64(window, place - 1);
        }
        char second = window.at(place - 2);
        return second == '\\' && (before == 'n' || before == 't' || before == 'r')
                || window.at(place - 3) == '%' && isHex(before) && isHex(second);
    }

    /** Whether a sign stands behind much Base64, in which any short beginning occurs by chance. */
    static boolean isInBase64(Window window, int place) {
        return isBase64(window, place - BLOB + 1, place);
    }

    /** Whether a place is somewhere in a run of Base64 that is longer than values are. */
    static boolean isInLongBase64(Window window, int place) {
        int start = place;
        while (start > place - LONG && isBase64(window.at(start - 1))) {
            start--;
        }
        int end = place;
        while (end < start + LONG && isBase64(window.at(end))) {
            end++;
        }
        return end - start >= LONG && isBase64(window, start, end);
    }

    /** Whether all chars between two places are of Base64, and of all its kinds. */
    private static boolean isBase64(Window window, int start, int end) {
        int digits = 0;
        int upper = 0;
        int lower = 0;
        for (int i = start; i < end; i++) {
            char c = window.at(i);
            if (!isBase64(c)) {
                return false;
            }
            digits += isDigit(c) ? 1 : 0;
            upper += c >= 'A' && c <= 'Z' ? 1 : 0;
            lower += c >= 'a' && c <= 'z' ? 1 : 0;
        }
        return digits > 0 && upper > 2 && lower > 2;
    }

    private static boolean isBase64(char c) {
        return isAlnum(c) || c == '+' || c == '/';
    }

    /** Whether a value that seems to end at a place goes on, be it as part of a longer Base64 text. */
    static boolean goesOn(Window window, int place) {
        char next = window.at(place);
        return isAlnum(next) || next == '_' || (next == '+' || next == '/') && isBase64(window, place, place + BLOB);
    }

    static boolean isAlnum(char c) {
        return is(c, LETTER | DIGIT);
    }

    static boolean isLetter(char c) {
        return is(c, LETTER);
    }

    static boolean isDigit(char c) {
        return is(c, DIGIT);
    }

    static boolean isHex(char c) {
        return is(c, HEX);
    }

    // Asked for nearly each char: a look into a table is quicker than guesses at what comes.
    private static boolean is(char c, int kind) {
        return c < KINDS.length && (KINDS[c] & kind) != 0;
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[128];
        for (char c = '0'; c <= '9'; c++) {
            kinds[c] = DIGIT | HEX;
        }
        for (char c = 'a'; c <= 'z'; c++) {
            byte kind = c <= 'f' ? LETTER | HEX : LETTER;
            kinds[c] = kind;
            kinds[Character.toUpperCase(c)] = kind;
        }
        return kinds;
    }
}
