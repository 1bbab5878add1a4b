package org.reportcli.leak.person;

import java.util.Set;
import org.reportcli.leak.Window;

/**
 * What stands around a value on its line, as words in lower case: {@code "lastLoginIp":} reads as {@code last login ip}.
 *
 * @param words the words, each with a space before and behind it
 */
record Surroundings(String words) {
    /** What stands before a place on its line, at most so many chars of it. */
    static Surroundings before(Window window, int place, int most) {
        return of(window, window.lineStart(place, most), place);
    }

    /** What stands behind a place on its line, at most so many chars of it. */
    static Surroundings behind(Window window, int place, int most) {
        return of(window, place, window.lineEnd(place, most));
    }

    /** The words between two places. */
    static Surroundings of(Window window, int start, int end) {
        char[] words = new char[2 * Math.max(0, end - start) + 2];
        int length = 0;
        words[length++] = ' ';
        char before = ' ';
        for (int i = start; i < end; i++) {
            char c = window.at(i);
            boolean begins = Chars.isUpper(c) && Character.isLowerCase(before);
            if ((begins || !Chars.isAlphanumeric(c)) && words[length - 1] != ' ') {
                words[length++] = ' ';
            }
            if (Chars.isAlphanumeric(c)) {
                words[length++] = Character.toLowerCase(c);
            }
            before = c;
        }
        if (words[length - 1] != ' ') {
            words[length++] = ' ';
        }
        return new Surroundings(new String(words, 0, length));
    }

    /** Whether some words stand there, in this order and next to each other. */
    boolean say(String phrase) {
        int at = words.indexOf(phrase);
        while (at >= 0) {
            if (words.charAt(at - 1) == ' ' && words.charAt(at + phrase.length()) == ' ') {
                return true;
            }
            at = words.indexOf(phrase, at + 1);
        }
        return false;
    }

    /** Whether one of some words stands there. */
    boolean sayOne(Set<String> single) {
        int from = 1;
        while (from < words.length()) {
            int to = words.indexOf(' ', from);
            if (single.contains(words.substring(from, to))) {
                return true;
            }
            from = to + 1;
        }
        return false;
    }

    /** The last words, so many of them at most. */
    Surroundings last(int count) {
        int at = words.length() - 1;
        for (int i = 0; i < count && at > 0; i++) {
            at = words.lastIndexOf(' ', at - 1);
        }
        return at <= 0 ? this : new Surroundings(words.substring(at));
    }
}
