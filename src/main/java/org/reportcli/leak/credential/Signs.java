package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/** The signs between names and values. */
final class Signs {
    /** How many spaces may stand between a name and its value. */
    private static final int MOST_SPACES = 40;

    private Signs() {}

    static boolean isQuote(char c) {
        return c == '"' || c == '\'' || c == '`';
    }

    /** Behind the spaces that begin at a place. */
    static int behindSpaces(Window window, int from) {
        int i = from;
        while (i - from < MOST_SPACES && (window.at(i) == ' ' || window.at(i) == '\t')) {
            i++;
        }
        return i;
    }

    /** Behind the spaces and line ends that begin at a place. */
    static int behindBlanks(Window window, int from) {
        int i = from;
        while (i - from < MOST_SPACES && window.at(i) <= ' ') {
            i++;
        }
        return i;
    }

    /** What may stand between a name and the sign that binds it: {@code config["password"] = }, {@code **Password**:}. */
    static boolean closesName(char c) {
        return isQuote(c) || c == '\\' || c == ']' || c == ')' || c == '*';
    }
}
