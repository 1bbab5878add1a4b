package org.reportcli.leak;

import java.util.List;

/** Looks for runs of digits in one pass. */
final class Numbers {
    private static final boolean[] WORD = wordChars();

    private final NumberDetector[] detectors;

    Numbers(List<NumberDetector> detectors) {
        this.detectors = detectors.toArray(NumberDetector[]::new);
    }

    /**
     * Tells detectors of each run that begins between two places of a window.
     *
     * @return where the next look begins: {@code to}, or behind the last run, where that goes further
     */
    int look(Window window, int from, int to, Findings findings) {
        if (detectors.length == 0) {
            return to;
        }
        char[] chars = window.array();
        int i = from;
        while (i < to) {
            char c = chars[i];
            if (c < '0' || c > '9') {
                i++;
            } else if (i > 0 && isWord(chars[i - 1])) {
                i = endOfWord(window, i);
            } else {
                i = run(window, i, findings);
            }
        }
        return Math.max(i, to);
    }

    private int run(Window window, int first, Findings findings) {
        int digits = 1;
        int dots = 0;
        int end = first + 1;
        for (int i = end; i - first <= NumberDetector.LONGEST; i++) {
            char c = window.at(i);
            if (c >= '0' && c <= '9') {
                digits++;
                dots += window.at(i - 1) == '.' ? 1 : 0;
                end = i + 1;
            } else if (!separates(c) || i - end >= 2) {
                break;
            }
        }
        if (end - first > NumberDetector.LONGEST || window.at(end) >= '0' && window.at(end) <= '9') {
            return endOfWord(window, end);
        }
        if (digits >= NumberDetector.FEWEST || dots == 3) {
            int start = first;
            if (window.at(start - 1) == '(') {
                start--;
            }
            if (window.at(start - 1) == '+') {
                start--;
            }
            for (NumberDetector detector : detectors) {
                detector.number(window, start, end, digits, findings);
            }
        }
        return end;
    }

    private static int endOfWord(Window window, int place) {
        char[] chars = window.array();
        int length = window.length();
        int end = place;
        while (end < length && isWord(chars[end])) {
            end++;
        }
        return end;
    }

    private static boolean separates(char c) {
        return c == ' ' || c == '.' || c == '-' || c == '/' || c == '(' || c == ')' || c == '\u00a0' || c == '\u2011';
    }

    private static boolean isWord(char c) {
        return c < 128 && WORD[c];
    }

    private static boolean[] wordChars() {
        boolean[] word = new boolean[128];
        for (char c = 0; c < word.length; c++) {
            word[c] = c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }
        return word;
    }
}
