package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/** Where the words of a line begin and end, and the line behind it. */
final class LineWords {
    private LineWords() {}

    /** Where the word ends that begins at a place. */
    static int end(Window window, int from, int line) {
        int end = from;
        while (end < line && window.at(end) > ' ') {
            end++;
        }
        return end;
    }

    /** The last word of a line that ends at a place. */
    static Span last(Window window, int from, int line) {
        int start = line;
        while (start > from && window.at(start - 1) > ' ') {
            start--;
        }
        return new Span(start, line);
    }

    /** The line behind one that ends at a place, without blanks around it. */
    static Span nextLine(Window window, int line, int most) {
        int start = line;
        while (start < line + 2 && start < window.length() && (window.at(start) == '\r' || window.at(start) == '\n')) {
            start++;
        }
        int end = window.lineEnd(start, most);
        while (start < end && window.at(start) <= ' ') {
            start++;
        }
        while (end > start && window.at(end - 1) <= ' ') {
            end--;
        }
        return new Span(start, end);
    }
}
