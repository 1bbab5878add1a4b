package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Window;

/** What follows a word in a name: where another word follows, that one looks, so that each name is judged once. */
final class NameTail {
    private final List<String> words;
    /** The chars that words begin with: nearly every tail ends with none of them. */
    private final boolean[] begins = new boolean[128];

    NameTail(List<String> words) {
        this.words = words;
        for (String word : words) {
            char first = word.charAt(0);
            begins[first] = true;
            begins[Character.toUpperCase(first)] = true;
        }
    }

    /** Whether a word stands between two places. */
    boolean hasWord(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = window.at(i);
            if (c < begins.length && begins[c] && isWord(window, i, end)) {
                return true;
            }
        }
        return false;
    }

    private boolean isWord(Window window, int place, int end) {
        for (String word : words) {
            if (place + word.length() <= end && window.says(place, word)) {
                return true;
            }
        }
        return false;
    }
}
