package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/**
 * A stretch of a window.
 *
 * @param start where it begins
 * @param end behind its last char
 */
record Span(int start, int end) {
    int length() {
        return end - start;
    }

    String text(Window window) {
        return window.text(start, end);
    }

    /** Without the blanks around it. */
    Span trimmed(Window window) {
        int from = start;
        int to = end;
        while (from < to && window.at(from) <= ' ') {
            from++;
        }
        while (to > from && window.at(to - 1) <= ' ') {
            to--;
        }
        return new Span(from, to);
    }

    /** Without the quotes around it, where it has them. */
    Span withoutQuotes(Window window) {
        char first = window.at(start);
        boolean quoted = length() >= 2 && (first == '"' || first == '\'') && window.at(end - 1) == first;
        return quoted ? new Span(start + 1, end - 1) : this;
    }
}
