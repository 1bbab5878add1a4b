package org.reportcli.leak;

import java.util.List;

/** Who looks at runs of digits. */
final class Numbers {
    private final NumberDetector[] detectors;

    Numbers(List<NumberDetector> detectors) {
        this.detectors = detectors.toArray(NumberDetector[]::new);
    }

    /**
     * Behind the run that begins before a place and goes on there; the place itself where there is none. It begins to count
     * at a char that no run goes over, so that the answer depends on the chars before the place alone.
     */
    int behind(Window window, int place) {
        int at = place;
        while (at > 0 && (isWord(window.at(at - 1)) || separates(window.at(at - 1)))) {
            at--;
        }
        while (at < place) {
            boolean begins = isDigit(window.at(at)) && !isWord(window.at(at - 1));
            at = begins ? next(window, at, end(window, at)) : at + 1;
        }
        return at;
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
                int end = end(window, place);
                looked = next(window, place, end);
                if (!isData(window, place, end)) {
                    tell(window, place, end, findings);
                    if (window.isExhausted()) {
                        return looked;
                    }
                }
            }
        }
        return looked;
    }

    /** Behind the last digit of a run. */
    private static int end(Window window, int first) {
        int end = first + 1;
        for (int i = end; i - first <= NumberDetector.LONGEST; i++) {
            char c = window.at(i);
            if (isDigit(c)) {
                end = i + 1;
            } else if (!separates(c) || i - end >= 2) {
                break;
            }
        }
        return end;
    }

    /** Where to look on: behind the run, or behind the word that it turned out to be a part of. */
    private static int next(Window window, int first, int end) {
        return isData(window, first, end) ? endOfWord(window, end) : end;
    }

    private static boolean isData(Window window, int first, int end) {
        return end - first > NumberDetector.LONGEST || isDigit(window.at(end));
    }

    private void tell(Window window, int first, int end, Findings findings) {
        int digits = 0;
        int dots = 0;
        for (int i = first; i < end; i++) {
            digits += isDigit(window.at(i)) ? 1 : 0;
            dots += window.at(i) == '.' && isDigit(window.at(i + 1)) ? 1 : 0;
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

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isWord(char c) {
        return c < 128 && (Alphabet.isAlphanumeric(Alphabet.kind(c)) || c == '_');
    }
}
