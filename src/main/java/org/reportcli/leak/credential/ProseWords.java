package org.reportcli.leak.credential;

import java.util.Set;
import org.reportcli.leak.table.WordList;
import org.reportcli.leak.table.WordLists;

/** The words of sentences about passwords, which prose.txt lists. */
final class ProseWords {
    private static final WordLists LISTS = WordLists.read(ProseWords.class, "prose.txt");
    private static final Set<String> BETWEEN = LISTS.set("between");
    private static final Set<String> FILLING = LISTS.set("filling");
    private static final Set<String> JOINING = LISTS.set("joining");
    private static final WordList NO_PASSWORD = LISTS.list("no-password");
    private static final WordList NUMBERED = LISTS.list("numbered");

    private ProseWords() {}

    /** Whether a word in lower case stands between what a password is called and the password, and says that one follows. */
    static boolean announces(String word) {
        return BETWEEN.contains(word);
    }

    /** Whether a word in lower case may stand there, and says nothing. */
    static boolean fills(String word) {
        return FILLING.contains(word);
    }

    /** Whether a word in lower case joins a user and a password. */
    static boolean joins(String word) {
        return JOINING.contains(word);
    }

    /** Whether a word is an address, a path, an option or the number of a document. */
    static boolean isNoPassword(String word) {
        return NO_PASSWORD.begins(word);
    }

    /** The names of techniques that end with a number. */
    static Iterable<String> numbered() {
        return NUMBERED.words();
    }
}
