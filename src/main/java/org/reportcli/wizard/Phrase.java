package org.reportcli.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reportcli.yaml.Spelling;

/**
 * Words that name something, and how well they fit to words that somebody typed: in any order, with a letter too few or too
 * many, with umlauts or without, in one word or in several.
 */
final class Phrase {
    /** What a person may take for sure. */
    static final int EXACT = 100;

    /** What is worth offering. */
    static final int NEAR = 60;

    private static final int ONE_WORD = 90;
    private static final int HELD = 72;
    private static final int HELD_PER_WORD = 6;

    /** From so many letters on, a word may begin another, or have a letter wrong; from the second on, two. */
    private static final int LONG = 4;

    private static final int LONGER = 8;

    private static final Set<String> FILLERS = Set.of(
            "a", "an", "the", "of", "in", "on", "to", "by", "is", "are", "be", "can", "it", "and", "or", "for", "one",
            "der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "im", "ist", "sind", "kann", "und",
            "oder", "man", "es", "zu", "von", "auf", "per", "cwe");

    private final List<String> words;
    private final String joined;

    private Phrase(List<String> words) {
        this.words = words;
        this.joined = String.join("", words);
    }

    static Phrase of(String text) {
        String plain = text.toLowerCase(Locale.ROOT)
                .replace("ä", "ae")
                .replace("ö", "oe")
                .replace("ü", "ue")
                .replace("ß", "ss");
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at <= plain.length(); at++) {
            char c = at < plain.length() ? plain.charAt(at) : ' ';
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            } else if (c != '\'' && word.length() > 0) {
                words.add(word.toString());
                word.setLength(0);
            }
        }
        List<String> telling =
                words.stream().filter(each -> !FILLERS.contains(each)).toList();
        return new Phrase(telling.isEmpty() ? List.copyOf(words) : telling);
    }

    /** How well this fits to what was typed, from 0 to {@link #EXACT}. */
    int fits(Phrase typed) {
        if (joined.equals(typed.joined)) {
            return EXACT;
        }
        double found = 0;
        for (String word : typed.words) {
            found += best(word, words);
        }
        double held = 0;
        for (String word : words) {
            held += best(word, typed.words);
        }
        double score = EXACT * (0.6 * found / typed.words.size() + 0.4 * held / words.size());
        // All of it stands within a longer sentence.
        if (held >= words.size() - 0.3) {
            score = Math.max(score, Math.min(ONE_WORD, HELD + HELD_PER_WORD * (words.size() - 1)));
        }
        if (isMisspelt(joined, typed.joined)) {
            score = Math.max(score, ONE_WORD);
        }
        return Math.min(EXACT - 1, (int) Math.round(score));
    }

    private static double best(String word, List<String> others) {
        double best = 0;
        for (String other : others) {
            if (word.equals(other)) {
                return 1;
            }
            boolean begins = Math.min(word.length(), other.length()) >= LONG
                    && (word.startsWith(other) || other.startsWith(word));
            best = Math.max(best, begins || isMisspelt(word, other) ? 0.85 : 0);
        }
        return best;
    }

    private static boolean isMisspelt(String word, String other) {
        int shorter = Math.min(word.length(), other.length());
        return shorter >= LONG && Spelling.isNear(word, other, shorter >= LONGER ? 2 : 1);
    }
}
