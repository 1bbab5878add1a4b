package org.reportcli.leak.credential;

import java.util.Locale;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Whether a word of a sentence can be a password: nobody's word has a digit or a sign in it. */
final class PasswordWord {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 300;
    private static final int SHORTEST_UNBOUND = 8;
    private static final int SHORTEST_DRAWN = 12;
    private static final int SHORTEST_OF_LETTERS = 6;
    private static final int LONGEST_BEHIND_VERSION = 6;

    /** A digit, or a sign that words do not have. */
    private static final int UNLIKE_WORDS = 1;
    /** What binds a name to a value, or begins an element. */
    private static final int BINDING = 2;
    /** What may join a user and a password in one word. */
    private static final int JOINING = 4;

    private static final byte[] SIGNS = signs();

    private PasswordWord() {}

    private static byte[] signs() {
        byte[] signs = new byte[128];
        for (char c = 0; c < signs.length; c++) {
            signs[c] = (byte) (isSign(c) || Spelling.isDigit(c) ? UNLIKE_WORDS : 0);
        }
        signs['='] |= BINDING;
        signs['<'] |= BINDING;
        signs['/'] |= JOINING;
        signs[':'] |= JOINING;
        return signs;
    }

    /**
     * Whether a word may be a password.
     *
     * @param quoted whether it stands in quotes
     * @param bound whether the words before it say that a password follows
     */
    static boolean mayBe(String word, boolean quoted, boolean bound) {
        if (word.length() < SHORTEST
                || word.length() > LONGEST
                || !Spelling.hasLetter(word)
                || word.indexOf(' ') >= 0) {
            return false;
        }
        int signs = signs(word);
        boolean digit = Spelling.hasDigit(word);
        if (signs == 0 && !digit) {
            return quoted && bound && isChosen(word) && !isAddress(word) && !word.startsWith("http");
        }
        boolean enough = bound || quoted || signs > 0 || word.length() >= SHORTEST_UNBOUND;
        return enough && !isAddress(word) && !isOther(word);
    }

    /** Whether a word has what no product, version or technique has: eight chars, with a sign or three digits, and no stroke or stop. */
    static boolean isChosenForUser(String word) {
        int digits = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == '/' || c == '.' || c == ',') {
                return false;
            }
            digits += Spelling.isDigit(c) ? 1 : 0;
        }
        boolean drawn = word.length() >= SHORTEST_DRAWN && ValueKind.isRandom(word);
        boolean chosen = signs(word) > 0 || digits > 0 && word.indexOf('-') > 0 || digits > 2;
        return word.length() >= SHORTEST_UNBOUND && (drawn || chosen);
    }

    /** What a char tells of the word that it stands in: nothing, mostly. */
    static int sign(char c) {
        return c < SIGNS.length ? SIGNS[c] : 0;
    }

    /** What the chars between two places tell. */
    static int signs(Window window, int start, int end) {
        int signs = 0;
        for (int i = start; i < end; i++) {
            signs |= sign(window.at(i));
        }
        return signs;
    }

    /** Whether a word without quotes may be a password by what its chars tell: hardly any may. */
    static boolean mayHave(int signs) {
        return (signs & (UNLIKE_WORDS | BINDING)) == UNLIKE_WORDS;
    }

    /** Whether a word may be a user and a password. */
    static boolean mayJoin(int signs) {
        return (signs & JOINING) != 0;
    }

    /** Letters that somebody put together for a password: a capital first, or a dash between. */
    private static boolean isChosen(String word) {
        return word.length() >= SHORTEST_OF_LETTERS && (Character.isUpperCase(word.charAt(0)) || word.indexOf('-') > 0);
    }

    private static boolean isAddress(String word) {
        return word.indexOf('@') > 0 && word.indexOf('.') > 0;
    }

    /** What has digits or signs and is something else. */
    private static boolean isOther(String word) {
        return word.indexOf('=') >= 0
                || word.indexOf('<') >= 0
                || ProseWords.isNoPassword(word)
                || isWordWithStop(word)
                || isVersion(word)
                || isTechnique(word)
                || ProgramText.isExpression(word);
    }

    /** Signs that words, names and paths do not have. */
    private static int signs(String word) {
        int signs = 0;
        for (int i = 0; i < word.length(); i++) {
            signs += isSign(word.charAt(i)) ? 1 : 0;
        }
        return signs;
    }

    private static boolean isSign(char c) {
        if (c <= ' ' || c >= 127) {
            return false;
        }
        return switch (c) {
            case '-', '\'', '.', '/', '_', '(', ')' -> false;
            default -> !(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9');
        };
    }

    /** {@code really!}, {@code step2:}. */
    private static boolean isWordWithStop(String word) {
        int last = word.length() - 1;
        if (".,:;)!?".indexOf(word.charAt(last)) < 0) {
            return false;
        }
        int end = Spelling.isDigit(word.charAt(last - 1)) ? last - 1 : last;
        for (int i = 0; i < end; i++) {
            char c = word.charAt(i);
            if (!(c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z')) {
                return false;
            }
        }
        return true;
    }

    /** {@code v2.4.1-rc1}. */
    private static boolean isVersion(String word) {
        int start = word.charAt(0) == 'v' ? 1 : 0;
        int at = behindDigits(word, start);
        if (at == start) {
            return false;
        }
        boolean parts = false;
        while (at < word.length() - 1 && word.charAt(at) == '.' && Spelling.isDigit(word.charAt(at + 1))) {
            at = behindDigits(word, at + 1);
            parts = true;
        }
        return parts && word.length() - at <= LONGEST_BEHIND_VERSION;
    }

    private static int behindDigits(String word, int from) {
        int at = from;
        while (at < word.length() && Spelling.isDigit(word.charAt(at))) {
            at++;
        }
        return at;
    }

    /** {@code TLS1.2}, {@code SHA-256}, and in the plural. */
    private static boolean isTechnique(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        for (String name : ProseWords.numbered()) {
            if (lower.startsWith(name) && isNumber(lower, name.length())) {
                return true;
            }
        }
        return false;
    }

    /** Digits, dots and dashes up to the end, but for a plural and one char more. */
    private static boolean isNumber(String word, int from) {
        int at = from;
        while (at < word.length() && (Spelling.isDigit(word.charAt(at)) || ".-".indexOf(word.charAt(at)) >= 0)) {
            at++;
        }
        int rest = word.length() - at;
        return at > from && (rest <= 1 || rest == 2 && word.charAt(at) == 's');
    }
}
