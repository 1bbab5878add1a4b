package org.reportcli.leak;

import java.util.List;

/** Who looks at runs of digits. */
final class Numbers {
    private final NumberDetector[] detectors;

    Numbers(List<NumberDetector> detectors) {
        this.detectors = detectors.toArray(NumberDetector[]::new);
    }

    /**
     * Tells detectors of the runs at the places that the sieve kept.
     *
     * @param from before which runs have been looked at
     * @return behind the last run, or {@code from} where there is none
     */
    int look(Window window, Sieve.Catch caught, int from, Findings findings) {
        int looked = from;
        for (int i = 0; i < caught.numberCount; i++) {
            int place = caught.numbers[i];
            if (place >= looked) {
                looked = run(window, place, findings);
            }
        }
        return looked;
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
        return c < 128 && (Alphabet.isAlphanumeric(Alphabet.kind(c)) || c == '_');
    }
}
