package org.reportcli.scope;

import java.util.HashSet;
import java.util.Set;
import org.reportcli.report.Report;

/** A vendor's {@code unless}: whether a report speaks of what it names. */
public final class Reservation {
    /** Shorter words are articles and the like. */
    private static final int SHORTEST = 4;

    private final Set<String> words = new HashSet<>();

    public Reservation(String unless) {
        words.addAll(words(unless));
    }

    /** Whether most of the words that matter occur in the report. */
    public boolean isSpokenOf(Report report) {
        if (words.isEmpty()) {
            return false;
        }
        Set<String> said = new HashSet<>();
        for (Section section : Section.prose(report)) {
            said.addAll(words(section.text()));
        }
        long common = words.stream().filter(said::contains).count();
        return 3 * common >= 2 * words.size();
    }

    private static Set<String> words(String text) {
        Tokens tokens = Tokens.of(text);
        Set<String> words = new HashSet<>();
        for (int at = 0; at < tokens.count(); at++) {
            String word = tokens.word(at);
            if (word.length() >= SHORTEST) {
                words.add(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }
}
