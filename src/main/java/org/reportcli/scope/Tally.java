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
        private boolean against;

        /** Whether a phrase of this weight would change the total. */
        boolean adds(Pattern pattern, double other, boolean title) {
            Double had = weights.get(pattern);
            if (had != null) {
                return Math.abs(other) > had;
            }
            int counted = title || other < 0 ? 1 : MOST;
            return Math.abs(other) > heaviest()[counted - 1];
        }

        void say(Pattern pattern, double weight) {
            against |= weight < 0;
            weights.merge(pattern, Math.abs(weight), Math::max);
        }

        double total(boolean title) {
            double[] heaviest = heaviest();
            // All phrases of one piece of evidence speak alike.
            if (against) {
                return -heaviest[0];
            }
            double total = heaviest[0];
            double share = CONFIRMATION;
            for (int at = 1; at < MOST && !title; at++) {
                total += share * heaviest[at];
                share *= CONFIRMATION;
            }
            return total;
        }

        /** The greatest weights in descending order; 0 where fewer phrases were said. */
        private double[] heaviest() {
            double[] heaviest = new double[MOST];
            for (double weight : weights.values()) {
                for (int at = 0; at < MOST; at++) {
                    if (weight > heaviest[at]) {
                        System.arraycopy(heaviest, at, heaviest, at + 1, MOST - 1 - at);
                        heaviest[at] = weight;
                        break;
                    }
                }
            }
            return heaviest;
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
