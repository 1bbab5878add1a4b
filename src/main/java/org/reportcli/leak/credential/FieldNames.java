package org.reportcli.leak.credential;

import java.util.Set;
import org.reportcli.leak.table.WordLists;

/** Judges names of fields by their words, which names.txt lists. */
final class FieldNames {
    private static final WordLists LISTS = WordLists.read(FieldNames.class, "names.txt");
    private static final Set<String> SESSION = LISTS.set("session");
    private static final Set<String> SECRET = LISTS.set("secret");
    private static final Set<String> NEVER_SECRET = LISTS.set("never-secret");
    private static final Set<String> PASSWORD = LISTS.set("password");
    private static final Set<String> PASSWORD_AGAIN = LISTS.set("password-again");
    private static final Set<String> BEFORE_NO_PASSWORD = LISTS.set("before-no-password");
    private static final Set<String> FIRST_NO_PASSWORD = LISTS.set("first-no-password");
    private static final Set<String> HARMLESS = LISTS.set("harmless");
    private static final Set<String> WEAK = LISTS.set("weak");
    private static final Set<String> SECRET_WITH_MORE = LISTS.set("secret-with-more");

    private FieldNames() {}

    /** What a name promises. */
    static FieldName judge(String name) {
        NameWords words = NameWords.of(name);
        if (words.count() == 0) {
            return FieldName.HARMLESS;
        }
        if (words.endIn(SESSION, 1, 2)) {
            return FieldName.SESSION;
        }
        // Two or three words are a term; one alone comes behind the passwords.
        if (words.endIn(SECRET, 2, 3)) {
            return words.anyIn(NEVER_SECRET) ? FieldName.HARMLESS : FieldName.SECRET;
        }
        if (words.endIn(PASSWORD, 1, 2)) {
            return isAboutPasswords(words) ? FieldName.HARMLESS : FieldName.PASSWORD;
        }
        if (isPasswordAgain(words)) {
            return FieldName.PASSWORD;
        }
        if (SECRET.contains(words.last())) {
            return FieldName.SECRET;
        }
        if (words.anyIn(HARMLESS) || !words.endIn(WEAK, 1, 1)) {
            return FieldName.HARMLESS;
        }
        return words.count() > 1 && SECRET_WITH_MORE.contains(words.last()) ? FieldName.SECRET : FieldName.WEAK;
    }

    /** {@code reset_password}, {@code forgotPassword}: a deed, or a hash. */
    private static boolean isAboutPasswords(NameWords words) {
        return words.count() > 1
                && (BEFORE_NO_PASSWORD.contains(words.beforeLast()) || FIRST_NO_PASSWORD.contains(words.first()));
    }

    /** {@code password2}, {@code password_confirmation}. */
    private static boolean isPasswordAgain(NameWords words) {
        return words.count() > 1
                && PASSWORD.contains(words.beforeLast())
                && (isNumber(words.last()) || PASSWORD_AGAIN.contains(words.last()));
    }

    private static boolean isNumber(String word) {
        return word.length() <= 2 && Spelling.isDigits(word);
    }
}
