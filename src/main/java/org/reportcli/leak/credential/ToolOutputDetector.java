package org.reportcli.leak.credential;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Finds what tools print: guessed passwords, hashes of Windows accounts, the secrets that files with known names hold. */
final class ToolOutputDetector implements Detector {
    private static final int REACH = 400;

    @Override
    public List<String> words() {
        return List.of(
                "success: '",
                "[+] ",
                ":::",
                "$apr1$",
                "$2y$1",
                "$2a$1",
                "$2b$1",
                "$6$",
                "$argon2",
                "ntlmv2",
                "ntlmv1",
                "aad3b435b51404ee",
                "$krb5",
                "community ",
                "master.key",
                ".erlang.cookie",
                "334 ugfzc3dvcmq6",
                "auth plain ",
                "secret 5 ",
                "secret 8 ",
                "secret 9 ",
                "password 7 ",
                "password 5 ",
                "password 51:b:",
                "/user:",
                "valid credentials",
                "valid password");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        String word = window.text(start, end).toLowerCase(Locale.ROOT);
        int line = window.lineEnd(end, REACH);
        switch (word) {
            case "success: '", "[+] ", "valid credentials", "valid password" -> guessed(window, end, line, findings);
            case "ntlmv2", "ntlmv1" -> hash(window, lastWord(window, end, line), line, findings);
            case ":::", "aad3b435b51404ee" -> dump(window, start, findings);
            case "$apr1$", "$2y$1", "$2a$1", "$2b$1", "$6$", "$argon2" -> crypt(window, start, line, findings);
            case "$krb5" -> hash(window, start, wordEnd(window, start, line), findings);
            case "community " -> community(window, end, line, findings);
            case "master.key", ".erlang.cookie" -> nextLine(window, line, findings);
            case "334 ugfzc3dvcmq6" -> answer(window, line, findings);
            case "auth plain " -> base64(window, end, wordEnd(window, end, line), findings);
            case "/user:" -> shared(window, end, line, findings);
            case "password 51:b:" -> report(window, start + "password ".length(), line, findings);
            default -> hash(window, end, wordEnd(window, end, line), findings);
        }
    }

    private static void guessed(Window window, int from, int line, Findings findings) {
        for (int i = from; i < line; i++) {
            if (window.at(i) == ':'
                    && Character.isLetterOrDigit(window.at(i - 1))
                    && window.at(i + 1) > ' '
                    && window.at(i + 1) != '/'
                    && window.at(i + 1) != '\\') {
                int stop = i + 1;
                while (stop < line && window.at(stop) > ' ' && window.at(stop) != '\'' && window.at(stop) != '"') {
                    stop++;
                }
                String value = window.text(i + 1, stop);
                if (ValueKind.isNumber(value) && value.length() <= 5) {
                    continue;
                }
                report(window, i + 1, stop, findings);
                return;
            }
        }
    }

    /** {@code net use X: \\host\share /user:NAME PASSWORD}. */
    private static void shared(Window window, int from, int line, Findings findings) {
        int i = wordEnd(window, from, line);
        while (i < line && window.at(i) == ' ') {
            i++;
        }
        int stop = wordEnd(window, i, line);
        if (stop > i && window.at(i) != '/' && window.at(i) != '"') {
            report(window, i, stop, findings);
        } else if (stop > i + 2 && window.at(i) == '"') {
            report(window, i + 1, stop - 1, findings);
        }
    }

    /** A line of {@code secretsdump} or {@code pwdump}: {@code user:500:LM:NT:::}. */
    private static void dump(Window window, int place, Findings findings) {
        int start = window.lineStart(place, REACH);
        int end = window.lineEnd(place, REACH);
        int colons = 0;
        int first = -1;
        int last = -1;
        for (int i = start; i < end; i++) {
            if (window.at(i) == ':') {
                colons++;
                first = colons == 2 ? i + 1 : first;
                last = colons == 4 ? i : last;
            }
        }
        if (first > 0
                && last - first == 65
                && ValueKind.isHex(window.text(first, first + 32))
                && ValueKind.isHex(window.text(last - 32, last))) {
            findings.leak(LeakRules.PASSWORD, first, last, Confidence.CERTAIN, "the hash of a password");
        }
    }

    private static void hash(Window window, int start, int end, Findings findings) {
        int from = start;
        while (from < end && window.at(from) == ' ') {
            from++;
        }
        if (end - from >= 13 && SecretJudge.nothing(window.text(from, end)).isEmpty()) {
            findings.leak(
                    LeakRules.PASSWORD, from, end, Confidence.CERTAIN, LeakLevel.WARNING, "the hash of a password");
        }
    }

    /** The hash behind a user's name, in lines of {@code .htpasswd} and {@code shadow}. */
    private static void crypt(Window window, int start, int line, Findings findings) {
        if (window.at(start - 1) != ':' || !Character.isLetterOrDigit(window.at(start - 2))) {
            return;
        }
        int end = start;
        while (end < line
                && window.at(end) > ' '
                && window.at(end) != ':'
                && window.at(end) != '"'
                && window.at(end) != '\'') {
            end++;
        }
        if (end - start >= 20) {
            hash(window, start, end, findings);
        }
    }

    private static void community(Window window, int from, int line, Findings findings) {
        int start = from;
        while (start < line && (window.at(start) == ' ' || window.at(start) == '"' || window.at(start) == '\'')) {
            start++;
        }
        int end = wordEnd(window, start, line);
        while (end > start && (window.at(end - 1) == '"' || window.at(end - 1) == '\'')) {
            end--;
        }
        String value = window.text(start, end);
        if (value.length() >= 6 && Spelling.hasDigit(value) && Spelling.hasLetter(value)) {
            report(window, start, end, findings);
        }
    }

    private static void nextLine(Window window, int line, Findings findings) {
        int start = line;
        while (start < line + 2 && (window.at(start) == '\r' || window.at(start) == '\n') && start < window.length()) {
            start++;
        }
        int end = window.lineEnd(start, REACH);
        String value = window.text(start, end).strip();
        if (value.length() >= 16 && ValueKind.isRandom(value)) {
            findings.leak(
                    LeakRules.SECRET,
                    start,
                    start + value.length(),
                    Confidence.LIKELY,
                    "the content of a file with a key");
        }
    }

    /** The answer to a mail server's question for the password (RFC 4954). */
    private static void answer(Window window, int line, Findings findings) {
        int start = line;
        while (start < line + 2 && (window.at(start) == '\r' || window.at(start) == '\n') && start < window.length()) {
            start++;
        }
        int end = window.lineEnd(start, REACH);
        base64(window, lastWord(window, start, end), end, findings);
    }

    private static void base64(Window window, int start, int end, Findings findings) {
        if (end - start < 6) {
            return;
        }
        Optional<String> decoded = Base64Text.decode(window.text(start, end).replace("\\0", ""));
        boolean plain = decoded.isEmpty() && end - start >= 12;
        if (decoded.isPresent() && SecretJudge.nothing(decoded.get()).isEmpty() || plain) {
            findings.leak(LeakRules.PASSWORD, start, end, Confidence.LIKELY, "a password in Base64");
        }
    }

    private static void report(Window window, int start, int end, Findings findings) {
        if (start >= end) {
            return;
        }
        Verdict verdict = SecretJudge.judge(FieldName.PASSWORD, window.text(start, end));
        if (verdict instanceof Verdict.Leaks) {
            findings.leak(LeakRules.PASSWORD, start, end, Confidence.LIKELY, "a password that a tool printed");
        } else if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.PASSWORD, start, end, clean.reason());
        }
    }

    private static int wordEnd(Window window, int from, int line) {
        int end = from;
        while (end < line && window.at(end) > ' ') {
            end++;
        }
        return end;
    }

    private static int lastWord(Window window, int from, int line) {
        int start = line;
        while (start > from && window.at(start - 1) > ' ') {
            start--;
        }
        return start;
    }
}
