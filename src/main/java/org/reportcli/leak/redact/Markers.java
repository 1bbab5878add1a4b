package org.reportcli.leak.redact;

/** Finds pseudonyms that stand in a text already. */
final class Markers {
    /** Chars of the longest pseudonym: the longest name, a hyphen, a number and the brackets. */
    static final int LONGEST = 32;

    private static final int MOST_DIGITS = 7;

    private Markers() {}

    /** Tells of each that begins in a part of a text. */
    static void find(CharSequence text, int from, int to, Secrets secrets) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '[') {
                look(text, at, secrets);
            }
        }
    }

    private static void look(CharSequence text, int bracket, Secrets secrets) {
        int stop = Math.min(text.length(), bracket + LONGEST);
        int at = bracket + 1;
        int hyphen = -1;
        for (; at < stop && text.charAt(at) != ']'; at++) {
            char c = text.charAt(at);
            if (c == '-') {
                hyphen = at;
            } else if (!(c >= 'a' && c <= 'z' || c >= '0' && c <= '9')) {
                return;
            }
        }
        if (at == stop || hyphen < 0 || at - hyphen - 1 > MOST_DIGITS || at == hyphen + 1) {
            return;
        }
        int number = 0;
        for (int digit = hyphen + 1; digit < at; digit++) {
            char c = text.charAt(digit);
            if (c < '0' || c > '9') {
                return;
            }
            number = number * 10 + c - '0';
        }
        secrets.taken(text.subSequence(bracket + 1, hyphen).toString(), number);
    }
}
