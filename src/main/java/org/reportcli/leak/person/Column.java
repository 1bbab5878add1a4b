package org.reportcli.leak.person;

import org.reportcli.leak.Window;

/**
 * The cells below the head of a column, in CSV with any of the usual signs between, or in a table of Markdown.
 *
 * @param sign what parts the cells; a line feed where there is no table
 * @param index how many signs stand before the column
 * @param first where the line below the heads begins
 */
record Column(char sign, int index, int first) {
    private static final int WIDEST = 1024;

    /** How many rows are looked at; the window ends there or thereabouts. */
    private static final int ROWS = 100;

    private static final Column NONE = new Column('\n', 0, 0);

    /** The column whose head holds a word; none where the line of the word is no line of heads. */
    static Column below(Window window, int start, int end) {
        int left = start;
        while (left > start - 32 && isName(window.at(left - 1))) {
            left--;
        }
        int right = end;
        while (right < end + 32 && isName(window.at(right))) {
            right++;
        }
        char before = window.at(left - 1);
        char after = window.at(right) == '\r' ? '\n' : window.at(right);
        char sign = isSign(after) ? after : before;
        if (!isSign(sign) || before != '\n' && before != sign || after != '\n' && after != sign) {
            return NONE;
        }
        int line = window.lineStart(start, WIDEST);
        int stop = window.lineEnd(end, WIDEST);
        int index = 0;
        for (int i = line; i < stop; i++) {
            char c = window.at(i);
            if (c == ':' || c == '=' || c == '{' || c == '}') {
                return NONE;
            }
            if (c == sign && i < start) {
                index++;
            }
        }
        if (window.at(stop) == '\r') {
            stop++;
        }
        return stop >= window.length() ? NONE : new Column(sign, index, stop + 1);
    }

    /** Shows a judge each cell; whether one was a value. */
    boolean offer(Window window, Label.Judge judge) {
        boolean found = false;
        int line = first;
        for (int row = 0; sign != '\n' && row < ROWS && line < window.length(); row++) {
            int stop = window.lineEnd(line, WIDEST);
            int cell = line;
            for (int passed = 0; passed < index && cell < stop; cell++) {
                passed += window.at(cell) == sign ? 1 : 0;
            }
            if (cell >= stop) {
                break;
            }
            int end = cell;
            while (end < stop && window.at(end) != sign) {
                end++;
            }
            while (cell < end && (window.at(cell) == ' ' || window.at(cell) == '"')) {
                cell++;
            }
            if (cell < end) {
                found |= judge.at(window, cell, end);
            }
            line = stop + (window.at(stop) == '\r' ? 2 : 1);
        }
        return found;
    }

    private static boolean isName(char c) {
        return Chars.isAlphanumeric(c) || c == '_' || c == '-' || c == ' ' || c == '"' || c == '.';
    }

    private static boolean isSign(char c) {
        return c == ',' || c == ';' || c == '|' || c == '\t';
    }
}
