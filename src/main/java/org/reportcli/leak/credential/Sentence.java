package org.reportcli.leak.credential;

import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** The rest of a sentence behind a word for a password or an account, read word by word. */
final class Sentence {
    private static final int MOST_WORDS = 9;
    private static final int LONGEST_PORT = 5;

    /** The end of the word before, where a user follows it: {@code authenticate as}. */
    private static final String AS = " as";

    private static final Suspicion SUSPICION =
            new Suspicion(LeakRules.PASSWORD, Confidence.POSSIBLE, "a password in a sentence");

    private final Window window;
    private final int from;
    private final int stop;
    private final Findings findings;
    /** What chars the word has that was read last. */
    private int signs;

    /**
     * The rest of a sentence.
     *
     * @param from where it begins
     * @param reach how many chars of it are read, if its line does not end before
     */
    Sentence(Window window, int from, int reach, Findings findings) {
        this.window = window;
        this.from = from;
        this.stop = Math.min(window.length(), from + reach);
        this.findings = findings;
    }

    /**
     * Looks for the password.
     *
     * @param login whether a user stands before it
     * @param announced whether it is clear already that a password follows
     */
    void look(boolean login, boolean announced) {
        boolean joined = announced;
        boolean bound = announced;
        boolean before = login && window.says(from - AS.length(), AS);
        boolean named = false;
        boolean next = false;
        int passed = 0;
        int at = behindBlanks(from);
        while (at < stop && !isLineEnd(window.at(at)) && passed < MOST_WORDS) {
            boolean quoted = isQuote(window.at(at));
            int start = quoted ? at + 1 : at;
            int end = quoted ? closing(start, window.at(at)) : wordEnd(start);
            if (end <= start) {
                if (quoted && goesOnInCode(window.at(start))) {
                    return;
                }
                at = behindBlanks(at + 1);
                continue;
            }
            int lists = quoted ? 0 : ProseWords.lists(window, start, end);
            ProseWords.Role role = ProseWords.role(lists);
            before |= login && !joined && ProseWords.isBeforeUser(lists);
            if (named && !joined && ProseWords.joinsUser(lists)) {
                joined = true;
                next = true;
            } else if (role == ProseWords.Role.JOINS) {
                // A colon at the end of a word introduces what follows; only one that stands alone joins two.
                joined |= passed > 0 && (!isColon(start, end) || window.at(start - 1) == ' ');
            } else if (role == ProseWords.Role.ANNOUNCES) {
                bound = true;
            } else if (role == ProseWords.Role.FILLS) {
                // It says nothing, but that a name follows and not a password.
                if (next) {
                    return;
                }
            } else if (login && !joined) {
                // The first of two is the user; a slash or colon may join them without a space.
                int split = quoted || PasswordWord.mayJoin(signs) ? split(window.text(start, end)) : -1;
                if (split > 0) {
                    int password = start + split + 1;
                    boolean within = quoted || !isCloser(window.at(end - 1)) || closesPair(password, end);
                    judge(password, within ? end : end - 1, quoted);
                    return;
                }
                named = before;
            } else if (next && !quoted && !PasswordWord.isChosenForUser(window.text(start, end))) {
                // What somebody logs in with is no password more often than it is one.
                return;
            } else if ((quoted || PasswordWord.mayHave(signs))
                    && PasswordWord.mayBe(window.text(start, end), quoted, bound || joined)) {
                judge(start, end, quoted);
                return;
            } else if (quoted) {
                return;
            }
            passed++;
            at = quoted ? end + 1 : end;
            if (!quoted && endsSentence(at)) {
                return;
            }
            at = behindBlanks(isStop(window.at(at)) ? at + 1 : at);
        }
    }

    /** {@code "the password must be a text, got " + typeof x}: behind the quote stands no sentence any more. */
    private static boolean goesOnInCode(char behindQuote) {
        return behindQuote == '+' || behindQuote == ',' || behindQuote == ';' || behindQuote == ')';
    }

    private boolean isColon(int start, int end) {
        return end - start == 1 && window.at(start) == ':';
    }

    private void judge(int start, int end, boolean quoted) {
        Verdict verdict = SecretJudge.judge(FieldName.PASSWORD, window.text(start, end), quoted, false);
        SUSPICION.tell(verdict, start, end, findings);
    }

    /** Where a user and a password are joined in one word; -1 where they are not. */
    private static int split(String word) {
        int slash = word.indexOf('/');
        int split = Math.max(slash, word.indexOf(':'));
        boolean path = slash != word.lastIndexOf('/');
        boolean port = split != slash && isPlace(word, split);
        boolean tag = word.indexOf('<') >= 0 || word.indexOf('>') >= 0;
        return split > 0 && split < word.length() - 1 && !path && !port && !tag ? split : -1;
    }

    /** {@code login 10.0.0.5:8080} names a server, and {@code auth.c:128} a line of a file. */
    private static boolean isPlace(String word, int colon) {
        String behind = word.substring(colon + 1);
        return Spelling.isDigits(behind) && (behind.length() <= LONGEST_PORT || word.lastIndexOf('.', colon) > 0);
    }

    private boolean endsSentence(int place) {
        char c = window.at(place);
        return (c == '.' || c == ';') && place + 1 < stop && window.at(place + 1) == ' ';
    }

    private static boolean isStop(char c) {
        return c == ',' || c == '.';
    }

    /** Behind spaces, and the signs that make letters bold. */
    private int behindBlanks(int place) {
        int i = place;
        while (i < stop && isBlank(window.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '*' || c == '_';
    }

    private int wordEnd(int start) {
        int end = start;
        int had = 0;
        while (end < stop && goesOn(window.charAt(end))) {
            had |= PasswordWord.sign(window.charAt(end));
            end++;
        }
        signs = had;
        if (window.at(end - 1) == '*' && window.at(end - 2) == '*' && window.at(end - 3) == '*') {
            // Two stars end bold letters; more of them are a mask.
            return end;
        }
        int last = end;
        while (end > start + 1 && closesWord(window.at(end - 1)) && !closesPair(start, end)) {
            end--;
        }
        if (end < last) {
            signs = PasswordWord.signs(window, start, end);
        }
        return end;
    }

    /** Brackets around a word, or around the password of a user, are a part of it: {@code [password-1]}, {@code ada:[password-1]}. */
    private boolean closesPair(int start, int end) {
        char open = switch (window.at(end - 1)) {
            case ']' -> '[';
            case '}' -> '{';
            case ')' -> '(';
            default -> 0;
        };
        for (int i = start; open != 0 && i < end; i++) {
            boolean begins = i == start || window.at(i - 1) == ':' || window.at(i - 1) == '/';
            if (begins && window.at(i) == open) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCloser(char c) {
        return c == ']' || c == '}' || c == ')';
    }

    private static boolean goesOn(char c) {
        return c > ' ' && c != '"' && c != '`';
    }

    private static boolean closesWord(char c) {
        return switch (c) {
            case '.', ',', ';', ':', ')', ']', '}', '*' -> true;
            default -> false;
        };
    }

    private static boolean isQuote(char c) {
        return Signs.isQuote(c) || c == '„' || c == '“' || c == '”' || c == '»' || c == '«';
    }

    private int closing(int start, char open) {
        int end = start;
        while (end < stop && !isLineEnd(window.at(end)) && !closes(open, window.at(end))) {
            end++;
        }
        return end < stop && !isLineEnd(window.at(end)) ? end : -1;
    }

    private static boolean closes(char open, char c) {
        return switch (open) {
            case '„' -> c == '„' || c == '“' || c == '”';
            case '“' -> c == '“' || c == '”';
            case '»' -> c == '»' || c == '«';
            default -> c == open;
        };
    }
}
