package org.reportcli.leak.credential;

import org.reportcli.leak.Window;

/** The words of a command line behind its command, up to the end of the command. */
final class CommandLine {
    private static final int LONGEST = 1_500;
    private static final int MOST_WORDS = 60;

    private final Window window;
    private final int from;
    private int at;
    private int words;

    CommandLine(Window window, int from) {
        this.window = window;
        this.from = from;
        this.at = from;
    }

    /** The next word, without quotes around it; null at the end. */
    Span next() {
        while (at - from < LONGEST && words < MOST_WORDS) {
            char c = window.at(at);
            if (c == '\\' && window.at(at + 1) == '\n') {
                at += 2;
            } else if (endsCommand(c)) {
                return null;
            } else if (c <= ' ') {
                at++;
            } else {
                words++;
                return word().withoutQuotes(window);
            }
        }
        return null;
    }

    private static boolean endsCommand(char c) {
        return c == '\n' || c == '|' || c == ';' || c == '`';
    }

    /** The word that begins here; spaces in quotes are part of it. */
    private Span word() {
        int start = at;
        char quote = 0;
        while (at - start < LONGEST && window.at(at) != '\n') {
            char c = window.at(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c <= ' ' || c == '|' || c == '`') {
                break;
            }
            at++;
        }
        return new Span(start, at);
    }
}
