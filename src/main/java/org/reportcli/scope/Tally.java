package org.reportcli.scope;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was found for and against one category while a report is read. */
final class Tally {
    private static final double ENOUGH = 0.995;

    private final List<Phrase> evidence = new ArrayList<>();
    private final List<Phrase> against = new ArrayList<>();
    private final Map<Evidence, Said> inTitle = new IdentityHashMap<>();
    private final Map<Evidence, Said> inText = new IdentityHashMap<>();
    private double circumstances;

    /** How one piece of evidence was said: a second phrase of it confirms the first and counts half. */
    private static final class Said {
        private static final double CONFIRMATION = 0.5;

        private final Map<Pattern, Double> weights = new IdentityHashMap<>(2);
        private double weight;
        private double second;

        boolean isNew(Pattern pattern, double other) {
            return other > second && !weights.containsKey(pattern);
        }

        void say(Pattern pattern, double other) {
            double had = weights.getOrDefault(pattern, 0.0);
            weights.put(pattern, Math.abs(other) > Math.abs(had) ? other : had);
            if (had != 0) {
                weight = Math.abs(other) > Math.abs(weight) ? other : weight;
            } else if (Math.abs(other) > Math.abs(weight)) {
                second = weight;
                weight = other;
            } else if (other > second) {
                second = other;
            }
        }

        double total(boolean title) {
            return title || weight < 0 ? weight : weight + CONFIRMATION * second;
        }
    }

    /** Whether a piece of evidence would still add something. */
    boolean wants(Evidence source, boolean title, Pattern pattern, double weight) {
        Said said = (title ? inTitle : inText).get(source);
        return said == null || Math.abs(weight) > Math.abs(said.weight) || !title && said.isNew(pattern, weight);
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

    Optional<Finding> finding(String category) {
        double score = sum(inTitle, true) + sum(inText, false) + circumstances;
        if (score < ENOUGH || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(category, score, weightiest(evidence), weightiest(against)));
    }

    private void note(double weight, Phrase phrase) {
        (weight > 0 ? evidence : against).add(phrase);
    }

    private static double sum(Map<Evidence, Said> weights, boolean title) {
        double[] totals = new double[weights.size()];
        int count = 0;
        for (Said said : weights.values()) {
            totals[count++] = said.total(title);
        }
        // Sorted, because the sum of doubles depends on the order and a map of identities has none.
        Arrays.sort(totals);
        double sum = 0;
        for (double total : totals) {
            sum += total;
        }
        return sum;
    }

    private static List<Phrase> weightiest(List<Phrase> phrases) {
        List<Phrase> sorted = new ArrayList<>(phrases);
        // The sort is stable, so phrases of equal weight stay in the order of the report.
        sorted.sort((one, other) -> Double.compare(other.weight(), one.weight()));
        return sorted;
    }
}
