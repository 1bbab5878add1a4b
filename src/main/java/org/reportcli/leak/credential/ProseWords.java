package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;
import org.reportcli.leak.table.WordList;
import org.reportcli.leak.table.WordLists;

/** The words of sentences about passwords, which prose.txt lists. */
final class ProseWords {
    private static final WordLists LISTS = WordLists.read(ProseWords.class, "prose.txt");
    private static final WordList NO_PASSWORD = LISTS.list("no-password");
    private static final WordList NUMBERED = LISTS.list("numbered");
    private static final int JOINING = 1;
    private static final int BETWEEN = 2;
    private static final int FILLING = 4;
    private static final int JOINING_USER = 8;
    private static final int BEFORE_USER = 16;
    /** In the order of these bits. */
    private static final Lexicon LEXICON = new Lexicon(List.of(
            LISTS.set("joining"),
            LISTS.set("between"),
            LISTS.set("filling"),
            LISTS.set("joining-user"),
            LISTS.set("before-user")));

    private static final List<String> PURPOSES = LISTS.list("login-purpose").words();

    private ProseWords() {}

    /** What a word says between what a password is called and the password. */
    enum Role {
        /** It joins a user and a password. */
        JOINS,
        /** It says that a password follows. */
        ANNOUNCES,
        /** It says nothing. */
        FILLS,
        /** It may be the password. */
        NONE
    }

    /** The lists that the word between two places is on, for the questions that follow. */
    static int lists(Window window, int start, int end) {
        return LEXICON.lists(window, start, end);
    }

    /** The role of a word on these lists. */
    static Role role(int lists) {
        if ((lists & JOINING) != 0) {
            return Role.JOINS;
        }
        if ((lists & BETWEEN) != 0) {
            return Role.ANNOUNCES;
        }
        return (lists & FILLING) != 0 ? Role.FILLS : Role.NONE;
    }

    /** Whether a word on these lists joins a user and the password right behind it. */
    static boolean joinsUser(int lists) {
        return (lists & JOINING_USER) != 0;
    }

    /** Whether a word on these lists says that a user follows. */
    static boolean isBeforeUser(int lists) {
        return (lists & BEFORE_USER) != 0;
    }

    /** Whether it is said between two places that something is for a login. */
    static boolean isForLogin(Window window, int from, int to) {
        for (int at = from; at < to; at++) {
            for (String purpose : PURPOSES) {
                if (window.at(at - 1) == ' ' && window.says(at, purpose)) {
                    return true;
                }
            }
        }
        return false;
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
