package org.reportcli.leak.person;

import java.util.Set;
import org.reportcli.leak.Window;

/**
 * A word that says what the value behind it is: a key of JSON, a field of a form, the head of a column, a word of prose.
 *
 * @param start where the word begins
 * @param end behind the name that the word is part of
 */
record Label(int start, int end) {
    private static final int LONGEST_TAIL = 24;

    /** How far behind a label its value may begin, in chars. */
    private static final int REACH = 72;

    /** What a name may go on with and still mean its value: {@code ssn_number}, {@code phoneNo}, {@code geburtsdatum}. */
    private static final Set<String> TAILS = Vocabulary.set("label-tails");

    /** What a place takes for a value. */
    interface Judge {
        /**
         * Looks at a place.
         *
         * @param stop behind which the value cannot reach
         * @return whether a value stood there, whatever became of it
         */
        boolean at(Window window, int place, int stop);
    }

    /** A word as a label; its end is before its start where the word is but a part of another. */
    static Label of(Window window, int start, int end) {
        Label none = new Label(start, start - 1);
        char before = window.at(start - 1);
        char first = window.at(start);
        if (Chars.isLetter(before) && Chars.isLetter(first)) {
            boolean hump = Chars.isUpper(first) && !Chars.isUpper(before);
            if (!hump || before == 'i' && !Chars.isLetter(window.at(start - 2))) {
                return none;
            }
        }
        int stop = end;
        while (stop - end <= LONGEST_TAIL && (Chars.isAlphanumeric(window.at(stop)) || window.at(stop) == '_')) {
            stop++;
        }
        if (stop == end || !Chars.isLetter(window.at(end - 1))) {
            return new Label(start, end);
        }
        StringBuilder tail = new StringBuilder();
        for (int i = end; i < stop; i++) {
            if (window.at(i) != '_') {
                tail.append(Character.toLowerCase(window.at(i)));
            }
        }
        return TAILS.contains(tail.toString()) ? new Label(start, stop) : none;
    }

    boolean isNone() {
        return end < start;
    }

    /** Whether a sign that parts a name from its value stands right behind it. */
    boolean isKey(Window window) {
        int i = end;
        while (i < end + 4
                && (window.at(i) == '"' || window.at(i) == '\'' || window.at(i) == '\\' || window.at(i) == ' ')) {
            i++;
        }
        char c = window.at(i);
        return c == ':' || c == '=' || c == '>' || c == '|' || c == '\t';
    }

    /**
     * Shows a judge the places where the value may begin: the cells below the head of a column, or what follows on the line.
     *
     * @param words how many words may stand between
     */
    void show(Window window, int words, Judge judge) {
        Column column = Column.below(window, start, end);
        if (column.offer(window, judge)) {
            return;
        }
        int stop = Math.min(window.length(), end + REACH);
        int passed = 0;
        boolean broken = false;
        boolean listed = false;
        int i = end;
        while (i < stop) {
            char c = window.at(i);
            if (c == '\n') {
                if (broken || passed > 0) {
                    return;
                }
                broken = true;
                i++;
            } else if (c == ',' && passed == 0 && i <= end + 1 && !listed) {
                listed = true;
                i++;
            } else if (c == ',' || c == ';' || c == '?' || c == '&' || c == '}' || c == '{' && passed > 0) {
                return;
            } else if (c == '<') {
                i = tagEnd(window, i);
            } else if (Chars.isAlphanumeric(c) || c == '+' || c == '(' || c == '%') {
                if (judge.at(window, i, Math.min(window.length(), i + REACH * 3))) {
                    return;
                }
                if (++passed > words) {
                    return;
                }
                i++;
                while (i < stop && (Chars.isAlphanumeric(window.at(i)) || window.at(i) == '_')) {
                    i++;
                }
            } else {
                i++;
            }
        }
    }

    private static int tagEnd(Window window, int start) {
        for (int i = start + 1; i < start + 80; i++) {
            char c = window.at(i);
            if (c == '>') {
                return i + 1;
            }
            if (c == '\n') {
                break;
            }
        }
        return start + 1;
    }
}
