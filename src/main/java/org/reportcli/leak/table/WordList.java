package org.reportcli.leak.table;

import java.util.List;

/** Words of a table that are looked for in values. */
public record WordList(List<String> words) {
    /** Whether a text begins with one of them. */
    public boolean begins(String text) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
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
