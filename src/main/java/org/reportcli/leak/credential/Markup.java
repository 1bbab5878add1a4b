package org.reportcli.leak.credential;

import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** Reads values in HTML and XML: between tags, in the next cell of a table, between entities. */
final class Markup {
    static final String QUOTE = "&quot;";

    private static final String CDATA = "<![cdata[";
    /** How far apart two cells may stand, with their tags. */
    private static final int LONGEST_TAGS = 160;

    /** The name of a namespace before a colon. */
    private static final int LONGEST_PREFIX = 16;

    private final Window window;
    private final Span name;

    Markup(Window window, Span name) {
        this.window = window;
        this.name = name;
    }

    /** {@code <name>value</name>}: the value that begins at a place; null where there is none. */
    Field element(int from) {
        int start = window.says(from, CDATA) ? from + CDATA.length() : from;
        int end = start;
        while (end - start < FieldValue.LONGEST && !closes(end) && window.at(end) != '\n') {
            end++;
        }
        boolean closed = closes(end);
        return closed && end > start ? new Field(name, new Span(start, end), Form.ELEMENT, true) : null;
    }

    private boolean closes(int place) {
        char c = window.at(place);
        return c == '<' || c == ']' && window.says(place, "]]>");
    }

    /** Whether a name opens an element: {@code <password}, {@code <wsse:Password}. */
    static boolean opensElement(Window window, int name) {
        int prefix = name;
        if (window.at(name - 1) == ':') {
            prefix--;
            while (name - prefix < LONGEST_PREFIX && Character.isLetterOrDigit(window.at(prefix - 1))) {
                prefix--;
            }
        }
        return window.at(prefix - 1) == '<';
    }

    /** {@code <name type="text">value</name>}, where the attributes begin at a place; null where there is no value. */
    Field elementWithAttributes(int from) {
        int end = from;
        while (end - from < LONGEST_TAGS && window.at(end) != '>' && window.at(end) != '<' && window.at(end) != '\n') {
            end++;
        }
        return window.at(end) == '>' && window.at(end - 1) != '/' ? element(end + 1) : null;
    }

    /** Whether a cell, or what is like one, ends at a place. */
    static boolean endsCell(Window window, int place) {
        return window.says(place, "</td>")
                || window.says(place, "</th>")
                || window.says(place, "</dt>")
                || window.says(place, "</b>")
                || window.says(place, "</key>")
                || window.says(place, "</name>");
    }

    /** The value in the next cell, behind the tag that ends the cell of the name; null where there is none. */
    Field cell(int from) {
        int tags = 0;
        int stop = Math.min(window.length(), from + LONGEST_TAGS);
        for (int i = from; i < stop; i++) {
            char c = window.at(i);
            if (c == '<') {
                tags++;
                while (i < stop && window.at(i) != '>') {
                    i++;
                }
            } else if (c > ' ' && !(c == '"' && window.at(i + 1) == '<')) {
                return tags >= 2 ? element(i) : null;
            }
        }
        return null;
    }

    /** {@code name&quot;:&quot;value&quot;}: JSON in an attribute; null where there is no value. */
    Field entities(int quote) {
        int sign = Signs.behindSpaces(window, quote + QUOTE.length());
        if (window.at(sign) != ':' && window.at(sign) != '=') {
            return null;
        }
        int open = Signs.behindSpaces(window, sign + 1);
        if (!window.says(open, QUOTE)) {
            return null;
        }
        int start = open + QUOTE.length();
        int end = start;
        while (end - start < FieldValue.LONGEST && window.at(end) != '\n' && !window.says(end, QUOTE)) {
            end++;
        }
        return end > start ? new Field(name, new Span(start, end), Form.COLON, true) : null;
    }
}
