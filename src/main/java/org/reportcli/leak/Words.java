package org.reportcli.leak;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The words of all detectors, and who looks where one of them stands. */
final class Words {
    /** How many chars behind the first three fit into a number. */
    private static final int REST = Integer.SIZE / Alphabet.BITS;

    private static final long KIND = (1 << Alphabet.BITS) - 1;

    /** For each list of the sieve, where its words begin; those of the next list come behind them. */
    private final int[] begins;
    /** For each list, whether any of its words is looked for inside of longer words. */
    private final boolean[] inside;

    private final Entry[] entries;
    /**
     * For each word, the kinds of the chars behind the first three, as many as fit, and above them the bits for which it has
     * chars.
     */
    private final long[] rests;

    private final Detector[][] signs = new Detector[128][];

    /**
     * A word and who looks where it stands.
     *
     * @param sure how many of its first chars are known to be there where the kinds are
     */
    private record Entry(char[] word, Detector detector, boolean inside, int sure) {
        static Entry of(String word, Detector detector, boolean inside) {
            int sure = 0;
            int most = Math.min(word.length(), Sieve.SHORTEST + REST);
            while (sure < most && Alphabet.isAlone(word.charAt(sure))) {
                sure++;
            }
            return new Entry(word.toCharArray(), detector, inside, sure);
        }

        /** Whether it stands at a place where the kinds of its first chars do. */
        boolean isAt(char[] chars, int place, int length) {
            if (place + word.length > length) {
                return false;
            }
            for (int i = sure; i < word.length; i++) {
                if (Alphabet.lower(chars[place + i]) != word[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    // Made at each start, and mostly before anything is compiled: arrays, and two passes, take a fifth of the time of
    // maps.
    Words(List<Detector> detectors, Sieve sieve) {
        List<Entry> all = new ArrayList<>();
        List<Integer> listOf = new ArrayList<>();
        for (Detector detector : detectors) {
            boolean insideWords = detector.insideWords();
            for (String word : detector.words()) {
                all.add(Entry.of(word, detector, insideWords));
                listOf.add(sieve.add(word));
            }
            addSigns(detector, sieve);
        }
        begins = begins(listOf, sieve.lists());
        inside = new boolean[sieve.lists()];
        entries = new Entry[all.size()];
        rests = new long[entries.length];
        int[] next = begins.clone();
        for (int i = 0; i < entries.length; i++) {
            int list = listOf.get(i);
            put(next[list]++, all.get(i));
            inside[list] |= all.get(i).inside();
        }
    }

    private static int[] begins(List<Integer> listOf, int lists) {
        int[] begins = new int[lists + 1];
        for (int list : listOf) {
            begins[list + 1]++;
        }
        for (int list = 0; list < lists; list++) {
            begins[list + 1] += begins[list];
        }
        return begins;
    }

    private void put(int index, Entry entry) {
        entries[index] = entry;
        char[] word = entry.word();
        int length = Math.min(word.length, Sieve.SHORTEST + REST);
        for (int i = Sieve.SHORTEST; i < length; i++) {
            int shift = (Sieve.SHORTEST + REST - 1 - i) * Alphabet.BITS;
            rests[index] |= (long) Alphabet.kind(word[i]) << shift | (KIND << shift) << Integer.SIZE;
        }
    }

    private void addSigns(Detector detector, Sieve sieve) {
        String marks = detector.signs();
        for (int i = 0; i < marks.length(); i++) {
            char sign = marks.charAt(i);
            sieve.add(sign);
            Detector[] had = signs[sign] == null ? new Detector[0] : signs[sign];
            signs[sign] = Arrays.copyOf(had, had.length + 1);
            signs[sign][had.length] = detector;
        }
    }

    /** Tells detectors of the words and signs at the places that the sieve kept. */
    void look(Window window, Sieve.Catch caught, Findings findings) {
        char[] chars = window.array();
        for (int i = 0; i < caught.wordCount; i++) {
            int place = caught.words[i];
            int list = caught.lists[i] & Sieve.LIST;
            boolean within = list != caught.lists[i] && !isStart(window, place);
            if (!within || inside[list]) {
                compare(window, place, list, within, findings);
                if (window.isExhausted()) {
                    return;
                }
            }
            char first = chars[place];
            if (first < 128 && signs[first] != null) {
                for (Detector detector : signs[first]) {
                    detector.look(window, place, place + 1, findings);
                }
            }
        }
    }

    private void compare(Window window, int place, int list, boolean within, Findings findings) {
        int rest = rest(window, place + Sieve.SHORTEST);
        int end = begins[list + 1];
        for (int i = begins[list]; i < end; i++) {
            long one = rests[i];
            if ((rest & one >>> Integer.SIZE) == (int) one) {
                Entry entry = entries[i];
                if ((!within || entry.inside) && entry.isAt(window.array(), place, window.length())) {
                    entry.detector.look(window, place, place + entry.word.length, findings);
                }
            }
        }
    }

    private static int rest(Window window, int place) {
        int rest = 0;
        if (place + REST <= window.length()) {
            char[] chars = window.array();
            byte[] kinds = Alphabet.table();
            for (int i = place; i < place + REST; i++) {
                rest = rest << Alphabet.BITS | kinds[chars[i]];
            }
        } else {
            for (int i = place; i < place + REST; i++) {
                rest = rest << Alphabet.BITS | Alphabet.kind(window.at(i));
            }
        }
        return rest;
    }

    /**
     * Whether a word begins at a place although a letter or digit stands before it: one that ends an escape ({@code \\n},
     * {@code %20}), or one before a capital ({@code myToken}).
     */
    private static boolean isStart(Window window, int place) {
        char first = window.at(place);
        return first >= 'A' && first <= 'Z' && window.at(place - 1) >= 'a'
                || window.at(place - 2) == '\\'
                || window.at(place - 3) == '%';
    }
}
