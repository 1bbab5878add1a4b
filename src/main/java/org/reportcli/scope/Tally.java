package org.reportcli.scope;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found for and against one category while a report is read. */
final class Tally {
    private static final double ENOUGH = 0.995;

    /** What a category needs whose name is not in the title, where another one's is: texts mention much besides. */
    private static final double ENOUGH_BESIDES = 1.5;

    private final List<Phrase> evidence = new ArrayList<>();
    private final List<Phrase> against = new ArrayList<>();
    private final Map<Evidence, Said> inTitle = new IdentityHashMap<>();
    private final Map<Evidence, Said> inText = new IdentityHashMap<>();
    private double circumstances;

    /** How one piece of evidence was said: further phrases of it confirm the first, each half as much as the last. */
    private static final class Said {
        private static final double CONFIRMATION = 0.5;
        private static final int MOST = 3;

        private final Map<Pattern, Double> weights = new IdentityHashMap<>(MOST);

        /** Whether a phrase of this weight would change the total. */
        boolean adds(Pattern pattern, double other, boolean title) {
            Double had = weights.get(pattern);
            if (had != null) {
                return Math.abs(other) > Math.abs(had);
            }
            List<Double> heaviest = heaviest();
            int counted = title || other < 0 ? 1 : MOST;
            return heaviest.size() < counted || Math.abs(other) > heaviest.get(counted - 1);
        }

        void say(Pattern pattern, double weight) {
            weights.merge(pattern, weight, (had, other) -> Math.abs(other) > Math.abs(had) ? other : had);
        }

        double total(boolean title) {
            List<Double> heaviest = heaviest();
            double total = heaviest.get(0);
            if (speaksAgainst()) {
                return -total;
            }
            double share = CONFIRMATION;
            for (int at = 1; at < heaviest.size() && at < MOST && !title; at++) {
                total += share * heaviest.get(at);
                share *= CONFIRMATION;
            }
            return total;
        }

        // All phrases of one piece of evidence speak alike.
        private boolean speaksAgainst() {
            return weights.values().stream().anyMatch(weight -> weight < 0);
        }

        private List<Double> heaviest() {
            return weights.values().stream()
                    .map(Math::abs)
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    /** Whether a piece of evidence would still add something. */
    boolean wants(Evidence source, boolean title, Pattern pattern, double weight) {
        Said said = (title ? inTitle : inText).get(source);
        return said == null || said.adds(pattern, weight, title);
    }

    /** Counts a phrase of the catalogue; said twice it counts once, where it weighs most. */
    void count(Evidence source, boolean title, Pattern pattern, double weight, Phrase phrase) {
        (title ? inTitle : inText).computeIfAbsent(source, key -> new Said()).say(pattern, weight);
        note(weight, phrase);
    }

    /** Counts something that is no phrase of the catalogue. */
    void count(double weight, Phrase phrase) {
        circumstances += weight;
        note(weight, phrase);
    }

    /** Whether the title is enough for the category. */
    boolean isNamed() {
        return sum(inTitle, true) >= ENOUGH;
    }

    /**
     * What was found, if it is enough.
     *
     * @param someNamed whether the title is enough for some category
     */
    Optional<Finding> finding(String category, boolean someNamed) {
        double title = sum(inTitle, true);
        double score = title + sum(inText, false) + circumstances;
        boolean besides = someNamed && title < ENOUGH && circumstances <= 0;
        if (score < (besides ? ENOUGH_BESIDES : ENOUGH) || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(category, score, weightiest(evidence), weightiest(against)));
    }

    private void note(double weight, Phrase phrase) {
        (weight > 0 ? evidence : against).add(phrase);
    }

    private static double sum(Map<Evidence, Said> weights, boolean title) {
        // Sorted, because the sum of doubles depends on the order and a map of identities has none.
        return weights.values().stream()
                .mapToDouble(said -> said.total(title))
                .sorted()
                .sum();
    }

    private static List<Phrase> weightiest(List<Phrase> phrases) {
        // The sort is stable, so phrases of equal weight stay in the order of the report.
        return phrases.stream()
                .sorted(Comparator.comparingDouble(Phrase::weight).reversed())
                .toList();
    }
}
