package org.reportcli.leak.credential;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds passwords in sentences, English and German: "the password is …", "mit dem Passwort …", "credentials ada / …". */
final class ProseDetector implements Detector {
    private static final int REACH = 160;
    private static final int MOST_WORDS = 9;
    private static final Set<String> BETWEEN = Set.of(
            "is",
            "was",
            "=",
            ":",
            "-",
            "–",
            "—",
            "->",
            "→",
            "ist",
            "war",
            "lautet",
            "lautete",
            "lauten",
            "are",
            "were",
            "sind",
            "waren",
            "be",
            "to",
            "of",
            "for",
            "the",
            "and",
            "user",
            "username",
            "account",
            "admin",
            "der",
            "des",
            "die",
            "das",
            "dem",
            "den",
            "für",
            "zu",
            "auf",
            "und",
            "with",
            "set",
            "as",
            "name",
            "benutzer",
            "nutzer",
            "again",
            "still",
            "now",
            "used",
            "here",
            "following",
            "folgende",
            "folgenden",
            "gesetzt",
            "also",
            "my",
            "test",
            "its",
            "value",
            "reads",
            "by",
            "be:",
            "from",
            "a",
            "an",
            "own",
            "mein",
            "meinem",
            "unser",
            "string",
            "identified");
    private static final Set<String> JOINS = Set.of("/", ":", "|", "and", "und", ",", "-");

    @Override
    public List<String> words() {
        return List.of(
                "password",
                "passwort",
                "kennwort",
                "passphrase",
                "passcode",
                "credentials",
                "creds",
                "account",
                "konto",
                "zugang",
                "zugangsdaten",
                "anmeldedaten",
                "logindaten",
                "login",
                "logged in",
                "log in",
                "identified by",
                "einloggen",
                "angemeldet",
                "anmelden",
                "eingeloggt",
                "pass ",
                "pwd ",
                "pin ");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (Character.isLetterOrDigit(window.at(start - 1)) || isName(window.at(start - 1))) {
            return;
        }
        char next = window.at(end);
        boolean ended = window.at(end - 1) == ' ';
        if (!ended
                && next != ' '
                && next != ':'
                && next != 's'
                && next != '*'
                && next != '='
                && next != ','
                && next != ')') {
            return;
        }
        String word = window.text(start, end).toLowerCase(Locale.ROOT).strip();
        boolean both = word.startsWith("cred")
                || word.startsWith("account")
                || word.equals("konto")
                || word.equals("zugang")
                || word.contains("daten")
                || word.startsWith("log")
                || word.startsWith("ein")
                || word.startsWith("an");
        if (!both && !ended && (next == ':' || next == '=')) {
            // A field, which others judge.
            return;
        }
        int line = window.lineEnd(end, REACH);
        scan(window, end, line, both, word.equals("identified by"), findings);
    }

    private static void scan(Window window, int from, int line, boolean both, boolean sql, Findings findings) {
        int i = from;
        int passed = 0;
        boolean joined = sql;
        boolean bound = sql;
        while (i < line && passed < MOST_WORDS) {
            while (i < line
                    && (window.at(i) == ' ' || window.at(i) == '\t' || window.at(i) == '*' || window.at(i) == '_')) {
                i++;
            }
            if (i >= line) {
                return;
            }
            char c = window.at(i);
            boolean quoted = Signs.isQuote(c) || c == '„' || c == '“' || c == '”' || c == '»' || c == '«';
            int start = quoted ? i + 1 : i;
            int end = quoted ? closing(window, start, line, c) : word(window, start, line);
            if (end <= start) {
                i++;
                continue;
            }
            String word = window.text(start, end);
            String lower = word.toLowerCase(Locale.ROOT);
            if (!quoted && JOINS.contains(lower)) {
                // A colon at the end of a word introduces what follows; only one that stands alone joins two.
                joined |= passed > 0 && (!lower.equals(":") || window.at(start - 1) == ' ');
            } else if (!quoted && BETWEEN.contains(lower)) {
                bound |= !lower.equals("the") && !lower.equals("for") && !lower.equals("of") && !lower.equals("user");
            } else if (both && !joined) {
                // The first of two is the user; a slash or colon may join them without a space.
                int split = Math.max(word.indexOf('/'), word.indexOf(':'));
                if (split > 0
                        && split < word.length() - 1
                        && !word.contains("//")
                        && word.indexOf('/') == word.lastIndexOf('/')) {
                    judge(window, start + split + 1, end, quoted, findings);
                    return;
                }
            } else if (candidate(word, quoted, bound || joined)) {
                judge(window, start, end, quoted, findings);
                return;
            } else if (quoted) {
                return;
            }
            passed++;
            i = quoted ? end + 1 : end;
            if (!quoted && (window.at(i) == '.' || window.at(i) == ';') && i + 1 < line && window.at(i + 1) == ' ') {
                return;
            }
            if (window.at(i) == ',' || window.at(i) == '.') {
                i++;
            }
        }
    }

    /** Whether a word of a sentence can be a password: nobody's word has a digit or a sign in it. */
    private static boolean candidate(String word, boolean quoted, boolean bound) {
        if (word.length() < 4
                || word.length() > 300
                || word.startsWith("http")
                || word.indexOf('@') > 0 && word.indexOf('.') > 0) {
            return false;
        }
        int signs = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            signs += c > ' '
                            && c < 127
                            && !Character.isLetterOrDigit(c)
                            && c != '-'
                            && c != '\''
                            && c != '.'
                            && c != '/'
                            && c != '_'
                            && c != '('
                            && c != ')'
                    ? 1
                    : 0;
        }
        boolean mixed = Spelling.hasDigit(word) && Spelling.hasLetter(word) || signs > 0 && Spelling.hasLetter(word);
        if (!mixed) {
            return quoted
                    && bound
                    && Spelling.hasLetter(word)
                    && word.indexOf(' ') < 0
                    && word.length() >= 6
                    && (Character.isUpperCase(word.charAt(0)) || word.indexOf('-') > 0);
        }
        return word.indexOf(' ') < 0
                && !word.matches("(?i)[a-z]+[0-9]?[.,:;)!?]")
                && !word.startsWith("CVE-")
                && !word.startsWith("CWE-")
                && !word.startsWith("RFC")
                && !word.startsWith("/")
                && !ProgramText.isExpression(word)
                && !word.startsWith("--")
                && word.indexOf('=') < 0
                && word.indexOf('<') < 0
                && !isVersion(word)
                && (bound || quoted || signs > 0 || Spelling.hasDigit(word) && word.length() >= 8);
    }

    private static boolean isVersion(String word) {
        return word.matches("v?[0-9]+(\\.[0-9]+)+.{0,6}")
                || word.matches(
                        "(?i)(sha|md|base|utf-?|http/|oauth|tls|x|ipv|log4|h|p|web|win|mp|s|ec|k8)[0-9.-]+s?.?");
    }

    private static void judge(Window window, int start, int end, boolean quoted, Findings findings) {
        if (start >= end) {
            return;
        }
        Verdict verdict = SecretJudge.judge(FieldName.PASSWORD, window.text(start, end), quoted, false);
        if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.PASSWORD, start, end, clean.reason());
        } else if (verdict instanceof Verdict.Default) {
            findings.leak(
                    LeakRules.PASSWORD,
                    start,
                    end,
                    Confidence.POSSIBLE,
                    LeakLevel.NOTE,
                    "a password that is the same everywhere");
        } else {
            findings.leak(LeakRules.PASSWORD, start, end, Confidence.POSSIBLE, "a password in a sentence");
        }
    }

    private static int closing(Window window, int start, int line, char open) {
        for (int i = start; i < line; i++) {
            char c = window.at(i);
            if (c == open
                    || open == '„' && (c == '“' || c == '”')
                    || open == '»' && c == '«'
                    || open == '“' && c == '”') {
                return i;
            }
        }
        return -1;
    }

    private static int word(Window window, int start, int line) {
        int end = start;
        while (end < line && window.at(end) > ' ' && window.at(end) != '"' && window.at(end) != '`') {
            end++;
        }
        while (end > start + 1 && ".,;:)]}*".indexOf(window.at(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isName(char c) {
        return c == '_' || c == '-' || c == '.' || c == '$' || c == '/' || c == '=' || c == '[';
    }
}
