package org.reportcli.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Many words, looked for in one pass. A bit for each three chars that begin a word lets almost all of a text pass at the cost
 * of one look; what is left is compared with the words that begin so.
 */
final class Words {
    /** The length of the shortest word. */
    static final int SHORTEST = 3;

    /** How many more chars are looked at before words are compared. */
    private static final int NEXT = 3;

    private static final int BITS = 6;
    private static final int MASK = (1 << SHORTEST * BITS) - 1;
    private static final byte[] CLASS = classes();
    private static final char[] LOWER = lowers();

    private final long[] begins = new long[(MASK + 1) / Long.SIZE];
    /** For each three chars that begin a word, which of the lists of entries is theirs. */
    private final char[] listOf = new char[MASK + 1];

    private final Entry[][] lists;
    /** For each list, the classes of the chars that come next in its words; all where a word ends there. */
    private final long[][] next;

    private final boolean[] isSign = new boolean[128];
    private final Detector[][] signs = new Detector[128][];

    /** A word and who looks where it stands. */
    private record Entry(String word, Detector detector) {
        /** Whether it stands at a place. */
        boolean isAt(char[] chars, int place, int length) {
            if (place + word.length() > length) {
                return false;
            }
            for (int i = 0; i < word.length(); i++) {
                char c = chars[place + i];
                if ((c < 128 ? LOWER[c] : lower(c)) != word.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }

    // Made at each start, and mostly before anything is compiled: arrays, and two passes, take a fifth of the time of
    // maps.
    Words(List<Detector> detectors) {
        List<List<String>> words = new ArrayList<>(detectors.size());
        char[] counts = new char[MASK + 1];
        int different = 0;
        for (Detector detector : detectors) {
            List<String> own = detector.words();
            words.add(own);
            for (String word : own) {
                int code = code(word);
                if (counts[code]++ == 0) {
                    listOf[code] = (char) different++;
                    begins[code >> 6] |= 1L << code;
                }
            }
        }
        lists = new Entry[different][];
        next = new long[NEXT][different];
        char[] filled = new char[different];
        for (int each = 0; each < words.size(); each++) {
            for (String word : words.get(each)) {
                int code = code(word);
                int list = listOf[code];
                if (lists[list] == null) {
                    lists[list] = new Entry[counts[code]];
                }
                lists[list][filled[list]++] = new Entry(word, detectors.get(each));
                for (int i = 0; i < NEXT; i++) {
                    int at = SHORTEST + i;
                    next[i][list] |= at < word.length() ? 1L << kind(word.charAt(at)) : -1L;
                }
            }
            String marks = detectors.get(each).signs();
            for (int i = 0; i < marks.length(); i++) {
                char sign = marks.charAt(i);
                isSign[sign] = true;
                Detector[] had = signs[sign];
                signs[sign] = had == null ? new Detector[1] : Arrays.copyOf(had, had.length + 1);
                signs[sign][signs[sign].length - 1] = detectors.get(each);
            }
        }
    }

    /** Tells detectors of each word and sign that begins between two places of a window. */
    void look(Window window, int from, int to, Findings findings) {
        char[] chars = window.array();
        int stop = Math.min(to + SHORTEST - 1, window.length());
        int first = from + SHORTEST - 1;
        int code = 0;
        for (int i = from; i < stop; i++) {
            char c = chars[i];
            int kind;
            if (c < 128) {
                kind = CLASS[c];
                if (isSign[c] && i < to) {
                    for (Detector detector : signs[c]) {
                        detector.look(window, i, i + 1, findings);
                    }
                }
            } else {
                kind = beyondAscii(c);
            }
            code = (code << BITS | kind) & MASK;
            if ((begins[code >> 6] >>> code & 1) != 0 && i >= first) {
                int list = listOf[code];
                if (goesOn(window, i + 1, list)) {
                    compare(window, i - SHORTEST + 1, lists[list], findings);
                }
            }
        }
    }

    /** Whether the next chars may be those of a word of a list. */
    private boolean goesOn(Window window, int place, int list) {
        for (int i = 0; i < NEXT; i++) {
            if ((next[i][list] >>> kind(window.at(place + i)) & 1) == 0) {
                return false;
            }
        }
        return true;
    }

    private static int kind(char c) {
        return c < 128 ? CLASS[c] : beyondAscii(c);
    }

    private static void compare(Window window, int place, Entry[] candidates, Findings findings) {
        char[] chars = window.array();
        int length = window.length();
        for (Entry candidate : candidates) {
            if (candidate.isAt(chars, place, length)) {
                candidate.detector.look(window, place, place + candidate.word.length(), findings);
            }
        }
    }

    private static int code(String word) {
        if (word.length() < SHORTEST) {
            throw new IllegalArgumentException("no word to look for: " + word);
        }
        int code = 0;
        for (int i = 0; i < SHORTEST; i++) {
            char c = word.charAt(i);
            code = code << BITS | kind(c);
        }
        return code;
    }

    private static char[] lowers() {
        char[] lowers = new char[128];
        for (char c = 0; c < lowers.length; c++) {
            lowers[c] = lower(c);
        }
        return lowers;
    }

    /** A class for each letter and digit, and for each sign that words begin with; the other signs share one. */
    private static byte[] classes() {
        byte[] classes = new byte[128];
        byte next = 1;
        for (char c = 'a'; c <= 'z'; c++) {
            classes[c] = next;
            classes[Character.toUpperCase(c)] = next++;
        }
        for (char c = '0'; c <= '9'; c++) {
            classes[c] = next++;
        }
        for (char c : "-_:/.=@ $\"'<>#&%!{+[?;\\".toCharArray()) {
            classes[c] = next++;
        }
        return classes;
    }

    private static int beyondAscii(char c) {
        return switch (c) {
            case 'ä', 'Ä' -> 60;
            case 'ö', 'Ö' -> 61;
            case 'ü', 'Ü' -> 62;
            case 'ß' -> 63;
            default -> 0;
        };
    }

    /** A char as it is looked for: ASCII and German letters in lower case. */
    static char lower(char c) {
        if (c >= 'A' && c <= 'Z') {
            return (char) (c + ('a' - 'A'));
        }
        return switch (c) {
            case 'Ä' -> 'ä';
            case 'Ö' -> 'ö';
            case 'Ü' -> 'ü';
            default -> c;
        };
    }
}
