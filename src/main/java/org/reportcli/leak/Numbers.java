package org.reportcli.leak;

import java.util.List;

/** Who looks at runs of digits. */
final class Numbers {
    private final NumberDetector[] detectors;

    Numbers(List<NumberDetector> detectors) {
        this.detectors = detectors.toArray(NumberDetector[]::new);
    }

    /**
     * Behind the run that begins before a place and goes on there; the place itself where there is none. It begins to count
     * at a char that no run goes over, so that the answer depends on the chars before the place alone.
     */
    int behind(Window window, int place) {
        DigitRun run = new DigitRun(window);
        int at = place;
        while (at > 0 && DigitRun.mayGoOver(window.at(at - 1))) {
            at--;
        }
        while (at < place) {
            if (run.beginsAt(at)) {
                run.read(at);
                at = run.next();
            } else {
                at++;
            }
        }
        return at;
    }

    /**
     * Tells detectors of the runs at the places that the sieve kept.
     *
     * @param from before which runs have been looked at
     * @return behind the last run, or {@code from} where there is none
     */
    int look(Window window, Sieve.Catch caught, int from, Findings findings) {
        DigitRun run = new DigitRun(window);
        int[] places = caught.numbers;
        int count = caught.numberCount;
        int looked = from;
        for (int i = 0; i < count; i++) {
            int place = places[i];
            if (place >= looked && run.beginsAt(place)) {
                run.read(place);
                looked = run.next();
                if (run.isNumber()) {
                    for (NumberDetector detector : detectors) {
                        detector.number(window, run.start(), run.end(), run.digits(), findings);
                    }
                    if (window.isExhausted()) {
                        return looked;
                    }
                }
            }
        }
        return looked;
    }
}
