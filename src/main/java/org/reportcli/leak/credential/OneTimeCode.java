package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/** What codes of a second factor look like. */
final class OneTimeCode {
    private static final int SHORTEST = 4;
    private static final int LONGEST_SENT = 8;
    private static final int SHORTEST_KEPT = 6;
    private static final int LONGEST_NUMBER = 12;
    private static final int LONGEST_KEPT = 64;
    private static final int LONGEST_GROUP = 8;
    private static final int SHORTEST_GROUP = 3;
    private static final int SHORTEST_MIXED = 8;
    private static final int LONGEST_MIXED = 24;
    private static final int LONGEST_TAG = 80;

    private OneTimeCode() {}

    /** Where the next word begins, behind blanks, quotes, brackets and the signs of lists. */
    static int next(Window window, int from, int limit) {
        int at = from;
        while (at < limit && isBetween(window.at(at))) {
            at = window.at(at) == '<' ? behindTag(window, at) : at + 1;
        }
        return at;
    }

    private static boolean isBetween(char c) {
        return c <= ' ' || "\"'`*:=([{,;|-–•→<>„“”.)]}/\\#".indexOf(c) >= 0;
    }

    /** Behind a tag of HTML; behind its first sign where it is none. */
    private static int behindTag(Window window, int open) {
        int at = open + 1;
        while (at - open < LONGEST_TAG && window.at(at) != '\n' && window.at(at) != '<') {
            if (window.at(at) == '>') {
                return at + 1;
            }
            at++;
        }
        return open + 1;
    }

    /** Where a word ends. */
    static int wordEnd(Window window, int start, int limit) {
        int end = start;
        while (end < limit && (Character.isLetterOrDigit(window.at(end)) || window.at(end) == '-')) {
            end++;
        }
        return end;
    }

    /** Whether a word is the number of a row: {@code 1.}, {@code 2)}. */
    static boolean isNumbering(Window window, int start, int end) {
        char behind = window.at(end);
        return end - start <= 2 && Spelling.isDigit(window.at(start)) && (behind == '.' || behind == ')');
    }

    /** The code that begins at a place; null where none does. */
    static Span at(Window window, int start, int limit, boolean kept) {
        int end = wordEnd(window, start, limit);
        if (window.at(end) == ' ' && Spelling.isDigit(window.at(start)) && Spelling.isDigit(window.at(end + 1))) {
            // Digits in two groups of one length, which a space parts.
            int second = wordEnd(window, end + 1, limit);
            if (second - end - 1 == end - start && end - start >= SHORTEST_GROUP && endsCode(window, second)) {
                String text = window.text(start, end) + window.text(end + 1, second);
                return Spelling.isDigits(text) ? new Span(start, second) : null;
            }
        }
        if (!endsCode(window, end)) {
            return null;
        }
        String text = window.text(start, end);
        return (kept ? isKept(text) : isSent(text)) ? new Span(start, end) : null;
    }

    private static boolean endsCode(Window window, int end) {
        char c = window.at(end);
        return c <= ' '
                || "\"'`*,;|)]}<&!?\\".indexOf(c) >= 0
                || c == '.' && !Character.isLetterOrDigit(window.at(end + 1))
                || c == ':' && window.at(end + 1) <= ' ';
    }

    /** Whether it looks like a code that a message brings. */
    static boolean isSent(String text) {
        String code = text.startsWith("G-") ? text.substring(2) : text;
        int dash = code.indexOf('-');
        String digits =
                dash > 0 && dash * 2 == code.length() - 1 ? code.substring(0, dash) + code.substring(dash + 1) : code;
        return digits.length() >= SHORTEST
                && digits.length() <= LONGEST_SENT
                && Spelling.isDigits(digits)
                && !isDate(digits);
    }

    /** {@code 20241104}: eight digits that begin as years of our time do, and go on as a month. */
    private static boolean isDate(String digits) {
        return digits.length() == LONGEST_SENT
                && (digits.startsWith("20") || digits.startsWith("19"))
                && (digits.charAt(4) == '0' || digits.charAt(4) == '1' && digits.charAt(5) <= '2');
    }

    /** Whether it looks like a code that is kept for a lost device. */
    private static boolean isKept(String text) {
        if (text.indexOf('-') > 0) {
            return text.length() <= LONGEST_KEPT && isGrouped(text) && Spelling.hasDigit(text);
        }
        return Spelling.isDigits(text)
                ? text.length() >= SHORTEST_KEPT && text.length() <= LONGEST_NUMBER
                : text.length() >= SHORTEST_MIXED && text.length() <= LONGEST_MIXED && isMixedOften(text);
    }

    /** Groups of one length, which dashes part. */
    private static boolean isGrouped(String text) {
        int group = text.indexOf('-');
        if (group < SHORTEST_GROUP || group > LONGEST_GROUP || (text.length() + 1) % (group + 1) != 0) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if ((text.charAt(i) == '-') != (i % (group + 1) == group)) {
                return false;
            }
        }
        return true;
    }

    /** Letters and digits that take turns: no word with a number behind it. */
    private static boolean isMixedOften(String text) {
        int turns = 0;
        for (int i = 1; i < text.length(); i++) {
            turns += Spelling.isDigit(text.charAt(i)) == Spelling.isDigit(text.charAt(i - 1)) ? 0 : 1;
        }
        return turns >= 2;
    }

    /** Digits in order, or one digit again and again: what is tried first, and what examples show. */
    static boolean isMadeUp(String text) {
        if (SecretJudge.nothing(text).isPresent()) {
            return true;
        }
        StringBuilder bare = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(c);
            }
        }
        boolean up = true;
        boolean down = true;
        boolean same = true;
        for (int i = 1; i < bare.length(); i++) {
            int step = bare.charAt(i) - bare.charAt(i - 1);
            up &= step == 1 || step == -9;
            down &= step == -1 || step == 9;
            same &= step == 0;
        }
        return up || down || same || KnownValues.isDefault(bare.toString());
    }
}
