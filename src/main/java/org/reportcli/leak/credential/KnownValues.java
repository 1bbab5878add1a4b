package org.reportcli.leak.credential;

import java.util.Locale;
import java.util.Set;
import org.reportcli.leak.table.WordList;
import org.reportcli.leak.table.WordLists;

/** Values and beginnings of values that are known for what they are, which values.txt lists. */
final class KnownValues {
    private static final WordLists LISTS = WordLists.read(KnownValues.class, "values.txt");
    private static final Set<String> EVERYWHERE = LISTS.set("everywhere");
    private static final Set<String> SENTENCE = LISTS.set("sentence");
    private static final WordList HASH = LISTS.list("hash");
    private static final WordList CODE = LISTS.list("code");

    private KnownValues() {}

    /** A password that is the same everywhere. */
    static boolean isDefault(String value) {
        return EVERYWHERE.contains(value.toLowerCase(Locale.ROOT));
    }

    /** A word of a sentence that stands where a password might. */
    static boolean isWordOfSentence(String value) {
        return SENTENCE.contains(value.toLowerCase(Locale.ROOT));
    }

    /** The hash of a password or of a file. */
    static boolean isHash(String value) {
        return HASH.begins(value);
    }

    /** An expression that fetches a value from elsewhere. */
    static boolean isCode(String value) {
        return CODE.begins(value);
    }
}
