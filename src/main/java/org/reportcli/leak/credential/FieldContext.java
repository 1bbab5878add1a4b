package org.reportcli.leak.credential;

import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** What the surroundings of a field say of its value, beside its name. */
final class FieldContext {
    private static final int SENTENCE = 200;
    private static final int MANIFEST = 400;
    private static final int LONGEST_NUMBER = 3;

    private final Window window;
    private final Field field;

    FieldContext(Window window, Field field) {
        this.window = window;
        this.field = field;
    }

    /** Whether a sentence follows the colon: a password has no space, and what follows it are no two words. */
    boolean isProse(String value) {
        return field.form() == Form.COLON
                && !field.quoted()
                && window.at(field.end()) == ' '
                && !Spelling.hasDigit(value)
                && !Spelling.hasSign(value)
                && hasTwoWords(field.end(), window.lineEnd(field.end(), SENTENCE));
    }

    private boolean hasTwoWords(int from, int line) {
        int end = line;
        while (end > from && window.at(end - 1) <= ' ') {
            end--;
        }
        int words = 0;
        for (int at = from; at < end && words < 2; ) {
            int start = at;
            while (at < end && isOfWord(window.at(at))) {
                at++;
            }
            boolean whole = at == end || window.at(at) == ' ';
            words += whole && at > start || isShortNumber(start, end) ? 1 : 0;
            while (at < end && window.at(at) != ' ') {
                at++;
            }
            at++;
        }
        return words == 2;
    }

    /** {@code attempt 3 of 5}, {@code at least 12 chars}. */
    private boolean isShortNumber(int start, int end) {
        int at = start;
        while (at < end && at - start < LONGEST_NUMBER && Spelling.isDigit(window.at(at))) {
            at++;
        }
        return at > start && (at == end || window.at(at) == ' ');
    }

    private static boolean isOfWord(char c) {
        return Character.isLetter(c) || c == ',' || c == '.';
    }

    /** Whether names of variables may stand where values do. */
    boolean isCode() {
        char before = window.at(field.start() - 1);
        char behind = window.at(field.end());
        return switch (field.form()) {
            case EQUALS ->
                behind == ')'
                        || behind == ',' && before == '='
                        || isSpaced(before) && (behind == ';' || behind == ',' || behind == '\n' || behind == ' ');
            case COLON -> behind == ',' || behind == ')' || behind == '}' || behind == '=';
            default -> false;
        };
    }

    /** Spaces around the equals sign: an assignment of a program, and none of a shell or a form. */
    private boolean isSpaced(char before) {
        return before == ' ' || before == '=' && window.at(field.start() - 2) == ' ';
    }

    /** Whether {@code openssl s_client} printed it: the next line holds the context of the session. */
    boolean isTls() {
        int next = Signs.behindBlanks(window, field.end());
        return window.says(next, "session-id-ctx");
    }

    /** Whether it is the name of a resource, {@code arn:aws:secretsmanager:region:123456789012:secret:name}. */
    boolean isResource() {
        int before = field.nameSpan().start() - 1;
        return field.form() == Field.Form.COLON
                && !field.quoted()
                && window.at(before) == ':'
                && Spelling.isDigit(window.at(before - 1))
                && window.at(field.start() - 1) == ':';
    }

    /** Whether it is a sealed secret of Kubernetes, which only the cluster can open. */
    boolean isSealed() {
        if (field.form() != Form.COLON || window.at(field.start()) != 'A') {
            return false;
        }
        int name = field.nameSpan().start();
        for (int i = name; i > Math.max(0, name - MANIFEST); i--) {
            if (window.says(i, "encrypteddata")) {
                return true;
            }
        }
        return false;
    }
}
