package org.reportcli.leak.credential;

import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** Where the value of a header ends that stands in no quotes of its own: with the line, or with the quotes around the header. */
final class HeaderLine {
    private static final int LONGEST = 8_000;
    private static final int LONGEST_OPTION = 200;

    private HeaderLine() {}

    /**
     * The end of a header's value.
     *
     * @param word where the word begins by which the header was found
     */
    static int end(Window window, int word, Field field) {
        int start = field.start();
        char quote = quoteAround(window, word, field);
        int end = start;
        boolean inside = false;
        int most = field.form() == Form.OPTION ? LONGEST_OPTION : LONGEST;
        while (end - start < most) {
            char c = window.at(end);
            if (c == '"' && quote != '"' && (inside || window.at(end - 1) == '=')) {
                // Parts of a value have quotes of their own: realm="a".
                inside = !inside;
            } else if (isLineEnd(c)
                    || quote != 0 && c == quote
                    || c == '\\' && isEscape(window.at(end + 1))
                    || c == '<' && window.at(end + 1) == '/'
                    || beginsHeader(window, end, field.form())
                    || quote == 0 && window.at(start) != '"' && isLastQuote(window, end)) {
                break;
            }
            end++;
        }
        while (end > start && window.at(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    /** Another header of the same line, as logs have them: {@code Cookie: a=b; Authorization: Bearer c}. */
    private static boolean beginsHeader(Window window, int place, Form form) {
        int length = switch (window.at(place)) {
            case 'a', 'A' -> window.says(place, "authorization") ? "authorization".length() : 0;
            case 'c', 'C' -> window.says(place, "cookie") ? "cookie".length() : 0;
            case 's', 'S' -> window.says(place, "set-cookie") ? "set-cookie".length() : 0;
            default -> 0;
        };
        return length > 0
                && !Character.isLetterOrDigit(window.at(place - 1))
                && window.at(place - 1) != '_'
                && isBinder(window, Signs.behindSpaces(window, place + length), form);
    }

    /** What binds headers to their values; a mere equals sign behind such a name may bind a cookie. */
    private static boolean isBinder(Window window, int place, Form form) {
        char c = window.at(place);
        return c == ':' || c == '|' || c == '=' && (form == Form.EQUALS || window.at(place + 1) == '>');
    }

    /** The quote before the name, which ends the header too; 0 where none is. */
    private static char quoteAround(Window window, int word, Field field) {
        char before = window.at(word - 1);
        char far = window.at(field.nameSpan().start() - 1);
        return Signs.isQuote(before) ? before : Signs.isQuote(far) ? far : 0;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    /** The escapes that end a header in a string. */
    private static boolean isEscape(char c) {
        return c == 'r' || c == 'n' || c == '"' || c == '\'';
    }

    /** A quote that began somewhere before the header, by what stands behind it. */
    private static boolean isLastQuote(Window window, int place) {
        char c = window.at(place);
        char next = window.at(place + 1);
        return (c == '"' || c == '\'')
                && (next == ' ' || next == '\n' || next == ',' || next == ')' || next == ']' || next == '\\');
    }
}
