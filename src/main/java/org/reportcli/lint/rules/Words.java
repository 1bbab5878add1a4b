package org.reportcli.lint.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The words of a text in lower case, each with its place. Walks the text once; no pattern that a hostile text could
 * slow down is involved.
 */
final class Words {
    private final List<Word> words = new ArrayList<>();

    /**
     * A run of letters and digits; an apostrophe or a hyphen inside belongs to it.
     *
     * @param start its first char in the text
     * @param end behind its last
     */
    record Word(String text, int start, int end) {}

    private Words(String text) {
        int start = -1;
        for (int at = 0; at <= text.length(); ) {
            int point = at < text.length() ? text.codePointAt(at) : ' ';
            boolean inside = Character.isLetterOrDigit(point)
                    || start >= 0 && (point == '-' || point == '\'' || point == '\u2019');
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                words.add(new Word(text.substring(start, at).toLowerCase(Locale.ROOT), start, at));
                start = -1;
            }
            at += Character.charCount(point);
        }
    }

    static Words of(String text) {
        return new Words(text);
    }

    /** The words of a list that white space separates. */
    static Set<String> setOf(String list) {
        return Set.copyOf(Arrays.asList(list.strip().split("\\s+")));
    }

    List<Word> list() {
        return words;
    }

    int count() {
        return words.size();
    }

    String text(int index) {
        return words.get(index).text();
    }

    /** Whether the words of a phrase, which is given in lower case, follow each other from here. */
    boolean startsAt(int index, String... phrase) {
        if (index + phrase.length > words.size()) {
            return false;
        }
        for (int at = 0; at < phrase.length; at++) {
            if (!words.get(index + at).text().equals(phrase[at])) {
                return false;
            }
        }
        return true;
    }

    /** Whether the words of a phrase follow each other somewhere. */
    boolean contains(String... phrase) {
        for (int at = 0; at < words.size(); at++) {
            if (startsAt(at, phrase)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether counting words says something about this text: in Chinese, Japanese or Thai, no spaces separate them.
     */
    static boolean areCountable(String text) {
        return text.codePoints().noneMatch(Words::isOfUnspacedScript);
    }

    private static boolean isOfUnspacedScript(int point) {
        if (point < 0x0E00) {
            return false;
        }
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }
}
