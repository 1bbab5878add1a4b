package org.reportcli.leak.token;

import org.reportcli.leak.Window;

/** Values near names: where they end, and whether they may be keys. */
final class Values {
    private static final int LONGEST = 2_000;
    private static final int SHORTEST = 15;
    private static final int SHORTEST_BARE = 20;

    private Values() {}

    static boolean mayHold(char c) {
        return Edges.isAlnum(c)
                || c == '_'
                || c == '-'
                || c == '+'
                || c == '/'
                || c == '.'
                || c == '~'
                || c == '%'
                || c == '|';
    }

    /** Where the value that begins at a place ends, with the padding of Base64. */
    static int end(Window window, int start) {
        int at = start;
        while (at < start + LONGEST && (mayHold(window.at(at)) || inner(window, start, at))) {
            at++;
        }
        while (at > start && (window.at(at - 1) == '.' || window.at(at - 1) == '|')) {
            at--;
        }
        if (at - start >= SHORTEST) {
            int padded = at;
            while (padded < at + 3 && window.at(padded) == '=') {
                padded++;
            }
            if (!Edges.isAlnum(window.at(padded)) && window.at(padded) != '"'
                    || padded > at && quoted(window, start, padded)) {
                at = padded;
            }
        }
        return at;
    }

    private static boolean quoted(Window window, int start, int end) {
        char c = window.at(end);
        return (c == '"' || c == '\'') && window.at(start - 1) == c;
    }

    /** A colon or an equals sign inside of a quoted value. */
    private static boolean inner(Window window, int start, int at) {
        char c = window.at(at);
        return (c == ':' || c == '=' && !Edges.isLetter(window.at(start)))
                && at - start >= 16
                && Edges.isAlnum(window.at(at + 1))
                && (window.at(start - 1) == '\'' || window.at(start - 1) == '"');
    }

    /** Whether a value may be the key of a service that was named before it. */
    static boolean judge(Window window, int start, int end, Names names) {
        int length = end - start;
        if (length < SHORTEST || names.other()) {
            return false;
        }
        char before = window.at(start - 1);
        char after = window.at(end);
        if (after == '('
                || after == ':' && window.at(end + 1) == '/'
                || before == '$'
                || before == '@'
                || before == '{' && window.at(start - 2) == '$') {
            return false;
        }
        if (window.at(start) == '/' && window.at(start + 1) == '/' || before == '/' || after == '@') {
            return false;
        }
        String value = window.text(start, end);
        if (isUuid(value)) {
            return names.secret() && !names.identifier();
        }
        if (!names.secret() && length < SHORTEST_BARE) {
            return false;
        }
        if (looksLikePath(value)) {
            return false;
        }
        return Randomness.likely(value, names.secret());
    }

    private static boolean isUuid(String value) {
        if (value.length() != 36) {
            return false;
        }
        for (int i = 0; i < 36; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash != (value.charAt(i) == '-') || !dash && !Edges.isHex(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLikePath(String value) {
        int strokes = 0;
        int dots = 0;
        for (int i = 0; i < value.length(); i++) {
            strokes += value.charAt(i) == '/' ? 1 : 0;
            dots += value.charAt(i) == '.' ? 1 : 0;
        }
        return strokes * 12 > value.length() && value.indexOf('+') < 0 || dots * 10 > value.length();
    }
}
