package org.reportcli.leak.credential;

import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** Reads the value of a field: in quotes, also in those of a string within a string, or without them. */
final class FieldValue {
    static final int LONGEST = 4096;

    /** More signs that part names and values, and it is a list of them, and no value: there is no end to some of those. */
    private static final int MOST_SEPARATORS = 40;

    private final Window window;
    private final Span name;

    FieldValue(Window window, Span name) {
        this.window = window;
        this.name = name;
    }

    /** The field whose value begins at a place, with its quote if it has one; null where there is no value. */
    Field at(int from, Form form) {
        int escapes = escapes(from);
        int quote = quote(from + escapes);
        if (Signs.isQuote(window.at(quote))) {
            return field(quote + 1, closing(quote + 1, window.at(quote), escapes), form, true);
        }
        return field(from, bareEnd(from, form), form, false);
    }

    /** Whether the value that begins at a place has a quote. */
    boolean isQuoted(int from) {
        return Signs.isQuote(window.at(quote(from + escapes(from))));
    }

    private int escapes(int from) {
        int escapes = 0;
        while (window.at(from + escapes) == '\\') {
            escapes++;
        }
        return escapes;
    }

    /** Behind the prefix of a string literal. */
    private int quote(int from) {
        boolean prefixed = isPrefix(window.at(from)) && (window.at(from + 1) == '"' || window.at(from + 1) == '\'');
        return prefixed ? from + 1 : from;
    }

    private Field field(int start, int end, Form form, boolean quoted) {
        return end > start ? new Field(name, new Span(start, end), form, quoted) : null;
    }

    /** Prefixes of string literals: {@code b"…"} of Python, {@code @"…"} of C#. */
    private static boolean isPrefix(char c) {
        return c == 'b' || c == 'r' || c == 'f' || c == 'L' || c == '@' || c == '$';
    }

    /** Where a quoted value ends: at the same quote with the same number of escapes before it, or with the line. */
    private int closing(int start, char quote, int escapes) {
        int slashes = 0;
        for (int i = start; i - start < LONGEST; i++) {
            char c = window.at(i);
            if (c == '\n') {
                break;
            }
            if (c == quote && (escapes == 0 ? slashes % 2 == 0 : slashes <= escapes)) {
                return i - Math.min(slashes, escapes);
            }
            slashes = c == '\\' ? slashes + 1 : 0;
        }
        return window.lineEnd(start, LONGEST);
    }

    /** Where a value without quotes ends. */
    private int bareEnd(int start, Form form) {
        int end = start;
        int separators = 0;
        int first = start;
        while (end - start < LONGEST && !endsBare(start, end, form)) {
            char c = window.at(end);
            if (separates(end)) {
                first = separators == 0 ? end : first;
                separators++;
            }
            if (separators > MOST_SEPARATORS) {
                return first;
            }
            if (isCloser(c) && endsValue(end + 1)) {
                // A placeholder in brackets has them both.
                end += closer(window.at(start)) == c ? 1 : 0;
                break;
            }
            end++;
        }
        // What ends a sentence is no part of a value.
        while (end > start && isStop(window.at(end - 1)) && endsValue(end)) {
            end--;
        }
        return end;
    }

    private boolean separates(int place) {
        return switch (window.at(place)) {
            case ':', '=', '|', ',', ';' -> true;
            case '%' -> window.says(place, "%3d");
            default -> false;
        };
    }

    /** Whether a char ends a value without quotes, whatever follows it. */
    private boolean endsBare(int start, int place, Form form) {
        char c = window.at(place);
        if (c <= ' ') {
            return true;
        }
        return switch (c) {
            case '"', '`', '<', '>' -> true;
            case '\'' -> place > start;
            case '&' -> form == Form.EQUALS;
            // A parameter of a path ends where the query begins.
            case '?' -> form == Form.EQUALS && window.at(name.start() - 1) == ';';
            case '\\' -> form != Form.OPTION && isEscape(window.at(place + 1));
            case '|' -> window.at(place - 1) == ' ';
            default -> false;
        };
    }

    /** The escapes that end a value in a string within a string. */
    private static boolean isEscape(char c) {
        return c == 'n' || c == 'r' || c == '"';
    }

    private static boolean isCloser(char c) {
        return c == ',' || c == ';' || c == ')' || c == '}' || c == ']';
    }

    private static boolean isStop(char c) {
        return c == '.' || c == ',' || c == ';';
    }

    /** The bracket that belongs to another. */
    private static char closer(char c) {
        return switch (c) {
            case '[' -> ']';
            case '{' -> '}';
            case '(' -> ')';
            default -> 0;
        };
    }

    private boolean endsValue(int place) {
        char c = window.at(place);
        return c <= ' ' || c == '"' || c == '\'' || isCloser(c) || c == ':' && window.at(place + 1) <= ' ';
    }
}
