package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/**
 * A name and its value, wherever they stand: {@code password=x}, {@code "password": "x"}, {@code password: x}, {@code
 * <password>x</password>}, {@code ("password", "x")}, {@code {"name": "password", "value": "x"}}, also escaped inside a string.
 *
 * @param name as it is written
 * @param start where the value begins
 * @param end behind its last char
 * @param form how the two are bound
 * @param quoted whether the value stands in quotes
 */
record Field(String name, int nameStart, int start, int end, Form form, boolean quoted) {
    static final int LONGEST_NAME = 80;
    private static final int LONGEST_VALUE = 4096;
    private static final int GAP = 40;

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
        /** A cell of a table: {@code name | value}, {@code name => value}. */
        OTHER
    }

    String value(Window window) {
        return window.text(start, end);
    }

    /** The field whose name holds the word between two places; null where none is bound to it. */
    static Field around(Window window, int wordStart, int wordEnd) {
        int nameEnd = wordEnd;
        while (nameEnd - wordEnd < LONGEST_NAME && isName(window.at(nameEnd))) {
            nameEnd++;
        }
        // Nearly every word of a text ends here: nothing is bound to it.
        char next = window.at(nameEnd);
        if (!mayBind(next)) {
            return null;
        }
        int nameStart = wordStart;
        while (wordStart - nameStart < LONGEST_NAME && isName(window.at(nameStart - 1))) {
            nameStart--;
        }
        return bound(window, nameStart, nameEnd);
    }

    private static boolean mayBind(char c) {
        return switch (c) {
            case '<', '=', ':', '"', '\'', '`', '\\', ' ', '\t', '>', ']', ',', '|', '&', '%', ')', '*' -> true;
            default -> false;
        };
    }

    private static Field bound(Window window, int nameStart, int nameEnd) {
        String name = window.text(nameStart, nameEnd);
        int i = nameEnd;
        boolean quotedName = false;
        while (i < nameEnd + 4 && isClosing(window.at(i))) {
            quotedName |= isQuote(window.at(i));
            i++;
        }
        boolean option =
                window.at(nameStart) == '-' && window.at(nameStart - 1) <= ' ' || window.at(nameStart - 1) == '-';
        int gap = spaces(window, i);
        char c = window.at(gap);
        if (c == '<'
                && (window.says(gap, "</td>")
                        || window.says(gap, "</th>")
                        || window.says(gap, "</dt>")
                        || window.says(gap, "</b>"))) {
            return cell(window, name, nameStart, gap);
        }
        if (quotedName && (window.says(gap, "value=") || window.says(gap, "content="))) {
            return value(window, name, nameStart, gap + (window.says(gap, "value=") ? 6 : 8), Form.EQUALS);
        }
        if (c == '>' && window.at(nameStart - 1) == '<') {
            return element(window, name, nameStart, gap + 1);
        }
        if (c == '=' && window.at(gap + 1) == '>'
                || c == ':' && window.at(gap + 1) == '='
                || c == '='
                        && window.at(gap + 1) == '='
                        && window.at(gap + 2) != '='
                        && isQuote(window.at(spaces(window, gap + 2)))) {
            return value(window, name, nameStart, spaces(window, gap + 2), c == ':' ? Form.EQUALS : Form.COLON);
        }
        if (c == '=' && window.at(gap + 1) != '=') {
            int from = gap + 1;
            if (window.at(from) == '3' && window.at(from + 1) == 'D') {
                from += 2;
            }
            return value(window, name, nameStart, spaces(window, from), Form.EQUALS);
        }
        if (c == '%' && window.says(gap, "%3d")) {
            return value(window, name, nameStart, gap + 3, Form.EQUALS);
        }
        if (c == '&' && window.says(gap, "&quot;")) {
            return entity(window, name, nameStart, gap);
        }
        if (c == ':') {
            int from = spaces(window, gap + 1);
            while (window.at(from) == '*' || window.at(from) == '_' && window.at(from + 1) == '_') {
                from++;
            }
            return value(window, name, nameStart, spaces(window, from), Form.COLON);
        }
        if (c == ',' && quotedName) {
            return pair(window, name, nameStart, gap + 1);
        }
        if (c == '|' && window.at(gap + 1) != '|') {
            return value(window, name, nameStart, spaces(window, gap + 1), Form.OTHER);
        }
        if (option && gap > i && i == nameEnd) {
            return value(window, name, nameStart, gap, Form.OPTION);
        }
        if (isQuote(c) && gap > nameEnd && !quotedName) {
            // password "x", as in SQL and in configuration files.
            return value(window, name, nameStart, gap, Form.OTHER);
        }
        return null;
    }

    private static Field entity(Window window, String name, int nameStart, int quote) {
        int i = spaces(window, quote + 6);
        if (window.at(i) != ':' && window.at(i) != '=') {
            return null;
        }
        i = spaces(window, i + 1);
        if (!window.says(i, "&quot;")) {
            return null;
        }
        int start = i + 6;
        int end = start;
        while (end - start < LONGEST_VALUE && window.at(end) != '\n' && !window.says(end, "&quot;")) {
            end++;
        }
        return end > start ? new Field(name, nameStart, start, end, Form.COLON, true) : null;
    }

    /** {@code "name", "value"}, or {@code "name": "Cookie", "value": "…"} where the name itself is a value. */
    private static Field pair(Window window, String name, int nameStart, int from) {
        int i = from;
        while (i - from < GAP && window.at(i) != 0 && (window.at(i) <= ' ')) {
            i++;
        }
        i = openings(window, i);
        if (window.says(i, "value") || window.says(i, "val\"") || window.says(i, "content\"")) {
            i += window.says(i, "value") ? 5 : window.says(i, "content") ? 7 : 3;
            while (isClosing(window.at(i))) {
                i++;
            }
            i = spaces(window, i);
            if (window.at(i) != ':') {
                return null;
            }
            return value(window, name, nameStart, spaces(window, i + 1), Form.COMMA);
        }
        int open = from;
        while (open < i && window.at(open) <= ' ') {
            open++;
        }
        if (open == i) {
            return null;
        }
        Field field = value(window, name, nameStart, open, Form.COMMA);
        if (field == null || !field.quoted()) {
            return null;
        }
        int behind = field.end();
        while (behind < field.end() + 4 && isClosing(window.at(behind))) {
            behind++;
        }
        // A key of the same object, and not the value of this name.
        return window.at(spaces(window, behind)) == ':' ? null : field;
    }

    /** The next cell of a table. */
    private static Field cell(Window window, String name, int nameStart, int from) {
        int i = from;
        int open = 0;
        int stop = Math.min(window.length(), from + LONGEST_NAME * 2);
        while (i < stop) {
            if (window.at(i) == '"' && window.at(i + 1) == '<') {
                i++;
            } else if (window.at(i) == '<') {
                open++;
                while (i < stop && window.at(i) != '>') {
                    i++;
                }
                i++;
            } else if (window.at(i) <= ' ') {
                i++;
            } else {
                return open >= 2 ? element(window, name, nameStart, i) : null;
            }
        }
        return null;
    }

    private static Field element(Window window, String name, int nameStart, int from) {
        int start = from;
        if (window.says(start, "<![cdata[")) {
            start += 9;
        }
        int end = start;
        while (end - start < LONGEST_VALUE
                && window.at(end) != '<'
                && window.at(end) != '\n'
                && window.at(end) != ']') {
            end++;
        }
        return end > start && (window.at(end) == '<' || window.at(end) == ']')
                ? new Field(name, nameStart, start, end, Form.ELEMENT, true)
                : null;
    }

    private static Field value(Window window, String name, int nameStart, int from, Form form) {
        int i = from;
        int escapes = 0;
        while (window.at(i) == '\\') {
            i++;
            escapes++;
        }
        char quote = window.at(i);
        if (quote == 'b' || quote == 'r' || quote == 'f' || quote == 'L' || quote == '@' || quote == '$') {
            // Prefixes of string literals.
            if (window.at(i + 1) == '"' || window.at(i + 1) == '\'') {
                i++;
                quote = window.at(i);
            }
        }
        if (isQuote(quote)) {
            int start = i + 1;
            int end = closing(window, start, quote, escapes);
            if (end < 0) {
                end = window.lineEnd(start, LONGEST_VALUE);
            }
            return end > start ? new Field(name, nameStart, start, end, form, true) : null;
        }
        if (escapes > 0) {
            i = from;
        }
        // A parameter of a path ends where the query begins.
        int end = bare(window, i, form, window.at(nameStart - 1) == ';');
        return end > i ? new Field(name, nameStart, i, end, form, false) : null;
    }

    /** Where a quoted value ends: at the same quote with the same number of escapes before it. */
    private static int closing(Window window, int start, char quote, int escapes) {
        int slashes = 0;
        for (int i = start; i - start < LONGEST_VALUE; i++) {
            char c = window.at(i);
            if (c == '\n') {
                return -1;
            }
            if (c == quote && (escapes == 0 ? slashes % 2 == 0 : slashes <= escapes)) {
                return i - Math.min(slashes, escapes);
            }
            slashes = c == '\\' ? slashes + 1 : 0;
        }
        return -1;
    }

    /** Where a value without quotes ends. */
    private static int bare(Window window, int start, Form form, boolean parameter) {
        int end = start;
        while (end - start < LONGEST_VALUE) {
            char c = window.at(end);
            if (c <= ' ' || c == '"' || c == '`' || c == '<' || c == '>') {
                break;
            }
            if (form == Form.EQUALS && (c == '&' || c == '?' && parameter)) {
                break;
            }
            if (c == '\\'
                    && (window.at(end + 1) == 'n' || window.at(end + 1) == 'r' || window.at(end + 1) == '"')
                    && form != Form.OPTION) {
                break;
            }
            if (c == '\'' && end > start) {
                break;
            }
            if ((c == ',' || c == ';' || c == ')' || c == '}' || c == ']') && endsThere(window, end + 1)) {
                // A placeholder in brackets has them both.
                boolean own = opens(window.at(start)) == c;
                end += own ? 1 : 0;
                break;
            }
            if (c == '|' && window.at(end - 1) == ' ') {
                break;
            }
            end++;
        }
        // What ends a sentence is no part of a value.
        while (end > start && ".,;".indexOf(window.at(end - 1)) >= 0 && endsThere(window, end)) {
            end--;
        }
        return end;
    }

    private static char opens(char c) {
        return c == '[' ? ']' : c == '{' ? '}' : c == '(' ? ')' : 0;
    }

    private static boolean endsThere(Window window, int place) {
        char c = window.at(place);
        return c <= ' ' || c == '"' || c == '\'' || c == '}' || c == ')' || c == ']' || c == ',' || c == ';';
    }

    private static int openings(Window window, int from) {
        int i = from;
        while (i < from + 4 && (isQuote(window.at(i)) || window.at(i) == '\\')) {
            i++;
        }
        return i;
    }

    private static int spaces(Window window, int from) {
        int i = from;
        while (i - from < GAP && (window.at(i) == ' ' || window.at(i) == '\t')) {
            i++;
        }
        return i;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    private static boolean isClosing(char c) {
        return isQuote(c) || c == '\\' || c == ']' || c == ')' || c == '*';
    }

    static boolean isName(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '_'
                || c == '-'
                || c == '.'
                || c == 'ö'
                || c == 'ü'
                || c == 'ä'
                || c == 'ß';
    }
}
