package org.reportcli.leak.credential;

import java.util.List;

/** Words of a sentence with a digit or a sign in them that nobody takes for a password. */
final class PlainWord {
    /** What the names of protocols, hashes and products begin with before their number. */
    private static final List<String> NUMBERED = List.of(
            "sha", "md", "base", "utf", "utf-", "http/", "oauth", "tls", "x", "ipv", "log4", "h", "p", "web", "win",
            "mp", "s", "ec", "k8");

    private static final int LONGEST_REST = 6;

    private PlainWord() {}

    /** Letters, a digit perhaps, and the sign that ends a part of a sentence: {@code here.}, {@code step2:}. */
    static boolean endsSentence(String word) {
        int last = word.length() - 1;
        if (last < 1 || ".,:;)!?".indexOf(word.charAt(last)) < 0) {
            return false;
        }
        int letters = isDigit(word.charAt(last - 1)) ? last - 1 : last;
        for (int i = 0; i < letters; i++) {
            if (!isLetter(word.charAt(i))) {
                return false;
            }
        }
        return letters > 0;
    }

    /** {@code v2.4.1-rc1}, {@code SHA-256}, {@code log4j2}, {@code HTTP/1.1}. */
    static boolean isVersion(String word) {
        return isDotted(word) || isNumbered(word);
    }

    private static boolean isDotted(String word) {
        int at = word.startsWith("v") ? 1 : 0;
        int parts = 0;
        int end = at;
        while (at < word.length() && isDigit(word.charAt(at))) {
            while (at < word.length() && isDigit(word.charAt(at))) {
                at++;
            }
            end = at;
            parts++;
            if (at < word.length() && word.charAt(at) == '.') {
                at++;
            }
        }
        return parts > 1 && word.length() - end <= LONGEST_REST;
    }

    private static boolean isNumbered(String word) {
        for (String name : NUMBERED) {
            if (word.regionMatches(true, 0, name, 0, name.length())) {
                int at = name.length();
                while (at < word.length() && (isDigit(word.charAt(at)) || ".-".indexOf(word.charAt(at)) >= 0)) {
                    at++;
                }
                int rest = word.length() - at;
                boolean plural = rest > 0 && (word.charAt(at) == 's' || word.charAt(at) == 'S');
                if (at > name.length() && (rest <= 1 || rest == 2 && plural)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
