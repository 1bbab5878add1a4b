package org.reportcli.leak.token;

import java.util.List;
import org.reportcli.leak.Lexicon;
import org.reportcli.leak.Window;
import org.reportcli.leak.table.WordLists;

/** The names that stand between the name of a service and a value: whether they speak of a secret, or of something else. */
final class Names {
    private static final WordLists LISTS = WordLists.read(Names.class, "names.txt");
    /** What words begin with that are glued to the name of a service. */
    private static final List<String> BEGINNINGS =
            List.of("api", "key", "token", "secret", "access", "auth", "client", "app", "pass", "id");

    private static final Lexicon WORDS =
            new Lexicon(List.of(LISTS.set("secret"), LISTS.set("neutral"), LISTS.set("other")));
    private static final int SECRETS = 1;
    private static final int OTHERS = 4;
    private static final int LONGEST = 15;
    private static final int SHORTEST_BEFORE_SECRET = 6;
    private static final int SHORTEST_BEFORE_ID = 7;

    private final Window window;
    private boolean secret;
    private boolean other;
    private boolean identifier;
    private int count;

    Names(Window window) {
        this.window = window;
    }

    /** Whether a name speaks of a secret. */
    boolean secret() {
        return secret;
    }

    /** Whether the last name speaks of something that is not secret. */
    boolean other() {
        return other;
    }

    /** Whether no name was read at all. */
    boolean none() {
        return count == 0;
    }

    /** Whether the last name ends as names of ids do. */
    boolean identifier() {
        return identifier;
    }

    /** Reads names that are glued to a word that ends at a place, and tells where they end; -1 where the word goes on. */
    int tail(int end) {
        int at = end;
        boolean glued = true;
        boolean spaced = false;
        while (at < end + 48) {
            char c = window.at(at);
            if (c == '_' || c == '-' || c == '.' || c == ' ' && Edges.isLetter(window.at(at + 1))) {
                at++;
                glued = false;
                spaced = c == ' ';
                continue;
            }
            if (!Edges.isLetter(c)) {
                return at;
            }
            int last = wordEnd(at);
            if (last - at > LONGEST || spaced && !isKnown(at, last)) {
                return at;
            }
            boolean known = word(at, last);
            if (!known && glued && at == end && c >= 'a' && window.at(end - 1) >= 'a') {
                if (!beginsAsName(at, last)) {
                    return -1;
                }
            } else if (!known && Edges.isDigit(window.at(last))) {
                return at;
            }
            at = last;
            glued = true;
        }
        return at;
    }

    /** Whether a word begins with another one that names have. */
    private boolean beginsAsName(int at, int last) {
        for (String begin : BEGINNINGS) {
            if (at + begin.length() <= last && window.says(at, begin)) {
                secret |= !begin.equals("app") && !begin.equals("client");
                return true;
            }
        }
        return false;
    }

    private int wordEnd(int at) {
        int last = at;
        while (Edges.isLetter(window.at(last)) && last < at + 40) {
            if (last > at && window.at(last) <= 'Z' && window.at(last - 1) >= 'a') {
                break;
            }
            last++;
        }
        return last;
    }

    /** Reads the names in a stretch that is no value. */
    void read(int start, int end) {
        int at = start;
        while (at < end) {
            if (Edges.isLetter(window.at(at))) {
                int last = at + 1;
                while (last < end
                        && Edges.isAlnum(window.at(last))
                        && !(window.at(last) <= 'Z' && window.at(last) >= 'A' && window.at(last - 1) >= 'a')) {
                    last++;
                }
                word(at, last);
                at = last;
            } else {
                at++;
            }
        }
    }

    /** Reads a word of a name, and says whether it is a known one. */
    private boolean word(int start, int end) {
        count++;
        boolean id = window.says(end - 2, "id");
        identifier = id && (end - start == 2 || end - start >= SHORTEST_BEFORE_ID);
        int lists = WORDS.lists(window, start, end);
        if ((lists & OTHERS) != 0) {
            other = true;
            return true;
        }
        if ((lists & SECRETS) != 0 || endsSecret(start, end)) {
            secret = true;
            return true;
        }
        return lists != 0;
    }

    private boolean isKnown(int start, int end) {
        return WORDS.lists(window, start, end) != 0 || endsSecret(start, end);
    }

    private boolean endsSecret(int start, int end) {
        return end - start >= SHORTEST_BEFORE_SECRET
                && (window.says(end - 3, "key")
                        || window.says(end - 5, "token")
                        || window.says(end - 6, "secret")
                        || end - start > 7 && window.says(end - 8, "password"));
    }
}
