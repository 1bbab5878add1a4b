package org.reportcli.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of all detectors, and who looks where one of them stands. */
final class Words {
    /** How many more chars are looked at before words are compared. */
    private static final int NEXT = 3;

    /** How many chars behind the first three fit into a number. */
    private static final int REST = Integer.SIZE / Alphabet.BITS;

    private final Sieve sieve;
    /** For each three chars that begin a word, which of the lists of entries is theirs. */
    private final char[] listOf = new char[Sieve.codes()];

    private final Entry[][] lists;
    /** For each list, the kinds of the chars that come next in its words; all where a word ends there. */
    private final long[][] next;
    /** For each list, whether any of its words is looked for inside of longer words. */
    private final boolean[] inside;

    private final Detector[][] signs = new Detector[128][];

    /**
     * A word and who looks where it stands.
     *
     * @param rest the kinds of the chars behind the first three, as many as fit
     * @param mask the bits of {@code rest} that the word has chars for
     */
    private record Entry(String word, Detector detector, boolean inside, int rest, int mask) {
        static Entry of(String word, Detector detector, boolean inside) {
            int rest = 0;
            int mask = 0;
            for (int i = Sieve.SHORTEST; i < Sieve.SHORTEST + REST; i++) {
                boolean has = i < word.length();
                rest = rest << Alphabet.BITS | (has ? Alphabet.kind(word.charAt(i)) : 0);
                mask = mask << Alphabet.BITS | (has ? (1 << Alphabet.BITS) - 1 : 0);
            }
            return new Entry(word, detector, inside, rest, mask);
        }

        /** Whether it stands at a place. */
        boolean isAt(char[] chars, int place, int length) {
            if (place + word.length() > length) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                if (Alphabet.lower(chars[place + i]) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    // Made at each start, and mostly before anything is compiled: arrays, and two passes, take a fifth of the time of
    // maps.
    Words(List<Detector> detectors, Sieve sieve) {
        this.sieve = sieve;
        List<List<String>> words = new ArrayList<>(detectors.size());
        char[] counts = new char[Sieve.codes()];
        int different = 0;
        for (Detector detector : detectors) {
            List<String> own = detector.words();
            words.add(own);
            for (String word : own) {
                int code = code(word);
                if (counts[code]++ == 0) {
                    listOf[code] = (char) different++;
                    sieve.keep(code);
                }
            }
        }
        lists = new Entry[different][];
        next = new long[NEXT][different];
        inside = new boolean[different];
        char[] filled = new char[different];
        for (int each = 0; each < words.size(); each++) {
            boolean insideWords = detectors.get(each).insideWords();
            for (String word : words.get(each)) {
                int code = code(word);
                int list = listOf[code];
                if (lists[list] == null) {
                    lists[list] = new Entry[counts[code]];
                }
                lists[list][filled[list]++] = Entry.of(word, detectors.get(each), insideWords);
                inside[list] |= insideWords;
                for (int i = 0; i < NEXT; i++) {
                    int at = Sieve.SHORTEST + i;
                    next[i][list] |= at < word.length() ? 1L << Alphabet.kind(word.charAt(at)) : -1L;
                }
            }
            addSigns(detectors.get(each));
        }
    }

    private void addSigns(Detector detector) {
        String marks = detector.signs();
        for (int i = 0; i < marks.length(); i++) {
            char sign = marks.charAt(i);
            Detector[] had = signs[sign];
            if (had == null) {
                sieve.keepAll(sign);
                had = new Detector[0];
            }
            signs[sign] = Arrays.copyOf(had, had.length + 1);
            signs[sign][had.length] = detector;
        }
    }

    /** Tells detectors of the words and signs at the places that the sieve kept. */
    void look(Window window, Sieve.Catch caught, Findings findings) {
        char[] chars = window.array();
        int[] places = caught.words;
        for (int i = 0; i < caught.wordCount; i++) {
            int place = places[i];
            char first = chars[place];
            int list = listOf[Sieve.code(first, window.at(place + 1), window.at(place + 2))];
            if (goesOn(window, place + Sieve.SHORTEST, list)) {
                boolean within = isInside(window, place);
                if (!within || inside[list]) {
                    compare(window, place, lists[list], within, findings);
                    if (window.isExhausted()) {
                        return;
                    }
                }
            }
            if (first < 128 && signs[first] != null) {
                for (Detector detector : signs[first]) {
                    detector.look(window, place, place + 1, findings);
                }
            }
        }
    }

    /** Whether the next chars may be those of a word of a list. */
    private boolean goesOn(Window window, int place, int list) {
        long fits = next[0][list] >>> Alphabet.kind(window.at(place))
                & next[1][list] >>> Alphabet.kind(window.at(place + 1))
                & next[2][list] >>> Alphabet.kind(window.at(place + 2));
        return (fits & 1) != 0;
    }

    private static void compare(Window window, int place, Entry[] candidates, boolean within, Findings findings) {
        char[] chars = window.array();
        int length = window.length();
        int rest = 0;
        for (int i = Sieve.SHORTEST; i < Sieve.SHORTEST + REST; i++) {
            rest = rest << Alphabet.BITS | Alphabet.kind(window.at(place + i));
        }
        for (Entry candidate : candidates) {
            if ((candidate.rest ^ rest & candidate.mask) == 0
                    && (!within || candidate.inside)
                    && candidate.isAt(chars, place, length)) {
                candidate.detector.look(window, place, place + candidate.word.length(), findings);
            }
        }
    }

    /**
     * Whether a place is inside of a word: a letter or digit before it belongs to the same word. None does that ends an
     * escape ({@code \\n}, {@code %20}), and a capital begins a word of its own ({@code myToken}).
     */
    private static boolean isInside(Window window, int place) {
        char before = window.at(place - 1);
        char first = window.at(place);
        if (!isAlphanumeric(before) || !isAlphanumeric(first)) {
            return false;
        }
        boolean hump = first >= 'A' && first <= 'Z' && before >= 'a';
        return !hump && window.at(place - 2) != '\\' && window.at(place - 3) != '%';
    }

    private static boolean isAlphanumeric(char c) {
        return c < 128 && Alphabet.isAlphanumeric(Alphabet.kind(c));
    }

    private static int code(String word) {
        if (word.length() < Sieve.SHORTEST) {
            throw new IllegalArgumentException("no word to look for: " + word);
        }
        return Sieve.code(word.charAt(0), word.charAt(1), word.charAt(2));
    }
}
