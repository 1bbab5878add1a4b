package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/** Reads passwords that somebody typed into a shell for another command to read, and logins that stand on lines of their own. */
final class TypedPassword {
    private static final int REACH = 200;
    private static final String[] WRITERS = {"echo ", "printf ", "echo -n "};
    private static final String[] READERS = {"sudo -s", "kinit ", "password-stdin", "su ", "passwd ", "cryptsetup "};

    private final Window window;
    private final int line;
    private final PrintedPassword password;

    /**
     * Reads around a word.
     *
     * @param line where its line ends
     * @param password judges what is found
     */
    TypedPassword(Window window, int line, PrintedPassword password) {
        this.window = window;
        this.line = line;
        this.password = password;
    }

    /** {@code echo PASSWORD | sudo -S …}, where the reader stands at or behind a place. */
    void echoed(int place) {
        int from = window.lineStart(place, REACH);
        int bar = place;
        while (bar > from && window.at(bar) != '|') {
            bar--;
        }
        for (int at = from; at < bar; at++) {
            for (String writer : WRITERS) {
                if (window.says(at, writer) && !Character.isLetterOrDigit(window.at(at - 1))) {
                    word(behindOption(at + writer.length()), bar);
                    return;
                }
            }
        }
    }

    private int behindOption(int from) {
        return window.at(from) == '-' && window.at(from + 2) == ' ' ? from + 3 : from;
    }

    /** {@code sudo -S … <<< PASSWORD}. */
    void hereString(int start, int end) {
        for (int at = window.lineStart(start, REACH); at < start; at++) {
            for (String reader : READERS) {
                if (window.says(at, reader) && !Character.isLetterOrDigit(window.at(at - 1))) {
                    word(Signs.isQuote(window.at(end - 1)) ? end - 1 : end, line);
                    return;
                }
            }
        }
    }

    /** The one word, or what stands in quotes, between two places. */
    private void word(int from, int to) {
        int start = Signs.behindSpaces(window, from);
        char quote = window.at(start);
        boolean quoted = quote == '"' || quote == '\'';
        start += quoted ? 1 : 0;
        int end = start;
        while (end < to && (quoted ? window.at(end) != quote : window.at(end) > ' ')) {
            end++;
        }
        password.tell(start, end);
    }

    /** {@code user:password} on the line before that of a place, as {@code john --show} prints it. */
    void cracked(int place) {
        int end = window.lineStart(place, REACH);
        int stopBlanks = end - REACH;
        while (end > 0 && end > stopBlanks && window.at(end - 1) <= ' ') {
            end--;
        }
        int start = window.lineStart(end - 1, REACH);
        while (start < end && window.at(start) != ':') {
            start++;
        }
        int stop = start + 1;
        while (stop < end && window.at(stop) != ':') {
            stop++;
        }
        password.tell(start + 1, stop);
    }

    /** {@code database:user:password}, where the database begins at a place. */
    void parted(int database) {
        int user = behindColon(database);
        int start = user < 0 ? -1 : behindColon(user);
        if (start > 0) {
            password.tell(start, LineWords.end(window, start, line));
        }
    }

    private int behindColon(int from) {
        int at = from;
        while (at < line && (Character.isLetterOrDigit(window.at(at)) || "_-.*".indexOf(window.at(at)) >= 0)) {
            at++;
        }
        return at > from && window.at(at) == ':' ? at + 1 : -1;
    }

    /** {@code user/password@…}, where the user begins at a place. */
    void slashed(int user) {
        int slash = user;
        while (slash < line && (Character.isLetterOrDigit(window.at(slash)) || window.at(slash) == '_')) {
            slash++;
        }
        int end = slash + 1;
        while (end < line && window.at(end) > ' ' && window.at(end) != '@') {
            end++;
        }
        if (slash > user && window.at(slash) == '/' && window.at(end) == '@') {
            password.tell(slash + 1, end);
        }
    }
}
