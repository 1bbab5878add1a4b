package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.Placeholder;
import org.reportcli.leak.value.ValueKind;

/** Finds passwords and tokens before the host of an address (RFC 3986, section 3.2.1). */
final class AddressDetector implements Detector {
    private static final int LONGEST = 300;
    private static final int LONGEST_HOST = 80;
    private static final int LONGEST_PORT = 5;
    private static final int SHORTEST_TOKEN = 16;
    private static final Suspicion PASSWORD =
            new Suspicion(LeakRules.URL_CREDENTIALS, Confidence.LIKELY, "a password in an address");

    @Override
    public List<String> words() {
        return StartWords.of("address");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int at = -1;
        int colon = -1;
        for (int i = end; i - end < LONGEST; i++) {
            char c = window.at(i);
            if (c == '@') {
                at = i;
            } else if (c == ':' && colon < 0) {
                colon = i;
            } else if (endsAddress(c)
                    || c == ')' && at >= 0
                    || isPathSign(c) && (at >= 0 || colon < 0 || isPort(window, colon + 1, i))) {
                break;
            }
        }
        if (at < 0) {
            return;
        }
        if (colon >= 0 && colon < at) {
            password(window, colon + 1, at, findings);
        } else {
            token(window, end, at, findings);
        }
    }

    private static boolean endsAddress(char c) {
        return c <= ' ' || c == '"' || c == '\'' || c == '<' || c == '>' || c == '`' || c == '\\';
    }

    /** Ends the host; within a password such a sign is wrong, and common. */
    private static boolean isPathSign(char c) {
        return c == '/' || c == '?' || c == '#';
    }

    private static boolean isPort(Window window, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Spelling.isDigit(window.at(i))) {
                return false;
            }
        }
        return end > start;
    }

    private static void password(Window window, int start, int end, Findings findings) {
        if (end - start <= LONGEST_PORT && isPort(window, start, end)) {
            findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, "it is a port");
        } else if (window.says(start, "x-oauth-basic") && end - start == "x-oauth-basic".length()) {
            findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, "it fills a place that must not be empty");
        } else {
            PASSWORD.settle(FieldName.PASSWORD, window, start, end, findings);
        }
    }

    private static void token(Window window, int start, int end, Findings findings) {
        if (window.text(end, end + LONGEST_HOST).contains("sentry")) {
            if (start < end) {
                findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, "it is a key that every visitor gets");
            }
        } else if (end - start >= SHORTEST_TOKEN && ValueKind.isRandom(window.text(start, end))) {
            Placeholder.reason(window.text(start, end))
                    .ifPresentOrElse(
                            reason -> findings.dismiss(LeakRules.URL_CREDENTIALS, start, end, reason),
                            () -> findings.leak(
                                    LeakRules.URL_CREDENTIALS, start, end, Confidence.LIKELY, "a token in an address"));
        }
    }
}
