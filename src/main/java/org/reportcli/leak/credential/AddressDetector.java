package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Finds passwords and tokens before the host of an address (RFC 3986, section 3.2.1), and sessions in its path. */
final class AddressDetector implements Detector {
    private static final int LONGEST = 300;

    @Override
    public List<String> words() {
        return List.of("://", "%3a%2f%2f", ";jsessionid=", "(s(");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (window.at(start) == ';') {
            session(window, end, findings);
        } else if (window.at(start) == '(') {
            session(window, end, findings);
        } else if (window.at(start) == ':') {
            userinfo(window, end, findings);
        }
    }

    private static void session(Window window, int start, Findings findings) {
        int end = start;
        while (end - start < LONGEST
                && (Character.isLetterOrDigit(window.at(end)) || "-_.!".indexOf(window.at(end)) >= 0)) {
            end++;
        }
        if (end - start < 8) {
            return;
        }
        Verdict verdict = SecretJudge.judge(FieldName.SESSION, window.text(start, end));
        if (verdict instanceof Verdict.Leaks) {
            findings.leak(LeakRules.SESSION, start, end, Confidence.LIKELY, "a session id in an address");
        } else if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.SESSION, start, end, clean.reason());
        }
    }

    private static void userinfo(Window window, int from, Findings findings) {
        int at = -1;
        int colon = -1;
        for (int i = from; i - from < LONGEST; i++) {
            char c = window.at(i);
            if (c == '@') {
                at = i;
            } else if (c == ':' && colon < 0) {
                colon = i;
            } else if (c <= ' '
                    || c == '"'
                    || c == '\''
                    || c == '<'
                    || c == '>'
                    || c == '`'
                    || c == '\\'
                    || c == ')' && at >= 0) {
                break;
            } else if ((c == '/' || c == '?' || c == '#') && (at >= 0 || colon < 0 || isPort(window, colon + 1, i))) {
                break;
            }
        }
        if (at < 0) {
            return;
        }
        if (colon >= 0 && colon < at) {
            password(window, colon + 1, at, findings);
        } else {
            token(window, from, at, findings);
        }
    }

    private static boolean isPort(Window window, int start, int end) {
        return ValueKind.isNumber(window.text(start, end));
    }

    private static void password(Window window, int start, int end, Findings findings) {
        if (start >= end) {
            return;
        }
        String value = window.text(start, end);
        if (value.length() <= 5 && ValueKind.isNumber(value)) {
            findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, "it is a port");
            return;
        }
        Verdict verdict = SecretJudge.judge(FieldName.PASSWORD, value);
        if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, clean.reason());
        } else if (verdict instanceof Verdict.Default) {
            findings.leak(
                    LeakRules.URL_CREDENTIALS,
                    start,
                    end,
                    Confidence.POSSIBLE,
                    LeakLevel.NOTE,
                    "a password that is the same everywhere");
        } else if (value.equalsIgnoreCase("x-oauth-basic") || value.equalsIgnoreCase("x")) {
            findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, "it fills a place that must not be empty");
        } else {
            findings.leak(LeakRules.URL_CREDENTIALS, start, end, Confidence.LIKELY, "a password in an address");
        }
    }

    private static void token(Window window, int start, int end, Findings findings) {
        String value = window.text(start, end);
        if (window.text(end, end + 80).contains("sentry")) {
            findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, "it is a key that every visitor gets");
        } else if (value.length() >= 16 && ValueKind.isRandom(value)) {
            findings.leak(LeakRules.URL_CREDENTIALS, start, end, Confidence.LIKELY, "a token in an address");
        }
    }
}
