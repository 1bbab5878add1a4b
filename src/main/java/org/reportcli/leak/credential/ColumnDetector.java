package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds passwords in the column below their name (RFC 4180), as browsers and password managers export them. */
final class ColumnDetector implements Detector {
    private static final int LONGEST_HEAD = 600;
    private static final int LONGEST_ROW = 2_000;
    private static final int MOST_ROWS = 50;
    private static final int REACH = 8_000;
    /** No table can say a tab. */
    private static final List<String> BEHIND_TABS = List.of("\tpassword", "\tpasswd", "\tpasswort", "\tkennwort");

    private static final Suspicion SUSPICION =
            new Suspicion(LeakRules.PASSWORD, Confidence.LIKELY, "a password in a column");

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(StartWords.of("column-comma"));
        words.addAll(StartWords.of("column-semicolon"));
        words.addAll(StartWords.of("column-bar"));
        words.addAll(BEHIND_TABS);
        return words;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char parting = window.at(start);
        boolean bars = parting == '|';
        char behind = window.at(bars ? Signs.behindSpaces(window, end) : end);
        if (behind != parting && !isLineEnd(behind)) {
            return;
        }
        int line = window.lineEnd(end, LONGEST_HEAD);
        if (!isLineEnd(window.at(line))) {
            return;
        }
        int head = window.lineStart(start, LONGEST_HEAD);
        int column = column(window, head, start + 1, parting);
        if (column < 0 || column(window, start + 1, line, parting) < 0) {
            return;
        }
        int row = line;
        if (bars) {
            row = behindLineEnd(window, line);
            if (!isRule(window, row)) {
                return;
            }
            row = window.lineEnd(row, LONGEST_ROW);
        }
        for (int rows = 0; rows < MOST_ROWS && row - start < REACH; rows++) {
            row = behindLineEnd(window, row);
            int rowEnd = window.lineEnd(row, LONGEST_ROW);
            Span cell = cell(window, row, rowEnd, column, parting);
            if (cell == null || bars && isRule(window, row)) {
                return;
            }
            SUSPICION.settle(FieldName.PASSWORD, window, cell.start(), cell.end(), findings);
            row = rowEnd;
        }
    }

    /** Whether a place stands in the head of a table, below which a line rules it off. */
    static boolean isHead(Window window, int place) {
        return isRule(window, behindLineEnd(window, window.lineEnd(place, LONGEST_HEAD)));
    }

    /** Whether a line rules rows off: {@code +----+}, {@code | --- |}, {@code |:--:|}. */
    private static boolean isRule(Window window, int row) {
        return (window.at(row) == '+' || window.at(row) == '|')
                && "-: ".indexOf(window.at(row + 1)) >= 0
                && "-:".indexOf(window.at(row + 2)) >= 0
                && window.at(row + 3) == '-';
    }

    /** How many cells stand between two places; -1 where other things stand there than names. */
    private static int column(Window window, int from, int to, char parting) {
        int cells = 0;
        for (int i = from; i < to; i++) {
            char c = window.at(i);
            if (c == parting) {
                cells++;
            } else if (!Character.isLetterOrDigit(c) && "_-. \"'".indexOf(c) < 0) {
                return -1;
            }
        }
        return cells;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static int behindLineEnd(Window window, int place) {
        int next = window.at(place) == '\r' ? place + 1 : place;
        return window.at(next) == '\n' ? next + 1 : next;
    }

    /** A cell of a row, without its quotes; null where the row has too few. */
    private static Span cell(Window window, int row, int end, int column, char parting) {
        int start = row;
        int cells = 0;
        boolean quoted = false;
        for (int i = row; i <= end; i++) {
            char c = i < end ? window.at(i) : parting;
            if (c == '"' && i < end) {
                quoted = !quoted;
            } else if (c == parting && (!quoted || i == end)) {
                if (cells == column && i >= start) {
                    return i == row ? null : new Span(start, i).trimmed(window).withoutQuotes(window);
                }
                cells++;
                start = i + 1;
            }
        }
        return null;
    }
}
