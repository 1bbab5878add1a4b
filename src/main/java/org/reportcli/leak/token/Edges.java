package org.reportcli.leak.token;

import org.reportcli.leak.Window;

/** Where values begin and end. */
final class Edges {
    private static final int BLOB = 24;

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

    /** Whether a sign stands within Base64, where any short beginning occurs by chance. */
    static boolean isInBase64(Window window, int place) {
        int digits = 0;
        int upper = 0;
        int lower = 0;
        int i = place - 1;
        for (; i > place - BLOB; i--) {
            char c = window.at(i);
            if (isDigit(c)) {
                digits++;
            } else if (c >= 'A' && c <= 'Z') {
                upper++;
            } else if (c >= 'a' && c <= 'z') {
                lower++;
            } else if (c != '+' && c != '/') {
                return false;
            }
        }
        return digits > 0 && upper > 2 && lower > 2;
    }

    /** Whether a value that seems to end at a place goes on. */
    static boolean goesOn(Window window, int place) {
        return isAlnum(window.at(place)) || window.at(place) == '_';
    }

    static boolean isAlnum(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isHex(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
