package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.Window;

/** Finds the values of secrets in manifests of Kubernetes, which are Base64 and not encrypted. */
final class ManifestDetector implements Detector {
    private static final int BEFORE = 1_500;
    private static final int BEHIND = 4_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int SHORTEST_VALUE = 8;
    private static final String DATA = "data:";

    @Override
    public List<String> words() {
        return StartWords.of("manifest");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (!endsKind(window.at(end))) {
            return;
        }
        int from = window.lineStart(Math.max(0, start - BEFORE), BEFORE);
        int to = Math.min(window.length(), end + BEHIND);
        boolean data = false;
        for (int line = from; line < to; ) {
            int stop = window.lineEnd(line, LONGEST_LINE);
            int first = Math.min(stop, Signs.behindSpaces(window, line));
            if (line > end && (window.says(line, "---") || window.says(line, "kind:"))) {
                // The next manifest of the same file.
                return;
            }
            if (isData(window, first, stop)) {
                data = true;
            } else if (first == line && stop > line) {
                data = false;
            } else if (data) {
                entry(window, first, stop, findings);
            }
            line = stop + 1;
        }
    }

    /** {@code kind: SecretStore} is another kind. */
    private static boolean endsKind(char c) {
        return c <= ' ' || c == '"' || c == ',' || c == '}';
    }

    private static boolean isData(Window window, int first, int stop) {
        int end = stop;
        while (end > first && window.at(end - 1) <= ' ') {
            end--;
        }
        return end - first == DATA.length() && window.says(first, DATA);
    }

    /** A line of the data: a name and a value, or the next line of a value. */
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
        if (end - start >= SHORTEST_VALUE) {
            EncodedSecret.judge(window, new Span(start, end), findings);
        }
    }

    private static boolean isBase64(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=';
    }
}
