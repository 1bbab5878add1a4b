package org.reportcli.leak.table;

import java.util.List;

/** Words of a table that are looked for in values. */
public final class WordList {
    private final List<String> words;
    /** The ASCII chars that words begin with: most values begin with none of them. */
    private final boolean[] first = new boolean[128];

    private final boolean beyondAscii;

    WordList(List<String> words) {
        this.words = List.copyOf(words);
        boolean beyond = false;
        for (String word : words) {
            char c = word.charAt(0);
            if (c < first.length) {
                first[c] = true;
            } else {
                beyond = true;
            }
        }
        beyondAscii = beyond;
    }

    /** The words, in the order of the table. */
    public List<String> words() {
        return words;
    }

    /** Whether a text begins with one of them. */
    public boolean begins(String text) {
        if (text.isEmpty() || !mayBegin(text.charAt(0))) {
            return false;
        }
        for (String word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private boolean mayBegin(char c) {
        return c < first.length ? first[c] : beyondAscii;
    }

    /** Whether a text ends with one of them. */
    public boolean ends(String text) {
        for (String word : words) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them stands anywhere in a text. */
    public boolean standsIn(String text) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
