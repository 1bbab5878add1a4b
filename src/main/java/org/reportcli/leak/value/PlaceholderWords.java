package org.reportcli.leak.value;

import java.util.Set;
import org.reportcli.leak.table.WordList;
import org.reportcli.leak.table.WordLists;

/** Words that stand for a value, which placeholders.txt lists. */
final class PlaceholderWords {
    private static final WordLists LISTS = WordLists.read(PlaceholderWords.class, "placeholders.txt");
    private static final Set<String> WHOLE = LISTS.set("whole");
    private static final WordList BEGINNING = LISTS.list("beginning");
    private static final WordList ENDING = LISTS.list("ending");
    private static final WordList IN_PLAIN_WORDS = LISTS.list("in-plain-words");
    private static final WordList ANYWHERE = LISTS.list("anywhere");
    private static final WordList REFERENCE = LISTS.list("reference");
    private static final Set<String> CONSTANT = LISTS.set("constant");

    private PlaceholderWords() {}

    /** Whether a value in lower case is made of such words. */
    static boolean are(String lower) {
        return WHOLE.contains(lower)
                || ANYWHERE.standsIn(lower)
                || isPlainWords(lower)
                        && (BEGINNING.begins(lower) || ENDING.ends(lower) || IN_PLAIN_WORDS.standsIn(lower));
    }

    /** Whether a value is looked up elsewhere. */
    static boolean isReference(String text) {
        return REFERENCE.begins(text);
    }

    /** Whether a value is the name of a constant in one word. */
    static boolean isConstant(String text) {
        return CONSTANT.contains(text);
    }

    /** Letters, and signs that part words; digits make it a value. */
    private static boolean isPlainWords(String lower) {
        int digits = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (digits > 1 || !Character.isLetterOrDigit(c) && "_- .<>'/".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
