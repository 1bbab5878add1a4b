package org.reportcli.leak.credential;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Finds hashes of passwords that their own form tells from digests of files and commits. */
final class HashDetector implements Detector {
    private static final int LONGEST = 4_096;
    private static final int SHORTEST_DIGEST = 16;
    private static final int POSTGRESQL = 32;
    private static final int MYSQL = 40;
    /** The salt and one or two digests of SHA-1, or one of SHA-512, of SQL Server. */
    private static final int SQL_SERVER = 48;

    private static final int SQL_SERVER_2000 = 88;
    private static final int SQL_SERVER_2012 = 136;

    /** More parts has none; what has, repeats a beginning. */
    private static final int MOST_PARTS = 24;

    /** A verifier of Oracle's, of PBKDF2 and its salt. */
    private static final int ORACLE = 160;

    /** What stands before the digits of SQL Server, PostgreSQL and MySQL; a star begins the hash and what is before it does not. */
    private static final List<String> COUNTED = List.of(
            "0x0100", "0x0200", "md5", "| *", " '*", "('*", ",'*", ":'*", "='*", " \"*", "(\"*", ",\"*", ":\"*",
            "=\"*");

    /** In the midst of what a challenge was answered with (NetNTLMv2), which tells the password to who guesses it; of Oracle's. */
    private static final List<String> AROUND = List.of(":0101000000", ";t:");

    private final List<String> open = StartWords.of("hash-open");
    private final List<String> whole = StartWords.of("hash-whole");
    private final List<String> withColons = StartWords.of("hash-with-colons");
    private final Lexicon lexicon = new Lexicon(List.of(open, whole, withColons, COUNTED));

    @Override
    public List<String> words() {
        List<String> words = new ArrayList<>(open);
        words.addAll(whole);
        words.addAll(withColons);
        words.addAll(COUNTED);
        words.addAll(AROUND);
        return words;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char next = window.at(end);
        if (next <= ' ' || begins(window.at(start)) && isOfName(window.at(start - 1))) {
            return;
        }
        int lists = lexicon.lists(window, start, end);
        if ((lists & 8) != 0) {
            counted(window, start, end, findings);
        } else if (lists == 0) {
            around(window, start, end, findings);
        } else {
            begun(window, start, end, lists, findings);
        }
    }

    /** Digits, as many as the hash of a database has and no file's digest. */
    private static void counted(Window window, int start, int end, Findings findings) {
        int stop = end;
        while (stop - end <= SQL_SERVER_2012 && ValueKind.isHexDigit(window.at(stop))) {
            stop++;
        }
        int digits = stop - end;
        if (digits < POSTGRESQL || isOfName(window.at(stop))) {
            return;
        }
        boolean star = window.at(end - 1) == '*';
        boolean fits = switch (window.at(end - 1)) {
            case '*' -> digits == MYSQL && isUpper(window, end, stop);
            case '5' -> digits == POSTGRESQL;
            default ->
                window.at(start + 3) == '1'
                        ? digits == SQL_SERVER || digits == SQL_SERVER_2000
                        : digits == SQL_SERVER_2012;
        };
        if (fits) {
            tell(window, star ? end - 1 : start, stop, findings);
        }
    }

    private static boolean isUpper(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            if (window.at(i) >= 'a') {
                return false;
            }
        }
        return true;
    }

    /** The whole word that holds a mark of such hashes. */
    private static void around(Window window, int start, int end, Findings findings) {
        int stop = end;
        while (stop - end < LONGEST && window.at(stop) != ':' && isOfAnswer(window.at(stop))) {
            stop++;
        }
        int from = start;
        int colons = 0;
        while (start - from < LONGEST && colons <= MOST_PARTS && isOfAnswer(window.at(from - 1))) {
            from--;
            colons += window.at(from) == ':' ? 1 : 0;
        }
        boolean answer =
                window.at(start) == ':' && colons >= 4 && colons <= MOST_PARTS && stop - end >= SHORTEST_DIGEST;
        boolean verifier = window.at(start) == ';' && stop - end == ORACLE && window.says(from, "s:");
        if (answer || verifier) {
            tell(window, from, stop, findings);
        }
    }

    private static boolean isOfAnswer(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '`' && c != '<' && c != ',' && c != '|';
    }

    /** A hash that begins with its kind, up to the first sign that none has; one part of it at least is a digest. */
    private static void begun(Window window, int start, int end, int lists, Findings findings) {
        boolean open = (lists & 1) != 0;
        boolean colons = (lists & 4) != 0;
        int stop = end;
        int part = end;
        int parts = 0;
        boolean digest = false;
        for (; stop - start < LONGEST; stop++) {
            char c = window.at(stop);
            if (open ? !isOfAnswer(c) : !isOfHash(c, colons)) {
                break;
            }
            if (parts(c)) {
                if (++parts > MOST_PARTS) {
                    return;
                }
                digest |= isDigest(window, part, stop);
                part = stop + 1;
            }
        }
        if (window.at(stop - 1) == '.' && window.at(start) != '$') {
            // Those of crypt may end with a stop; others end a sentence.
            stop--;
        }
        if (digest || isDigest(window, part, stop)) {
            tell(window, start, stop, findings);
        }
    }

    private static boolean isDigest(Window window, int from, int to) {
        if (to - from < SHORTEST_DIGEST) {
            return false;
        }
        String text = window.text(from, to);
        return ValueKind.isHex(text) ? Spelling.hasDigit(text) : ValueKind.isRandom(text);
    }

    private static boolean parts(char c) {
        return c == '$' || c == '*' || c == ':' || c == '#' || c == '}' || c == ',';
    }

    private static boolean isOfHash(char c, boolean colons) {
        return Spelling.isAlphanumeric(c) || "$./+=,-_*#}{".indexOf(c) >= 0 || c == ':' && colons;
    }

    /** Whether a word with this char first begins a hash, so that no name can stand right before it. */
    private static boolean begins(char c) {
        return c == '$' || c == '{' || isOfName(c);
    }

    private static boolean isOfName(char c) {
        return Spelling.isAlphanumeric(c) || c == '_';
    }

    private static void tell(Window window, int start, int end, Findings findings) {
        new PrintedHash(window, end, findings).tell(start, end);
    }
}
