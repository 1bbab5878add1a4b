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

    private static final int BITS = 6;
    private static final int MASK = (1 << SHORTEST * BITS) - 1;
    private static final byte[] CLASS = classes();
    private static final char[] LOWER = lowers();

    private final long[] begins = new long[(MASK + 1) / Long.SIZE];
    /** For each three chars that begin a word, which of the lists of entries is theirs. */
    private final char[] listOf = new char[MASK + 1];

    private final Entry[][] lists;

    /** For each list, the classes of the chars that its words go on with; all, where one of them is that short. */
    private final long[] goesOn;

    private final boolean[] isSign = new boolean[128];
    private final Detector[][] signs = new Detector[128][];

    /** A word and who looks where it stands. */
    private static final class Entry {
        private final char[] word;
        private final Detector detector;

        Entry(String word, Detector detector) {
            this.word = word.toCharArray();
            this.detector = detector;
        }

        /** Whether it stands at a place. The last chars are looked at first: the first ones led here. */
        boolean isAt(char[] chars, int place, int length) {
            if (place + word.length > length) {
                return false;
            }
            for (int i = word.length - 1; i >= 0; i--) {
                char c = chars[place + i];
                if ((c < 128 ? LOWER[c] : lower(c)) != word[i]) {
                    return false;
                }
            }
            return true;
        }
    }

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
        goesOn = new long[collected.size()];
        int next = 0;
        for (Map.Entry<Integer, List<Entry>> entry : collected.entrySet()) {
            int code = entry.getKey();
            begins[code >> 6] |= 1L << code;
            listOf[code] = (char) next;
            for (Entry word : entry.getValue()) {
                goesOn[next] |= word.word.length == SHORTEST ? -1L : 1L << classOf(word.word[SHORTEST]);
            }
            lists[next++] = entry.getValue().toArray(Entry[]::new);
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
                if ((goesOn[list] >>> classOf(window.at(i + 1)) & 1) != 0) {
                    compare(window, i - SHORTEST + 1, lists[list], findings);
                }
            }
        }
    }

    private static int classOf(char c) {
        return c < 128 ? CLASS[c] : beyondAscii(c);
    }

    private static void compare(Window window, int place, Entry[] candidates, Findings findings) {
        char[] chars = window.array();
        int length = window.length();
        for (Entry candidate : candidates) {
            if (candidate.isAt(chars, place, length)) {
                candidate.detector.look(window, place, place + candidate.word.length, findings);
            }
        }
    }

    private static int code(String word) {
        int code = 0;
        for (int i = 0; i < SHORTEST; i++) {
            char c = word.charAt(i);
            code = code << BITS | classOf(c);
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

    private static char[] lowers() {
        char[] lowers = new char[128];
        for (char c = 0; c < lowers.length; c++) {
            lowers[c] = lower(c);
        }
        return lowers;
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
