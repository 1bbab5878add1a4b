package org.reportcli.wizard;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.reportcli.lint.rules.KnownCodes;

/** Finds a weakness by its number, its official name, a synonym or plain words, in German or English, also misspelt. */
final class Weaknesses {
    private static final String SYNONYMS = "/org/reportcli/wizard/weaknesses.txt";
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:cwe)?[-_: ]*0*([1-9][0-9]{0,4})");
    private static final int MOST = 8;

    /** Official names are long, and many are of weaknesses that hardly anybody means. */
    private static final double OF_A_COMMON_ONE = 0.97;

    private static final double OF_A_RARE_ONE = 0.85;

    private Weaknesses() {}

    /** A weakness with its name. */
    record Match(String id, String name) {}

    /**
     * What may be meant.
     *
     * @param matches best first
     * @param certain whether it is the first one beyond doubt
     */
    record Found(List<Match> matches, boolean certain) {
        Found {
            matches = List.copyOf(matches);
        }
    }

    private record Ranked(int number, int score, int rank) {}

    static Found find(String typed) {
        Map<Integer, String> names = KnownCodes.weaknesses();
        Matcher number = NUMBER.matcher(typed.strip());
        if (number.matches()) {
            int wanted = Integer.parseInt(number.group(1));
            return names.containsKey(wanted)
                    ? new Found(List.of(match(wanted, names)), true)
                    : new Found(List.of(), false);
        }
        Phrase words = Phrase.of(typed);
        if (typed.codePoints().noneMatch(Character::isLetter)) {
            return new Found(List.of(), false);
        }
        List<Ranked> ranked = ranked(words, typed.strip(), names);
        boolean certain =
                ranked.stream().filter(each -> each.score == Phrase.EXACT).count() == 1;
        return new Found(
                ranked.stream()
                        .limit(certain ? 1 : MOST)
                        .map(each -> match(each.number, names))
                        .toList(),
                certain);
    }

    private static List<Ranked> ranked(Phrase words, String typed, Map<Integer, String> names) {
        Map<Integer, Ranked> best = new HashMap<>();
        int rank = 0;
        for (String line : lines()) {
            int space = line.indexOf(' ');
            int number = Integer.parseInt(line.substring(0, space));
            int score = fits(names.get(number), words, OF_A_COMMON_ONE);
            for (String synonym : line.substring(space + 1).split(";")) {
                score = Math.max(score, Phrase.of(synonym).fits(words));
            }
            best.put(number, new Ranked(number, score, rank++));
        }
        for (Map.Entry<Integer, String> each : names.entrySet()) {
            if (!best.containsKey(each.getKey())) {
                best.put(each.getKey(), new Ranked(each.getKey(), ofRare(each.getValue(), words, typed), rank++));
            }
        }
        List<Ranked> near = new ArrayList<>(best.values());
        near.removeIf(each -> each.score < Phrase.NEAR);
        near.sort(Comparator.comparingInt((Ranked each) -> -each.score).thenComparingInt(each -> each.rank));
        return near;
    }

    // Several of them differ by dots and slashes alone.
    private static int ofRare(String name, Phrase words, String typed) {
        return name.equalsIgnoreCase(typed)
                ? Phrase.EXACT
                : Math.min(Phrase.EXACT - 1, fits(name, words, OF_A_RARE_ONE));
    }

    /** Whole, or the part in brackets by which it is known, such as {@code ('Path Traversal')}. */
    private static int fits(String name, Phrase words, double weight) {
        int score = Phrase.of(name).fits(words);
        int open = name.indexOf("('");
        if (score < Phrase.EXACT && open >= 0) {
            score = Math.max(
                    Phrase.of(name.substring(0, open)).fits(words),
                    Phrase.of(name.substring(open)).fits(words));
        }
        return score == Phrase.EXACT ? score : (int) (score * weight);
    }

    private static Match match(int number, Map<Integer, String> names) {
        return new Match("CWE-" + number, Optional.ofNullable(names.get(number)).orElse(""));
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
