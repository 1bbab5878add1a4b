package org.reportcli.leak.credential;

import java.util.List;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds the values of secrets in manifests of Kubernetes, which are Base64 and not encrypted, and logins of container registries. */
final class ManifestDetector implements Detector {
    private static final int BEFORE = 1_500;
    private static final int BEHIND = 4_000;
    private static final int LONGEST = 2_000;

    @Override
    public List<String> words() {
        return List.of(
                "kind: secret",
                "kind: \"secret\"",
                "\"kind\":\"secret\"",
                "\"kind\": \"secret\"",
                "\"auth\":",
                "\"auth\" :");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (window.says(start, "\"auth\"")) {
            Field field = Field.around(window, start + 1, start + 5);
            if (field != null && field.quoted()) {
                value(window, field.start(), field.end(), true, findings);
            }
            return;
        }
        char behind = window.at(end);
        if (behind > ' ' && behind != '"' && behind != ',' && behind != '}') {
            return;
        }
        int from = Math.max(0, start - BEFORE);
        int to = Math.min(window.length(), end + BEHIND);
        boolean data = false;
        for (int line = window.lineStart(from, BEFORE); line < to; ) {
            int stop = window.lineEnd(line, LONGEST);
            int first = line;
            while (first < stop && (window.at(first) == ' ' || window.at(first) == '\t')) {
                first++;
            }
            if (window.says(first, "---") && line > end) {
                return;
            }
            if (window.says(first, "data:") && window.text(first, stop).strip().equals("data:")) {
                data = true;
            } else if (data && first == line && stop > line) {
                data = false;
            } else if (data) {
                entry(window, first, stop, findings);
            }
            line = stop + 1;
        }
    }

    private static void entry(Window window, int first, int stop, Findings findings) {
        int colon = first;
        while (colon < stop && window.at(colon) != ':') {
            colon++;
        }
        int start = colon < stop ? colon + 1 : first;
        while (start < stop && (window.at(start) == ' ' || window.at(start) == '"' || window.at(start) == '\'')) {
            start++;
        }
        int end = start;
        while (end < stop && isBase64(window.at(end))) {
            end++;
        }
        if (end - start >= 8) {
            value(window, start, end, false, findings);
        }
    }

    private static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }

    private static void value(Window window, int start, int end, boolean login, Findings findings) {
        Optional<String> decoded = Base64Text.decode(window.text(start, end));
        if (decoded.isEmpty()) {
            return;
        }
        String text = decoded.get();
        if (login) {
            int colon = text.indexOf(':');
            if (colon < 0) {
                return;
            }
            text = text.substring(colon + 1);
        }
        Optional<String> nothing = SecretJudge.nothing(text);
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.SECRET, start, end, nothing.get());
        } else if (text.length() >= 4) {
            findings.leak(LeakRules.SECRET, start, end, Confidence.LIKELY, "a secret in Base64");
        }
    }
}
