package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;
import org.reportcli.leak.table.WordLists;

/** The words of sentences about codes, which prose.txt lists. */
final class CodeWords {
    private static final WordLists LISTS = WordLists.read(CodeWords.class, "prose.txt");
    private static final Lexicon WORDS = new Lexicon(List.of(LISTS.set("code-announcing"), LISTS.set("code-joining")));
    private static final List<String> INTRODUCTIONS = LISTS.list("code-before").words();

    private CodeWords() {}

    /** Whether the word between two places says that a code follows. */
    static boolean announces(Window window, int start, int end) {
        return (WORDS.lists(window, start, end) & 1) != 0;
    }

    /** Whether the word between two places joins two codes. */
    static boolean joins(Window window, int start, int end) {
        return (WORDS.lists(window, start, end) & 2) != 0;
    }

    /** Whether what follows a place says that the code stood before it: {@code is your}. */
    static boolean introduces(Window window, int place) {
        if (window.at(place - 1) != ' ') {
            return false;
        }
        for (String words : INTRODUCTIONS) {
            if (window.says(place, words)) {
                return true;
            }
        }
        return false;
    }
}
