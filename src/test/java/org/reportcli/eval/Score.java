package org.reportcli.eval;

import java.util.Locale;

/** Hits and errors, counted per pair of report and category. */
public final class Score {
    private int hits;
    private int falseAlarms;
    private int misses;

    public void count(boolean labelled, boolean found) {
        hits += labelled && found ? 1 : 0;
        falseAlarms += !labelled && found ? 1 : 0;
        misses += labelled && !found ? 1 : 0;
    }

    /** The share of what was found that is right; 1 where nothing was found. */
    public double precision() {
        return share(hits, hits + falseAlarms);
    }

    /** The share of what is there that was found; 1 where nothing is there. */
    public double recall() {
        return share(hits, hits + misses);
    }

    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "P %.3f  R %.3f  F1 %.3f  (%d right, %d false alarms, %d missed)",
                precision(),
                recall(),
                f1(),
                hits,
                falseAlarms,
                misses);
    }
}
