package org.reportcli.leak.credential;

import java.util.Locale;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Judges the value of an Authorization header (RFC 9110, section 11.6.2): a scheme and its credentials. */
final class Authorization {
    private static final int SHORTEST = 8;
    private static final int SHORTEST_OF_LETTERS = 20;
    private static final int LONGEST_PARAMETER = 20;

    private final Window window;
    private final Findings findings;

    private Authorization(Window window, Findings findings) {
        this.window = window;
        this.findings = findings;
    }

    /** Judges the value between two places. */
    static void judge(Window window, int start, int end, Findings findings) {
        new Authorization(window, findings).judge(start, end);
    }

    private void judge(int start, int end) {
        int schemeEnd = start;
        while (schemeEnd < end && !endsScheme(window.at(schemeEnd))) {
            schemeEnd++;
        }
        int from = behindSpaces(schemeEnd, end);
        if (from >= end) {
            credentials(start, end);
            return;
        }
        String scheme = window.text(start, schemeEnd).toLowerCase(Locale.ROOT);
        Optional<String> part = HeaderNames.part(scheme);
        if (part.isPresent()) {
            part(part.get(), from, end);
        } else if (scheme.equals("basic")) {
            BasicLogin.judge(window, from, tokenEnd(from, end), findings);
        } else {
            token(from, tokenEnd(from, end));
        }
    }

    private static boolean endsScheme(char c) {
        return c <= ' ' || c == '+' || c == '%';
    }

    /** Behind the spaces between scheme and credentials, which may be encoded as those of forms are. */
    private int behindSpaces(int from, int end) {
        if (window.says(from, "%20")) {
            return from + "%20".length();
        }
        int i = from;
        while (i < end && (window.at(i) == ' ' || window.at(i) == '+')) {
            i++;
        }
        return i;
    }

    private int tokenEnd(int from, int end) {
        int i = from;
        while (i < end && isOfToken(window.at(i))) {
            i++;
        }
        while (i > from && isStop(window.at(i - 1), i < end)) {
            i--;
        }
        return i;
    }

    private static boolean isOfToken(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '`' && c != ')' && c != '\\';
    }

    private static boolean isStop(char c, boolean more) {
        return c == ',' || c == ';' || c == '.' && more;
    }

    /** The part of the credentials that proves a secret: {@code response="…"} of {@code Digest}. */
    private void part(String name, int from, int end) {
        for (int i = from; i < end; i++) {
            int equals = i + name.length();
            if (window.says(i, name) && window.at(equals) == '=' && !Character.isLetter(window.at(i - 1))) {
                int start = window.at(equals + 1) == '"' ? equals + 2 : equals + 1;
                int stop = start;
                while (stop < end && window.at(stop) != '"' && window.at(stop) != ',' && window.at(stop) > ' ') {
                    stop++;
                }
                credentials(start, stop);
                return;
            }
        }
    }

    /** One token, or the first parameter of several: {@code Token token="…"}. */
    private void token(int from, int end) {
        int equals = from;
        while (equals < end && (Character.isLetter(window.at(equals)) || window.at(equals) == '_')) {
            equals++;
        }
        boolean parameter =
                equals > from && equals < end - 2 && equals - from < LONGEST_PARAMETER && window.at(equals) == '=';
        if (!parameter) {
            credentials(from, end);
        } else if (Signs.isQuote(window.at(equals + 1))) {
            credentials(equals + 2, Math.max(equals + 2, end - 1));
        } else {
            credentials(equals + 1, end);
        }
    }

    private void credentials(int start, int end) {
        if (start >= end) {
            return;
        }
        Optional<String> nothing = nothing(window.text(start, end));
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, nothing.get());
        } else {
            findings.leak(LeakRules.AUTHORIZATION, start, end, Confidence.LIKELY, "credentials in a header");
        }
    }

    /** Why a value lets nobody in; empty where it may. */
    private static Optional<String> nothing(String value) {
        Optional<String> nothing = SecretJudge.nothing(value);
        if (nothing.isPresent()) {
            return nothing;
        }
        if (value.length() < SHORTEST || ProgramText.isExpression(value) || value.indexOf(' ') >= 0) {
            return Optional.of("it is too short, or code");
        }
        if (value.startsWith("eyJ") && value.endsWith(".")) {
            return Optional.of("it is a token without a signature");
        }
        if (isAttack(value)) {
            return Optional.of("it is an attack, not a token");
        }
        return value.length() < SHORTEST_OF_LETTERS && !Spelling.hasDigit(value)
                ? Optional.of("it looks like a word")
                : Optional.empty();
    }

    /** What is sent to see how a server takes it. */
    private static boolean isAttack(String value) {
        return value.startsWith(".") || value.contains("../") || value.indexOf('<') >= 0 || value.indexOf('\'') >= 0;
    }
}
