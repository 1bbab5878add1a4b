package org.reportcli.leak;

import java.util.Arrays;

/**
 * Lets almost all of a text through. What stays are the places where a word may begin, and those where a run of digits begins.
 *
 * <p>There are two passes: one over all chars, by the first three chars of words and whether another goes before them, and one
 * over the places that stayed, by the next three. Neither decides anything at a place, but writes each down and then keeps it
 * or not: a processor that guesses wrongly at each tenth char would take twice the time.
 */
final class Sieve {
    /** The length of the shortest word. */
    static final int SHORTEST = 3;

    /** How many chars the second pass looks at. */
    private static final int NEXT = 3;
    /** What the sets of kinds of one list take, so that they stand in one line of the processor's memory. */
    private static final int NEXT_ROOM = 4;

    private static final int KINDS = 1 << Alphabet.BITS;
    /** How many beginnings there are: three kinds each. */
    private static final int BEGINNINGS = KINDS * KINDS * KINDS;
    /** In the code of a place, whether a letter or digit goes before it: the last bit of a kind, moved on by three others. */
    private static final int INSIDE = BEGINNINGS;

    private static final int CODE_BITS = SHORTEST * Alphabet.BITS + 1;
    private static final int CODE = (1 << CODE_BITS) - 1;

    /** A run of digits may begin here. */
    private static final int NUMBER = 1;
    /** A line ends here, or a code point has its second half. */
    private static final int BREAK = 2;

    /** No list: no word begins so. */
    private static final int NONE = 0;

    private static final int LIST_BITS = Short.SIZE - 1;

    /** The bits of {@link Catch#lists} that say which list it is. */
    static final int LIST = (1 << LIST_BITS) - 1;

    /** Whether a place stays, by its code; a byte each, because that is read fastest. */
    private final byte[] stays = new byte[2 * BEGINNINGS];
    /** What else a place may be, by its code without the last two chars. */
    private final byte[] roles = new byte[2 * KINDS];
    /** The list of the words that begin so. */
    private final char[] listOf = new char[BEGINNINGS];

    private int lists = NONE + 1;
    /** For each list, the kinds of the chars that come next in its words; all where a word ends there. */
    private long[] next = new long[64 * NEXT_ROOM];

    /** What stays of one stretch of text. It is used again for the next. */
    static final class Catch {
        private static final int MOST = 4 * 1024;

        /** How long a stretch may be. */
        final int size;
        /** Where words may begin. */
        final int[] words;
        /** The lists of these words, and whether a letter or digit goes before one that they begin with. */
        final char[] lists;
        /** Where runs of digits begin. */
        final int[] numbers;
        /** Where lines end, and where code points have their second half. */
        final int[] breaks;

        int wordCount;
        int numberCount;
        int breakCount;

        /** What stayed after the first pass: how far it is from the beginning of the stretch, and its code. */
        private final int[] places;

        /** @param length of the text, if it is known to be short */
        Catch(int length) {
            size = Math.max(1, Math.min(MOST, length));
            places = new int[size];
            words = new int[size];
            lists = new char[size];
            numbers = new int[size];
            breaks = new int[size];
        }
    }

    Sieve() {
        for (char digit = '0'; digit <= '9'; digit++) {
            keepKind(Alphabet.kind(digit), NUMBER);
        }
        for (int kind : new int[] {Alphabet.LINE_FEED, Alphabet.SECOND_HALF}) {
            keepKind(kind, BREAK);
            keepKind(kind | KINDS, BREAK);
        }
    }

    /** Lets a kind stay, with the bit before it that says whether it is inside. */
    private void keepKind(int kind, int role) {
        roles[kind] = (byte) role;
        Arrays.fill(stays, kind * KINDS * KINDS, (kind + 1) * KINDS * KINDS, (byte) 1);
    }

    /** Lets a word stay, and says which list it belongs to; lists are counted from one. */
    int add(String word) {
        if (word.length() < SHORTEST) {
            throw new IllegalArgumentException("no word to look for: " + word);
        }
        int list = list(beginning(word.charAt(0), word.charAt(1), word.charAt(2)));
        for (int i = 0; i < NEXT; i++) {
            int at = SHORTEST + i;
            next[list * NEXT_ROOM + i] |= at < word.length() ? 1L << Alphabet.kind(word.charAt(at)) : -1L;
        }
        return list;
    }

    /** Lets a char stay, whatever goes before it and comes next. */
    void add(char sign) {
        int first = Alphabet.kind(sign) * KINDS * KINDS;
        int others = newList();
        for (int i = first; i < first + KINDS * KINDS; i++) {
            if (listOf[i] == NONE) {
                keep(i, others);
            }
            int sets = listOf[i] * NEXT_ROOM;
            Arrays.fill(next, sets, sets + NEXT, -1L);
        }
    }

    /** Behind the last list. */
    int lists() {
        return lists;
    }

    /** Looks at the places between two, no more than fit. */
    void pass(Window window, int from, int to, Catch caught) {
        int count = first(window, from, to, caught.places);
        second(window, from, count, caught);
    }

    // Fields and statics are read once: the loops are too hot to leave that to the compiler.

    private int first(Window window, int from, int to, int[] places) {
        char[] chars = window.array();
        byte[] kinds = Alphabet.table();
        byte[] kept = stays;
        int count = 0;
        int code = beginning(window.at(from - 1), window.at(from), window.at(from + 1));
        int within = Math.min(to, window.length() - SHORTEST + 1);
        for (int i = from; i < within; i++) {
            code = (code << Alphabet.BITS | kinds[chars[i + SHORTEST - 1]]) & CODE;
            places[count] = i - from << CODE_BITS | code;
            count += kept[code];
        }
        for (int i = Math.max(from, within); i < to; i++) {
            code = code << Alphabet.BITS & CODE;
            places[count] = i - from << CODE_BITS | code;
            count += kept[code];
        }
        return count;
    }

    private void second(Window window, int from, int count, Catch caught) {
        char[] chars = window.array();
        byte[] kinds = Alphabet.table();
        int[] places = caught.places;
        int[] wordPlaces = caught.words;
        char[] wordLists = caught.lists;
        int[] numberPlaces = caught.numbers;
        int[] breaks = caught.breaks;
        byte[] others = roles;
        char[] listAt = listOf;
        long[] sets = next;
        int within = window.length() - SHORTEST - NEXT;
        int numberCount = 0;
        int wordCount = 0;
        int breakCount = 0;
        for (int i = 0; i < count; i++) {
            int code = places[i] & CODE;
            int place = from + (places[i] >>> CODE_BITS);
            numberPlaces[numberCount] = place;
            breaks[breakCount] = place;
            int role = others[code >> (SHORTEST - 1) * Alphabet.BITS];
            numberCount += role & 1;
            breakCount += role >> 1;
            int list = listAt[code & BEGINNINGS - 1];
            long fits = place <= within
                    ? sets[list * NEXT_ROOM] >>> kinds[chars[place + SHORTEST]]
                            & sets[list * NEXT_ROOM + 1] >>> kinds[chars[place + SHORTEST + 1]]
                            & sets[list * NEXT_ROOM + 2] >>> kinds[chars[place + SHORTEST + 2]]
                    : list == NONE ? 0 : 1;
            wordPlaces[wordCount] = place;
            wordLists[wordCount] = (char) (list | joined(code));
            wordCount += (int) fits & 1;
        }
        caught.numberCount = numberCount;
        caught.wordCount = wordCount;
        caught.breakCount = breakCount;
    }

    /** Behind the bits of a list, whether the word begins with a letter or digit and another goes before it. */
    private static int joined(int code) {
        return (code >> SHORTEST * Alphabet.BITS & code >> (SHORTEST - 1) * Alphabet.BITS & 1) << LIST_BITS;
    }

    private int list(int beginning) {
        if (listOf[beginning] == NONE) {
            keep(beginning, newList());
        }
        return listOf[beginning];
    }

    private void keep(int beginning, int list) {
        listOf[beginning] = (char) list;
        stays[beginning] = 1;
        stays[beginning | INSIDE] = 1;
    }

    private int newList() {
        if (lists * NEXT_ROOM == next.length) {
            next = Arrays.copyOf(next, 2 * next.length);
        }
        return lists++;
    }

    private static int beginning(char first, char second, char third) {
        return (Alphabet.kind(first) << Alphabet.BITS | Alphabet.kind(second)) << Alphabet.BITS | Alphabet.kind(third);
    }
}
