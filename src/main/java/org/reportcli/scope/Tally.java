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

    private final List<Phrase> evidence = new ArrayList<>();
    private final List<Phrase> against = new ArrayList<>();
    private final Map<Evidence, Double> inTitle = new IdentityHashMap<>();
    private final Map<Evidence, Double> inText = new IdentityHashMap<>();

    /** Whether a piece of evidence would still add something. */
    boolean wants(Evidence source, boolean title, double weight) {
        double had = (title ? inTitle : inText).getOrDefault(source, 0.0);
        return Math.abs(weight) > Math.abs(had);
    }

    /** Counts a phrase of the catalogue; said twice it counts once, where it weighs most. */
    void count(Evidence source, boolean title, double weight, Phrase phrase) {
        (title ? inTitle : inText).put(source, weight);
        note(weight, phrase);
    }

    /** Counts something that is no phrase of the catalogue. */
    void count(double weight, Phrase phrase) {
        inTitle.put(new Evidence(weight, weight, List.of()), weight);
        note(weight, phrase);
    }

    Optional<Finding> finding(String category) {
        double score = sum(inTitle) + sum(inText);
        if (score < ENOUGH || evidence.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Finding(category, score, weightiest(evidence), weightiest(against)));
    }

    private void note(double weight, Phrase phrase) {
        (weight > 0 ? evidence : against).add(phrase);
    }

    private static double sum(Map<Evidence, Double> weights) {
        // Sorted, because the sum of doubles depends on the order and a map of identities has none.
        return weights.values().stream()
                .sorted()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    private static List<Phrase> weightiest(List<Phrase> phrases) {
        // The sort is stable, so phrases of equal weight stay in the order of the report.
        return phrases.stream()
                .sorted(Comparator.comparingDouble(Phrase::weight).reversed())
                .toList();
    }
}
