package org.reportcli.leak.credential;

import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** What binds a value to a name, found behind the name. */
final class Binding {
    private static final int MOST_CLOSING = 4;

    private final Window window;
    private final Span name;

    Binding(Window window, Span name) {
        this.window = window;
        this.name = name;
    }

    /** Whether a char behind a name may begin what binds a value to it. */
    static boolean mayBegin(char c) {
        return switch (c) {
            case '<', '=', ':', '"', '\'', '`', '\\', ' ', '\t', '>', ']', ',', '|', '&', '%', ')', '*' -> true;
            default -> false;
        };
    }

    /** Whether a space alone may bind a value to a name: to that of an option, or of an element. */
    static boolean mayGoOnBehindSpace(Window window, int name) {
        char before = window.at(name - 1);
        return before == '-' || before == '<' || before == ':' || before <= ' ' && window.at(name) == '-';
    }

    /** The name and the value that is bound to it; null where none is. */
    Field field() {
        int closed = name.end();
        boolean quotedName = false;
        while (closed < name.end() + MOST_CLOSING && Signs.closesName(window.at(closed))) {
            quotedName |= Signs.isQuote(window.at(closed));
            closed++;
        }
        if (window.at(closed) == '%' && window.says(closed, "%5d")) {
            return inBrackets(closed + "%5d".length());
        }
        int gap = Signs.behindSpaces(window, closed);
        char sign = window.at(gap);
        char next = window.at(gap + 1);
        if (sign == '<' && Markup.endsCell(window, gap)) {
            return markup().cell(gap);
        }
        if (sign == '>' && window.at(name.start() - 1) == '<') {
            return markup().element(gap + 1);
        }
        if (sign == '>' && quotedName && Parts.isNamed(window, name.start())) {
            return markup().element(gap + 1);
        }
        if (closed == name.end() && gap > closed && Markup.opensElement(window, name.start())) {
            return markup().elementWithAttributes(gap);
        }
        if (quotedName && (sign == '{' || Parts.isLineEnd(sign) || window.at(gap - 1) == '\\')) {
            return new Parts(window, name).field(gap);
        }
        if (quotedName && window.says(gap, "value=")) {
            return value(gap + "value=".length(), Form.EQUALS);
        }
        if (quotedName && window.says(gap, "content=")) {
            return value(gap + "content=".length(), Form.EQUALS);
        }
        if (sign == '=' && next == '>' && window.at(closed - 1) == ')') {
            // The parameter of a function: (key) => …
            return null;
        }
        if (sign == '=' && (next != '=' || isComparison(gap))) {
            return next == '>' || next == '=' ? behind(gap + 2, Form.COLON) : assigned(gap + 1);
        }
        if (sign == ':') {
            return next == '=' ? behind(gap + 2, Form.EQUALS) : behindColon(gap + 1);
        }
        if (sign == '%' && window.says(gap, "%3d")) {
            return value(gap + "%3d".length(), Form.EQUALS);
        }
        if (sign == '&' && window.says(gap, Markup.QUOTE)) {
            return markup().entities(gap);
        }
        if (sign == ',' && quotedName) {
            return pair(gap + 1);
        }
        if (sign == '|'
                && next != '|'
                && window.at(name.start() - 1) != '$'
                && window.at(name.start()) != '.'
                && !ColumnDetector.isHead(window, gap)) {
            return behind(gap + 1, Form.OTHER);
        }
        if (gap > name.end() && closed == name.end() && isOption()) {
            return value(gap, Form.OPTION);
        }
        if (gap > closed && window.at(closed - 1) == ']' && isOfServer()) {
            return value(gap, Form.OTHER);
        }
        if (gap > name.end() && Signs.isQuote(sign) && !quotedName) {
            // password "x", as in SQL and in configuration files.
            return value(gap, Form.OTHER);
        }
        return null;
    }

    /** {@code user%5Bpassword%5D=x}: a name in brackets, in an encoded form. */
    private Field inBrackets(int closed) {
        if (window.at(closed) != '=' || !window.says(name.start() - 1, "%5b")) {
            return null;
        }
        Span inner = new Span(name.start() + 2, name.end());
        return new FieldValue(window, inner).at(closed + 1, Form.EQUALS);
    }

    private boolean isOption() {
        char before = window.at(name.start() - 1);
        return before == '-' || before <= ' ' && window.at(name.start()) == '-';
    }

    /** {@code $_SERVER['NAME'] value}, as a page of phpinfo() shows it when it is copied. */
    private boolean isOfServer() {
        return window.says(name.start() - "$_server['".length(), "$_server['")
                || window.says(name.start() - "$_env['".length(), "$_env['");
    }

    /** {@code password == "x"}: what is compared is as good as what is assigned. */
    private boolean isComparison(int equals) {
        return window.at(equals + 2) != '=' && Signs.isQuote(window.at(Signs.behindSpaces(window, equals + 2)));
    }

    /** The value behind an equals sign, which quoted-printable texts write as {@code =3D}. */
    private Field assigned(int from) {
        boolean printable = window.at(from) == '3' && window.at(from + 1) == 'D';
        return behind(printable ? from + 2 : from, Form.EQUALS);
    }

    /** The value behind a colon and the end of bold letters: {@code **Password:** x}, {@code __Password:__ x}. */
    private Field behindColon(int from) {
        int i = Signs.behindSpaces(window, from);
        while (window.at(i) == '*') {
            i++;
        }
        if (window.says(name.start(), "__") && window.says(i, "__")) {
            i += 2;
        }
        return behind(i, Form.COLON);
    }

    private Field behind(int from, Form form) {
        return value(Signs.behindSpaces(window, from), form);
    }

    private Field value(int from, Form form) {
        return new FieldValue(window, name).at(from, form);
    }

    private Markup markup() {
        return new Markup(window, name);
    }

    /** {@code "name", "value"}, or {@code "name": "Cookie", "value": "…"} where the name itself is a value. */
    private Field pair(int comma) {
        int first = Signs.behindBlanks(window, comma);
        int word = first;
        while (word < first + MOST_CLOSING && (Signs.isQuote(window.at(word)) || window.at(word) == '\\')) {
            word++;
        }
        int label = label(word);
        if (label > 0) {
            int colon = word + label;
            while (Signs.closesName(window.at(colon))) {
                colon++;
            }
            colon = Signs.behindSpaces(window, colon);
            return window.at(colon) == ':' ? behind(colon + 1, Form.COMMA) : null;
        }
        return word > first ? argument(first) : null;
    }

    /** How long the word for a value is that stands at a place; 0 where none does. */
    private int label(int place) {
        if (window.says(place, "value")) {
            return "value".length();
        }
        if (window.says(place, "content\"")) {
            return "content".length();
        }
        return window.says(place, "val\"") ? "val".length() : 0;
    }

    /** The next argument, in quotes. */
    private Field argument(int from) {
        FieldValue argument = new FieldValue(window, name);
        Field field = argument.isQuoted(from) ? argument.at(from, Form.COMMA) : null;
        if (field == null) {
            return null;
        }
        int behind = field.end();
        while (behind < field.end() + MOST_CLOSING && Signs.closesName(window.at(behind))) {
            behind++;
        }
        // A key of the same object, and not the value of this name.
        return window.at(Signs.behindSpaces(window, behind)) == ':' ? null : field;
    }
}
