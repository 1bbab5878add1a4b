package org.reportcli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What the finding of leaks must reach.
 *
 * @param coverage the least share of found secrets that are covered from end to end
 */
public record LeakFloors(double precision, double recall, double coverage) {
    public static final LeakFloors REPORTS = new LeakFloors(0.95, 0.90, 0.95);
    public static final LeakFloors PII = new LeakFloors(0.93, 0.87, 0.95);
    public static final LeakFloors PEERS = new LeakFloors(0.98, 0.80, 0.95);

    /** What a measurement falls short of; empty where it is good. */
    public List<String> faults(LeakMeasurement measured) {
        List<String> faults = new ArrayList<>();
        fault(faults, "precision", measured.all().precision(), precision);
        fault(faults, "recall", measured.all().recall(), recall);
        fault(faults, "covered", measured.coverage(), coverage);
        return faults;
    }

    private static void fault(List<String> faults, String what, double is, double bound) {
        if (is < bound) {
            faults.add(String.format(Locale.ROOT, "%s %.3f, which must be at least %.3f", what, is, bound));
        }
    }
}
