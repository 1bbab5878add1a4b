package org.reportcli.leak;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    private final long[] begins = new long[(MASK + 1) / Long.SIZE];
    /** For each three chars that begin a word, which of the lists of entries is theirs. */
    private final char[] listOf = new char[MASK + 1];

    private final Entry[][] lists;
    /** For each list, the classes of the chars that come next in its words; all where a word ends there. */
    private final long[][] next;

    private final boolean[] isSign = new boolean[128];
    private final Detector[][] signs = new Detector[128][];

    private record Entry(String word, Detector detector) {}

    Words(List<Detector> detectors) {
        Map<Integer, List<Entry>> collected = new LinkedHashMap<>();
        Map<Character, List<Detector>> marks = new LinkedHashMap<>();
        for (Detector detector : detectors) {
            for (String word : detector.words()) {
                if (word.length() < SHORTEST || !word.equals(lower(word))) {
                    throw new IllegalArgumentException("no word to look for: " + word);
                }
                collected.computeIfAbsent(code(word), key -> new ArrayList<>(2)).add(new Entry(word, detector));
            }
            for (char sign : detector.signs().toCharArray()) {
                marks.computeIfAbsent(sign, key -> new ArrayList<>(2)).add(detector);
            }
        }
        lists = new Entry[collected.size()][];
        next = new long[NEXT][collected.size()];
        int number = 0;
        for (Map.Entry<Integer, List<Entry>> entry : collected.entrySet()) {
            int code = entry.getKey();
            begins[code >> 6] |= 1L << code;
            listOf[code] = (char) number;
            for (int i = 0; i < NEXT; i++) {
                next[i][number] = classesAt(SHORTEST + i, entry.getValue());
            }
            lists[number++] = entry.getValue().toArray(Entry[]::new);
        }
        marks.forEach((sign, list) -> {
            isSign[sign] = true;
            signs[sign] = list.toArray(Detector[]::new);
        });
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

    private static long classesAt(int place, List<Entry> entries) {
        long classes = 0;
        for (Entry entry : entries) {
            classes |= place < entry.word.length() ? 1L << kind(entry.word.charAt(place)) : -1L;
        }
        return classes;
    }

    private static int kind(char c) {
        return c < 128 ? CLASS[c] : beyondAscii(c);
    }

    private static void compare(Window window, int place, Entry[] candidates, Findings findings) {
        for (Entry candidate : candidates) {
            if (window.says(place, candidate.word)) {
                candidate.detector.look(window, place, place + candidate.word.length(), findings);
            }
        }
    }

    private static int code(String word) {
        int code = 0;
        for (int i = 0; i < SHORTEST; i++) {
            char c = word.charAt(i);
            code = code << BITS | kind(c);
        }
        return code;
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

    /** A word as it is looked for: ASCII and German letters in lower case. */
    static String lower(String word) {
        StringBuilder lower = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            lower.append(lower(word.charAt(i)));
        }
        return lower.toString();
    }

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
