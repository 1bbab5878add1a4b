package org.reportcli.leak.token;

import java.util.Locale;
import org.reportcli.leak.Window;

/** Values near names: where they end, and whether they may be keys. */
final class Values {
    private static final int LONGEST = 2_000;
    private static final int SHORTEST = 12;
    private static final int SHORTEST_BARE = 20;

    private static final String[] CODE = {
        "privatekey",
        "publickey",
        "keyvalue",
        "secretkey",
        "accesskey",
        "apikey",
        "self.",
        "this.",
        "_key_",
        "_lib.",
        "process.env",
        "/commit/",
        "/blob/",
        "/tree/",
        "/pull/",
        "/issues/",
        "pkey_",
    };

    /** The signs that keys may have. */
    private static final boolean[] SIGNS = new boolean[128];

    static {
        for (char sign : "_-+/.~%|".toCharArray()) {
            SIGNS[sign] = true;
        }
    }

    private Values() {}

    static boolean mayHold(char c) {
        return Edges.isAlnum(c) || c < SIGNS.length && SIGNS[c];
    }

    /** Whether a value is as long as keys are. */
    static boolean isLong(int start, int end) {
        return end - start >= SHORTEST;
    }

    /** Where the value that begins at a place ends, with the padding of Base64; a quoted one ends at its quote. */
    static int end(Window window, int start) {
        char quote = window.at(start - 1);
        if (quote == '"' || quote == '\'' || quote == '`') {
            int last = start;
            while (last < start + LONGEST && isQuotable(window.at(last)) && window.at(last) != quote) {
                last++;
            }
            if (window.at(last) == quote && last - start >= SHORTEST) {
                return last;
            }
        }
        int at = start;
        while (at < start + LONGEST && (mayHold(window.at(at)) || inner(window, start, at))) {
            at++;
        }
        while (at > start && (window.at(at - 1) == '.' || window.at(at - 1) == '|')) {
            at--;
        }
        int padded = at;
        while (at - start >= SHORTEST && padded < at + 3 && window.at(padded) == '=') {
            padded++;
        }
        return Edges.isAlnum(window.at(padded)) || window.at(padded) == '"' || window.at(padded) == '\'' ? at : padded;
    }

    private static boolean isQuotable(char c) {
        return c > ' ' && c < 127 && c != '<' && c != '>' && c != '{' && c != '}' && c != '(' && c != ')' && c != '\\'
                && c != ',' && c != ';' && c != '"' && c != '?' && c != '&';
    }

    /** A sign inside of a value that has begun at random already. */
    private static boolean inner(Window window, int start, int at) {
        char c = window.at(at);
        if (c != '=' && c != ':' && c != '!' || at - start < 5) {
            return false;
        }
        char next = window.at(at + 1);
        boolean goesOn = Edges.isAlnum(next)
                || next == '_'
                || next == '-'
                || c == '=' && next == '=' && Edges.isAlnum(window.at(at + 3));
        return goesOn && (Randomness.mixed(window, start, at) || c == ':' && digits(window, start, at));
    }

    /** Names in source code and places in repositories, which are mixed as keys are. */
    private static boolean isCode(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        for (String mark : CODE) {
            if (lower.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    static boolean isHex(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Edges.isHex(window.at(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean digits(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Edges.isDigit(window.at(i))) {
                return false;
            }
        }
        return end > start;
    }

    /** Whether a value may be the key of a service that was named before it. */
    static boolean judge(Window window, int start, int end, Names names) {
        int length = end - start;
        if (!isLong(start, end) || names.other() || names.identifier() && !names.secret()) {
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
            return !names.identifier() && (names.secret() || names.none());
        }
        if (window.says(start - 11, "sentry_key=") || value.contains("arn:")) {
            return false;
        }
        if (names.secret() && length >= 16 && digits(window, start, end)) {
            return before == '='
                    || window.at(start - 2) == '='
                    || window.at(start - 2) == ':'
                    || window.at(start - 3) == '='
                    || window.at(start - 3) == ':';
        }
        if (!names.secret() && length < SHORTEST_BARE) {
            return false;
        }
        if (looksLikePath(value) || isTime(value) || before == '.' && isNameOfClass(value)) {
            return false;
        }
        return Randomness.likely(value, names.secret()) && !isCode(value);
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

    /** A time of ISO 8601: {@code 2026-01-14T09:11:02.118Z}. */
    private static boolean isTime(String value) {
        for (int i = 0; i < 10; i++) {
            boolean dash = i == 4 || i == 7;
            if (dash ? value.charAt(i) != '-' : !Edges.isDigit(value.charAt(i))) {
                return false;
            }
        }
        return value.charAt(10) == 'T' || value.charAt(10) == ' ';
    }

    /** {@code auth.hashers.Argon2Hasher}: humps and a digit, behind the name of a package. */
    private static boolean isNameOfClass(String value) {
        int digits = 0;
        int humps = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            digits += Edges.isDigit(c) ? 1 : 0;
            humps += c >= 'A' && c <= 'Z' ? 1 : 0;
            if (!Edges.isAlnum(c)) {
                return false;
            }
        }
        return digits <= 2 && humps * 4 <= value.length();
    }

    private static boolean letters(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (value.charAt(i) < 'a' || value.charAt(i) > 'z') {
                return false;
            }
        }
        return from < value.length();
    }

    /** Paths, hosts and names of files. */
    private static boolean looksLikePath(String value) {
        int strokes = 0;
        int dots = 0;
        for (int i = 0; i < value.length(); i++) {
            strokes += value.charAt(i) == '/' ? 1 : 0;
            dots += value.charAt(i) == '.' ? 1 : 0;
        }
        int last = value.lastIndexOf('.');
        if (last > 0 && value.length() - last <= 5 && letters(value, last + 1)) {
            return true;
        }
        return strokes * 12 > value.length() && value.indexOf('+') < 0 || dots * 10 > value.length();
    }
}
