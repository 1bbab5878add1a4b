package org.reportcli.leak.credential;

import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Reads passwords from a line that a tool printed. */
final class PrintedPassword {
    private static final int LONGEST_PORT = 5;
    private static final int LONGEST_SHARE = 120;
    private static final int SHORTEST_COMMUNITY = 6;
    private static final Suspicion SUSPICION =
            new Suspicion(LeakRules.PASSWORD, Confidence.LIKELY, "a password that a tool printed");

    private final Window window;
    private final int line;
    private final Findings findings;

    /**
     * Reads a line.
     *
     * @param line where it ends
     */
    PrintedPassword(Window window, int line, Findings findings) {
        this.window = window;
        this.line = line;
        this.findings = findings;
    }

    /** The first {@code user:password} behind a place. */
    void guessed(int from) {
        for (int i = from; i < line; i++) {
            if (window.at(i) != ':' || !Character.isLetterOrDigit(window.at(i - 1)) || isPath(window.at(i + 1))) {
                continue;
            }
            int end = i + 1;
            while (end < line && window.at(end) > ' ' && window.at(end) != '\'' && window.at(end) != '"') {
                end++;
            }
            String value = window.text(i + 1, end);
            if (value.length() > LONGEST_PORT || !ValueKind.isNumber(value)) {
                tell(i + 1, end);
                return;
            }
        }
    }

    private static boolean isPath(char c) {
        return c <= ' ' || c == '/' || c == '\\';
    }

    /** {@code net use X: \\host\share /user:NAME PASSWORD}, where the name begins at a place. */
    void behindUser(int name) {
        int start = LineWords.end(window, name, line);
        while (start < line && window.at(start) == ' ') {
            start++;
        }
        int end = LineWords.end(window, start, line);
        if (start == line) {
            beforeUser(name);
        } else if (window.at(start) == '"') {
            tell(start + 1, end - 1);
        } else if (window.at(start) != '/') {
            tell(start, end);
        }
    }

    /** {@code net use X: \\host\share PASSWORD /user:NAME}, where the name begins at a place. */
    private void beforeUser(int name) {
        int end = name - "/user:".length();
        while (window.at(end - 1) == ' ') {
            end--;
        }
        int start = end;
        while (end - start < LONGEST_SHARE && window.at(start - 1) > ' ') {
            start--;
        }
        int share = start;
        while (start - share < LONGEST_SHARE && window.at(share - 1) >= ' ' && !window.says(share, "\\\\")) {
            share--;
        }
        if (window.at(start) != '\\' && window.at(start) != '/' && window.says(share, "\\\\")) {
            tell(start, end);
        }
    }

    /** The community of a device, where it is no word. */
    void community(int from) {
        int start = from;
        while (start < line && (window.at(start) == ' ' || isQuote(window.at(start)))) {
            start++;
        }
        int end = LineWords.end(window, start, line);
        while (end > start && isQuote(window.at(end - 1))) {
            end--;
        }
        if (end - start >= SHORTEST_COMMUNITY && Spelling.isMixed(window.text(start, end))) {
            tell(start, end);
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Judges what stands between two places; defaults and hashes are not worth a word, tools print them by the dozen. */
    void tell(int start, int end) {
        if (start >= end) {
            return;
        }
        Verdict verdict = SecretJudge.judge(FieldName.PASSWORD, window.text(start, end));
        if (verdict instanceof Verdict.Leaks || verdict instanceof Verdict.Clean) {
            SUSPICION.tell(verdict, start, end, findings);
        }
    }
}
