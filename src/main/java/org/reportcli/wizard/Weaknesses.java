package org.reportcli.wizard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.reportcli.lint.rules.KnownCodes;

/** Finds a weakness by its number, its name, a synonym or plain words, in German or English. */
final class Weaknesses {
    private static final String SYNONYMS = "/org/reportcli/wizard/weaknesses.txt";
    private static final int MOST = 8;

    private Weaknesses() {}

    /** A weakness with its name. */
    record Match(String id, String name) {}

    /** What may be meant, best first; one where it is certain. */
    static List<Match> find(String typed) {
        Optional<String> known = KnownCodes.weakness(typed);
        if (known.isPresent()) {
            return List.of(new Match("CWE-" + typed.strip().replaceFirst("^(?i)CWE-?", ""), known.get()));
        }
        String words = typed.strip().toLowerCase(Locale.ROOT);
        Set<String> exact = new LinkedHashSet<>();
        Set<String> near = new LinkedHashSet<>();
        for (String line : lines()) {
            int space = line.indexOf(' ');
            String number = line.substring(0, space);
            for (String synonym : line.substring(space + 1).split(";")) {
                String phrase = synonym.strip();
                if (phrase.equals(words)) {
                    exact.add(number);
                } else if (phrase.contains(words) && words.length() > 2 || holds(words, phrase)) {
                    near.add(number);
                }
            }
        }
        Set<String> found = exact.isEmpty() ? near : exact;
        return found.stream()
                .limit(MOST)
                .map(number ->
                        new Match("CWE-" + number, KnownCodes.weakness(number).orElse("")))
                .toList();
    }

    // Every word of the phrase is in what was typed, in any order.
    private static boolean holds(String words, String phrase) {
        for (String word : phrase.split(" ")) {
            if (!(" " + words + " ").contains(" " + word + " ")) {
                return false;
            }
        }
        return true;
    }

    private static List<String> lines() {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Weaknesses.class.getResourceAsStream(SYNONYMS);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
