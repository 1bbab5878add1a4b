package org.reportcli.leak.token;

import java.util.Optional;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.DocumentedExample;
import org.reportcli.leak.value.Placeholder;

/** Whether a value looks drawn at random, or stands for another one. */
final class Randomness {
    private static final int SAME = 7;
    private static final int ALPHABET = 26;

    private Randomness() {}

    /** Why a value of a known shape opens nothing; {@code body} is where its mark ends. */
    static Optional<String> empty(Window window, int start, int body, int end) {
        Optional<String> known = known(window.text(start, end));
        return known.isPresent() ? known : monotonous(window, Math.min(body, end), end);
    }

    /** Why a value that was named opens nothing: it is known, stands for another one, or is masked. */
    static Optional<String> masked(Window window, int start, int end) {
        Optional<String> known = known(window.text(start, end));
        return known.isPresent() ? known : repeated(window, start, end);
    }

    private static Optional<String> repeated(Window window, int start, int end) {
        int same = 1;
        for (int i = start + 1; i < end; i++) {
            char c = window.at(i);
            same = c == window.at(i - 1) ? same + 1 : 1;
            if (same >= SAME && c != '=' && c != 'A' && c != '-') {
                return Optional.of("one char stands again and again");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(String value) {
        Optional<String> known = KnownExamples.reason(value);
        if (known.isEmpty()) {
            known = DocumentedExample.reason(value);
        }
        if (known.isEmpty()) {
            known = Placeholder.reason(value);
        }
        return known;
    }

    /** Why a stretch cannot be random: one char again and again, or the alphabet. */
    static Optional<String> monotonous(Window window, int start, int end) {
        Optional<String> repeated = repeated(window, start, end);
        if (repeated.isPresent()) {
            return repeated;
        }
        int rising = 1;
        long seen = 0;
        long seenHigh = 0;
        for (int i = start; i < end; i++) {
            char c = window.at(i);
            if (c < 64) {
                seen |= 1L << c;
            } else {
                seenHigh |= 1L << c;
            }
            if (i > start) {
                rising = c == window.at(i - 1) + 1 ? rising + 1 : 1;
                if (rising >= ALPHABET) {
                    return Optional.of("it is the alphabet");
                }
            }
        }
        boolean few = end - start >= 12 && Long.bitCount(seen) + Long.bitCount(seenHigh) < 5;
        return few ? Optional.of("it is made of very few chars") : Optional.empty();
    }

    /** Whether digits and letters stand in a stretch, and change often enough. */
    static boolean mixed(Window window, int start, int end) {
        int changes = 0;
        for (int i = start + 1; i < end; i++) {
            changes += Edges.isDigit(window.at(i)) != Edges.isDigit(window.at(i - 1)) ? 1 : 0;
        }
        return changes >= 3;
    }

    /**
     * Whether a value looks drawn at random.
     *
     * @param named whether a name that means a secret stands before it
     */
    static boolean likely(CharSequence value, boolean named) {
        int length = value.length();
        int digits = 0;
        int upper = 0;
        int lower = 0;
        int marks = 0;
        int changes = 0;
        int mixedSegments = 0;
        int segments = 1;
        int segment = 0;
        int longest = 0;
        int consonants = 0;
        int unspoken = 0;
        boolean digitInSegment = false;
        boolean letterInSegment = false;
        char last = 0;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c == '%' && i + 2 < length) {
                i += 2;
                marks++;
                last = c;
                continue;
            }
            if (Edges.isDigit(c)) {
                digits++;
                digitInSegment = true;
            } else if (Edges.isLetter(c)) {
                upper += c <= 'Z' ? 1 : 0;
                lower += c > 'Z' ? 1 : 0;
                letterInSegment = true;
            } else {
                marks++;
                segments++;
                mixedSegments += digitInSegment && letterInSegment ? 1 : 0;
                digitInSegment = false;
                letterInSegment = false;
                segment = -1;
            }
            segment++;
            longest = Math.max(longest, segment);
            consonants = Edges.isLetter(c) && "aeiouyAEIOUY".indexOf(c) < 0 ? consonants + 1 : 0;
            unspoken += consonants >= 5 ? 1 : 0;
            if (i > 0 && kind(c) != kind(last)) {
                changes++;
            }
            last = c;
        }
        mixedSegments += digitInSegment && letterInSegment ? 1 : 0;
        int letters = upper + lower;
        if (letters == 0 || marks * 3 > length) {
            return false;
        }
        if (digits == 0) {
            boolean drawn = unspoken > 0 || upper > 1 && lower > 1 && changes * 5 >= length * 2;
            return named
                    && (longest >= 16 || marks == 0 && length >= 12 && changes * 2 >= length)
                    && drawn
                    && (longest * 10 >= length * 8 || longest * 10 >= length * 6 && changes * 3 >= length);
        }
        if (longest < 16 && segments > 1 && mixedSegments * 2 < segments && changes * 3 < length) {
            return false;
        }
        if (mixedSegments == 0) {
            return false;
        }
        if (named && marks == 0 && length >= 16) {
            return true;
        }
        if (named && longest >= 12 && digits * 6 >= length && changes >= 2) {
            return true;
        }
        return changes * (named ? 9 : 5) >= length || digits * 6 >= length && changes >= 3;
    }

    private static int kind(char c) {
        if (Edges.isDigit(c)) {
            return 0;
        }
        return Edges.isLetter(c) ? c <= 'Z' ? 1 : 2 : 3;
    }
}
