package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/**
 * A name and its value, wherever they stand: {@code password=x}, {@code "password": "x"}, {@code password: x}, {@code
 * <password>x</password>}, {@code ("password", "x")}, {@code {"name": "password", "value": "x"}}, also escaped inside a string.
 *
 * @param nameSpan where the name stands
 * @param span where the value stands, without quotes
 * @param form how the two are bound
 * @param quoted whether the value stands in quotes, or between tags
 */
record Field(Span nameSpan, Span span, Form form, boolean quoted) {
    private static final int LONGEST_NAME = 80;

    /** How a name and its value are bound. */
    enum Form {
        /** {@code name=value}: forms, addresses, shells, assignments. */
        EQUALS,
        /** {@code name: value}: headers, YAML, JSON, prose. */
        COLON,
        /** {@code "name", "value"}: arguments and pairs. */
        COMMA,
        /** {@code <name>value</name>}. */
        ELEMENT,
        /** {@code --name value}. */
        OPTION,
        /** A cell of a table: {@code name | value}, {@code name "value"}. */
        OTHER
    }

    /** The field whose name holds the word between two places; null where none is bound to it. */
    static Field around(Window window, int wordStart, int wordEnd) {
        int end = wordEnd;
        while (end - wordEnd < LONGEST_NAME && isName(window.at(end))) {
            end++;
        }
        // Nearly every word of a text ends here: nothing is bound to it.
        if (!Binding.mayBegin(window.at(end))) {
            return null;
        }
        int start = wordStart;
        while (wordStart - start < LONGEST_NAME && isName(window.at(start - 1))) {
            start--;
        }
        if (window.at(end) == ' ' && isName(window.at(end + 1)) && !Binding.mayGoOnBehindSpace(window, start)) {
            return null;
        }
        return isMarker(window, start, end) ? null : new Binding(window, new Span(start, end)).field();
    }

    /** Whether a name is what stands for a masked value, such as {@code [password-2]}, and what follows belongs to others. */
    private static boolean isMarker(Window window, int start, int end) {
        int number = end;
        while (number > start && window.at(number - 1) >= '0' && window.at(number - 1) <= '9') {
            number--;
        }
        return number < end && window.at(number - 1) == '-' && window.at(end) == ']' && window.at(start - 1) == '[';
    }

    String name(Window window) {
        return nameSpan.text(window);
    }

    String value(Window window) {
        return span.text(window);
    }

    int start() {
        return span.start();
    }

    int end() {
        return span.end();
    }

    private static boolean isName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-'
                || c == '.'
                || c == 'ö'
                || c == 'ü'
                || c == 'ä'
                || c == 'ß'
                || c == 'ñ';
    }
}
