package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Window;

/** What follows a word in a name: where another word follows, that one looks, so that each name is judged once. */
final class NameTail {
    /** The words by the chars that they begin with, in either case: nearly every tail has none of them. */
    private final List<List<String>> words = new ArrayList<>(128);

    NameTail(List<String> all) {
        for (int c = 0; c < 128; c++) {
            words.add(List.of());
        }
        for (String word : all) {
            add(word.charAt(0), word);
            if (Character.isLetter(word.charAt(0))) {
                add(Character.toUpperCase(word.charAt(0)), word);
            }
        }
    }

    private void add(char first, String word) {
        List<String> more = new ArrayList<>(words.get(first));
        more.add(word);
        words.set(first, more);
    }

    /** Whether a word stands between two places. */
    boolean hasWord(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = window.at(i);
            if (c < words.size() && isAny(words.get(c), window, i, end)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAny(List<String> candidates, Window window, int place, int end) {
        for (String word : candidates) {
            if (place + word.length() <= end && window.says(place, word)) {
                return true;
            }
        }
        return false;
    }
}
