package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.table.WordLists;

/** The words at which the detectors of this room begin to look, which words.txt lists. */
final class StartWords {
    private static final WordLists LISTS = WordLists.read(StartWords.class, "words.txt");

    private StartWords() {}

    static List<String> of(String detector) {
        return LISTS.list(detector).words();
    }
}
