package org.reportcli.leak.credential;

import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** Reads values that stand on lines below their names: parts of forms (RFC 7578), blocks of variables. */
final class Parts {
    private static final String BEFORE_NAME = "name=";
    private static final String VARIABLE = "variable ";
    private static final String DEFAULT = "default";
    private static final int LONGEST_BLOCK = 400;

    private final Window window;
    private final Span name;

    Parts(Window window, Span name) {
        this.window = window;
        this.name = name;
    }

    static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The value below a name in quotes, behind which a place is; null where there is none. */
    Field field(int gap) {
        if (window.at(gap) == '{') {
            return window.says(name.start() - 1 - VARIABLE.length(), VARIABLE) ? variable(gap + 1) : null;
        }
        return isNamed(window, name.start()) ? part(window.at(gap - 1) == '\\' ? gap - 1 : gap) : null;
    }

    /** Whether what begins at a place stands in {@code name="…"}, also in a string within a string. */
    static boolean isNamed(Window window, int place) {
        int quote = place - 1;
        int escaped = window.at(quote - 1) == '\\' ? 1 : 0;
        return window.says(quote - escaped - BEFORE_NAME.length(), BEFORE_NAME);
    }

    /** The line behind the empty line that ends the head of a part. */
    private Field part(int lineEnd) {
        int second = behindLineEnd(lineEnd);
        int start = second < 0 ? -1 : behindLineEnd(second);
        if (start < 0) {
            return null;
        }
        int end = start;
        while (end - start < FieldValue.LONGEST && window.at(end) >= ' ' && behindLineEnd(end) < 0) {
            end++;
        }
        return end > start && !window.says(start, "--") ? field(start, end) : null;
    }

    /** Behind the line end at a place, which may be escaped; -1 where there is none. */
    private int behindLineEnd(int place) {
        int at = place;
        if (window.at(at) == '\r') {
            at++;
        } else if (window.says(at, "\\r")) {
            at += 2;
        }
        if (window.at(at) == '\n') {
            return at + 1;
        }
        return window.says(at, "\\n") ? at + 2 : -1;
    }

    /** {@code variable "name" { … default = "value" }} of Terraform. */
    private Field variable(int from) {
        for (int at = from; at - from < LONGEST_BLOCK && window.at(at) != '}'; at++) {
            if (window.at(at - 1) <= ' ' && window.says(at, DEFAULT)) {
                int sign = Signs.behindSpaces(window, at + DEFAULT.length());
                if (window.at(sign) == '=') {
                    return new FieldValue(window, name).at(Signs.behindSpaces(window, sign + 1), Form.EQUALS);
                }
            }
        }
        return null;
    }

    private Field field(int start, int end) {
        return new Field(name, new Span(start, end), Form.ELEMENT, true);
    }
}
