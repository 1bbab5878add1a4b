package org.reportcli.leak.credential;

/** What chars a value is spelled with. */
final class Spelling {
    private Spelling() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Whether a char is a letter or digit of ASCII. */
    static boolean isAlphanumeric(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || isDigit(c);
    }

    static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!isDigit(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean isLetters(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!Character.isLetter(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static boolean hasDigit(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isDigit(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean hasLetter(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isLetter(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Letters and digits both. */
    static boolean isMixed(String value) {
        return hasDigit(value) && hasLetter(value);
    }

    /** Words and numbers that dashes part, as titles of pages are written in addresses. */
    static boolean isSlug(String value) {
        boolean parted = false;
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            char before = value.charAt(i - 1);
            parted |= c == '-' || c == '_';
            boolean mixed =
                    isDigit(c) != isDigit(before) && Character.isLetterOrDigit(c) && Character.isLetterOrDigit(before);
            if (mixed || Character.isUpperCase(c) && Character.isLowerCase(before)) {
                return false;
            }
        }
        return parted;
    }

    static boolean hasSign(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (isSign(value.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** How many signs there are that names, words and paths do not have. */
    static int rareSigns(String value) {
        int signs = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            signs += isSign(c) && "_-./:\\".indexOf(c) < 0 ? 1 : 0;
        }
        return signs;
    }

    private static boolean isSign(char c) {
        return c > ' ' && !Character.isLetterOrDigit(c);
    }

    /** Several words of letters. */
    static boolean isSentence(String value) {
        int spaces = 0;
        int letters = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            spaces += c == ' ' ? 1 : 0;
            letters += Character.isLetter(c) ? 1 : 0;
        }
        return spaces >= 2 && (letters + spaces) * 10 >= value.length() * 9 || spaces >= 5;
    }
}
