package org.reportcli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the recognition of categories must reach.
 *
 * @param lookAlikes the greatest share of look-alikes that may be flagged
 * @param random the greatest share of reports chosen at random that may be flagged wrongly
 */
public record Floors(double precision, double recall, double lookAlikes, double random) {
    public static final Floors TITLES = new Floors(0.90, 0.75, 0.04, 0.03);
    public static final Floors BODIES = new Floors(0.93, 0.85, 0.04, 0.03);

    /** What a measurement falls short of; empty where it is good. */
    public List<String> faults(Measurement measured) {
        List<String> faults = new ArrayList<>();
        fault(faults, "precision", measured.all().precision(), precision, true);
        fault(faults, "recall", measured.all().recall(), recall, true);
        fault(faults, "look-alikes flagged", measured.lookAlikesFlagged(), lookAlikes, false);
        fault(faults, "random false alarms", measured.randomAlarms(), random, false);
        return faults;
    }

    private static void fault(List<String> faults, String what, double is, double bound, boolean floor) {
        if (floor ? is < bound : is > bound) {
            faults.add(String.format(
                    Locale.ROOT, "%s %.3f, which must be at %s %.3f", what, is, floor ? "least" : "most", bound));
        }
    }
}
