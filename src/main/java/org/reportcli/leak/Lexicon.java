package org.reportcli.leak;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Words on up to 32 lists, asked for where they stand in a window and in either case. Most words of a text are on no list, and
 * to learn that takes no string.
 */
public final class Lexicon {
    private static final char[] NOBODY = {};

    /** The words, each at its hash or at the next free place behind it. */
    private final char[][] words;

    private final int[] lists;

    /** @param wordsOfLists for each list its words, in lower case */
    public Lexicon(List<? extends Collection<String>> wordsOfLists) {
        int count = 0;
        for (Collection<String> list : wordsOfLists) {
            count += list.size();
        }
        int size = Integer.highestOneBit(Math.max(1, count)) * 4;
        words = new char[size][];
        Arrays.fill(words, NOBODY);
        lists = new int[size];
        for (int list = 0; list < wordsOfLists.size(); list++) {
            for (String word : wordsOfLists.get(list)) {
                put(word.toCharArray(), 1 << list);
            }
        }
    }

    private void put(char[] word, int list) {
        int at = hash(word, 0, word.length) & words.length - 1;
        while (words[at] != NOBODY && !Arrays.equals(words[at], word)) {
            at = at + 1 & words.length - 1;
        }
        words[at] = word;
        lists[at] |= list;
    }

    /** The lists that the word between two places is on, a bit each beginning with the lowest; 0 where it is on none. */
    public int lists(Window window, int start, int end) {
        window.charge(end - start);
        char[] chars = window.array();
        int at = hash(chars, start, end) & words.length - 1;
        while (words[at] != NOBODY) {
            if (is(words[at], chars, start, end)) {
                return lists[at];
            }
            at = at + 1 & words.length - 1;
        }
        return 0;
    }

    private static boolean is(char[] word, char[] chars, int start, int end) {
        if (word.length != end - start) {
            return false;
        }
        for (int i = 0; i < word.length; i++) {
            if (word[i] != lower(chars[start + i])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(char[] chars, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(chars[i]);
        }
        return hash ^ hash >>> 15;
    }

    private static char lower(char c) {
        return c < 128 ? Alphabet.lower(c) : Character.toLowerCase(c);
    }
}
