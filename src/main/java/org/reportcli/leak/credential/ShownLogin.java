package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/** Reads passwords that tools and files show beside a user, in forms of their own. */
final class ShownLogin {
    private static final int REACH = 120;
    private static final String LOGIN = "login";
    private static final String PASSWORD = "password";

    private final Window window;
    private final int line;
    private final PrintedPassword password;

    /**
     * Reads around a word.
     *
     * @param line where its line ends
     * @param password judges what is found
     */
    ShownLogin(Window window, int line, PrintedPassword password) {
        this.window = window;
        this.line = line;
        this.password = password;
    }

    /** {@code user:password}, right before a place. */
    void before(int place) {
        int start = window.lineStart(place, REACH);
        while (start < place && (window.at(start) == '|' || window.at(start) <= ' ')) {
            start++;
        }
        int colon = colon(start, place);
        if (colon > start) {
            password.tell(colon + 1, place);
        }
    }

    /** {@code user:password}, the next word. */
    void behind(int from) {
        int start = Signs.behindSpaces(window, from);
        int end = LineWords.end(window, start, line);
        int colon = colon(start, end);
        if (colon > start) {
            password.tell(colon + 1, end);
        }
    }

    private int colon(int from, int to) {
        int at = from;
        while (at < to && window.at(at) != ':' && window.at(at) > ' ') {
            at++;
        }
        return at < to && window.at(at) == ':' ? at : -1;
    }

    /** {@code 'user' 'password'}, where the user begins at a place. */
    void quoted(int user) {
        int close = user;
        while (close < line && window.at(close) != '\'') {
            close++;
        }
        int open = Signs.behindSpaces(window, close + 1);
        if (close >= line || window.at(open) != '\'') {
            return;
        }
        int end = open + 1;
        while (end < line && window.at(end) != '\'') {
            end++;
        }
        if (end < line) {
            password.tell(open + 1, end);
        }
    }

    /** {@code net user NAME PASSWORD /add}, where the name begins at a place. */
    void ofUser(int name) {
        int start = Signs.behindSpaces(window, LineWords.end(window, name, line));
        char first = window.at(start);
        if (start < line
                && first != '/'
                && first != '*'
                && window.at(name) != '/'
                && window.says(behind(start, line), "/")) {
            next(start);
        }
    }

    /** A machine, a login and a password, each behind its name, on one line or three, where the host begins at a place. */
    void ofMachine(int host) {
        int login = Signs.behindBlanks(window, word(host));
        int name = Signs.behindBlanks(window, login + LOGIN.length());
        if (!window.says(login, LOGIN) || name == login + LOGIN.length()) {
            return;
        }
        int key = Signs.behindBlanks(window, word(name));
        if (window.says(key, PASSWORD) && window.at(key + PASSWORD.length()) == ' ') {
            int start = key + PASSWORD.length() + 1;
            password.tell(start, word(start));
        }
    }

    /** Where the word ends that begins at a place, on whatever line. */
    private int word(int start) {
        return LineWords.end(window, start, Math.min(window.length(), start + REACH));
    }

    /** Behind the word at a place, and the spaces behind it. */
    private int behind(int start, int end) {
        return Signs.behindSpaces(window, LineWords.end(window, start, end));
    }

    /** The next word, or what stands in quotes. */
    void next(int from) {
        int start = Signs.behindSpaces(window, from);
        int end = LineWords.end(window, start, line);
        Span word = new Span(start, end).withoutQuotes(window);
        password.tell(word.start(), word.end());
    }

    /** {@code DefaultPassword    REG_SZ    PASSWORD}, where the kind of the value stands between two places. */
    void inRegistry(int start, int end) {
        int name = start;
        while (start - name < REACH && window.at(name - 1) == ' ') {
            name--;
        }
        if (window.says(name - PASSWORD.length(), PASSWORD) && window.at(end) == ' ') {
            int value = Signs.behindSpaces(window, end);
            int stop = line;
            while (stop > value && window.at(stop - 1) <= ' ') {
                stop--;
            }
            password.tell(value, stop);
        }
    }

    /** {@code <AdministratorPassword><Value>PASSWORD</Value>}, where the inner element begins and its tag ends. */
    void inElement(int start, int end) {
        int outer = start;
        while (start - outer < REACH && window.at(outer - 1) <= ' ' && outer > 0) {
            outer--;
        }
        if (window.at(outer - 1) != '>' || !window.says(outer - 1 - PASSWORD.length(), PASSWORD)) {
            return;
        }
        int stop = end;
        while (stop < line && window.at(stop) != '<') {
            stop++;
        }
        password.tell(end, stop);
    }
}
