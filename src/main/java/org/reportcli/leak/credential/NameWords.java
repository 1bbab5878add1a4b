package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a name in lower case, parted by signs and where capitals begin: {@code DB_PASSWORD}, {@code dbPassword} and
 * {@code DBPassword} have the same.
 */
final class NameWords {
    private static final int MOST_TOGETHER = 3;

    private final List<String> words;
    /** The last word, the last two as one, and so on. */
    private final List<String> ends = new ArrayList<>(MOST_TOGETHER);

    private final String all;

    private NameWords(List<String> words) {
        this.words = words;
        String end = "";
        for (int i = words.size() - 1; i >= 0 && ends.size() < MOST_TOGETHER; i--) {
            end = words.get(i) + end;
            ends.add(end);
        }
        all = words.size() <= MOST_TOGETHER ? end : String.join("", words);
    }

    static NameWords of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(4);
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            boolean sign = !Character.isLetterOrDigit(name.charAt(i));
            if (i > start && (sign || beginsWord(name, i))) {
                words.add(lower.substring(start, i));
                start = i;
            }
            start = sign ? i + 1 : start;
        }
        if (start < name.length()) {
            words.add(lower.substring(start));
        }
        return new NameWords(words);
    }

    /** Whether a capital begins a word: {@code dbPassword}, {@code DBPassword}. */
    private static boolean beginsWord(String name, int i) {
        if (!Character.isUpperCase(name.charAt(i))) {
            return false;
        }
        char before = name.charAt(i - 1);
        return Character.isLowerCase(before)
                || Character.isUpperCase(before) && i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1));
    }

    int count() {
        return words.size();
    }

    String first() {
        return words.get(0);
    }

    String last() {
        return words.get(words.size() - 1);
    }

    String beforeLast() {
        return words.get(words.size() - 2);
    }

    /** Whether the last words as one are in a set, where at least and at most so many of them are taken; or all words. */
    boolean endIn(Set<String> set, int least, int most) {
        for (int count = least; count <= Math.min(most, ends.size()); count++) {
            if (set.contains(ends.get(count - 1))) {
                return true;
            }
        }
        return set.contains(all);
    }

    boolean anyIn(Set<String> set) {
        for (String word : words) {
            if (set.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
