package org.reportcli.leak.credential;

import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Reads hashes of passwords from a line that a tool printed: who has one can guess until it fits. */
final class PrintedHash {
    private static final int SHORTEST = 13;
    private static final int SHORTEST_BEHIND_USER = 20;
    /** A hash of bcrypt, with its salt and cost. */
    private static final int BCRYPT = 60;

    /** Hashes of SHA-512 and Argon2, with their salts and parameters. */
    private static final int SHORTEST_WHOLE = 80;

    /** The hash of LAN Manager and that of Windows NT, in hexadecimal digits. */
    private static final int WINDOWS = 32;

    /** The hash of Windows NT of the empty password, which accounts have that are turned off. */
    private static final String NO_PASSWORD = "31d6cfe0d16ae931b73c59d7e0c089c0";

    private final Window window;
    private final int line;
    private final Findings findings;

    /**
     * Reads a line.
     *
     * @param line where it ends
     */
    PrintedHash(Window window, int line, Findings findings) {
        this.window = window;
        this.line = line;
        this.findings = findings;
    }

    /** A line of {@code secretsdump} or {@code pwdump}: {@code user:500:LM:NT:::}. Both hashes log in as they are. */
    void dumped(int place, int reach) {
        if (!mayBeDumped(window.at(place), window.at(place - 1))) {
            return;
        }
        int colons = 0;
        int first = -1;
        int last = -1;
        int end = window.lineEnd(place, reach);
        for (int i = window.lineStart(place, reach); i < end && colons < 4; i++) {
            if (window.at(i) == ':') {
                colons++;
                first = colons == 2 ? i + 1 : first;
                last = colons == 4 ? i : last;
            }
        }
        if (first > 0
                && last - first == 2 * WINDOWS + 1
                && ValueKind.isHex(window.text(first, first + WINDOWS))
                && ValueKind.isHex(window.text(last - WINDOWS, last))) {
            if (window.says(last - WINDOWS, NO_PASSWORD)) {
                findings.dismiss(LeakRules.PASSWORD, first, last, "it is the hash of no password");
                return;
            }
            findings.leak(LeakRules.PASSWORD, first, last, Confidence.CERTAIN, "the hash of a password");
        }
    }

    /** Colons end a hash, and a hash begins behind a colon. */
    private static boolean mayBeDumped(char c, char before) {
        return c == ':' ? ValueKind.isHexDigit(before) : before == ':';
    }

    /** The hash behind a user's name, in lines of {@code .htpasswd} and {@code shadow}, or a whole one in a row of a table. */
    void behindUser(int start) {
        if (window.at(start - 1) != ':' || !Character.isLetterOrDigit(window.at(start - 2))) {
            inRow(start);
            return;
        }
        int end = start;
        while (end < line && isOfHash(window.at(end))) {
            end++;
        }
        if (end - start >= SHORTEST_BEHIND_USER) {
            tell(start, end);
        }
    }

    /** A hash that is told by its length alone, between quotes, bars or blanks. */
    private void inRow(int start) {
        char before = window.at(start - 1);
        if (before > ' ' && before != '\'' && before != '"' && before != '|' && before != ',' && before != '>') {
            return;
        }
        int end = start;
        while (end < line && isOfWholeHash(window.at(end))) {
            end++;
        }
        int length = end - start;
        boolean whole = window.says(start, "$2") ? length == BCRYPT : length >= SHORTEST_WHOLE;
        if (whole && !window.says(start, "$apr1$")) {
            tell(start, end);
        }
    }

    private static boolean isOfWholeHash(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "$./+=,-".indexOf(c) >= 0;
    }

    private static boolean isOfHash(char c) {
        return c > ' ' && c != ':' && c != '"' && c != '\'';
    }

    /** Tells of the hash between two places, without the spaces before it. */
    void tell(int start, int end) {
        int from = start;
        while (from < end && window.at(from) == ' ') {
            from++;
        }
        if (end - from >= SHORTEST
                && SecretJudge.nothing(window.text(from, end)).isEmpty()) {
            findings.leak(
                    LeakRules.PASSWORD, from, end, Confidence.CERTAIN, LeakLevel.WARNING, "the hash of a password");
        }
    }
}
