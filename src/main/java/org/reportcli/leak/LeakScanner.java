package org.reportcli.leak;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds leaks in texts of any length, in constant memory and in time in proportion to the text.
 *
 * <p>One pass finds the few places where it is worth looking, by the words of the detectors; the detectors then judge a bounded
 * stretch around each. A scanner may be used by several threads at once.
 */
public final class LeakScanner {
    /** How far before a place detectors may look, in chars. */
    public static final int BEHIND = 4 * 1024;

    /** How far behind a place detectors may look, in chars: more than the longest private key takes. */
    public static final int AHEAD = 16 * 1024;

    private static final int STEP = 128 * 1024;

    /** As much as is read before it is known whether a text is long; most are not. */
    private static final int SHORT = 8 * 1024;

    private final Sieve sieve = new Sieve();
    private final Words words;
    private final Numbers numbers;

    public LeakScanner(List<Detector> detectors, List<NumberDetector> numberDetectors) {
        this.words = new Words(detectors, sieve);
        this.numbers = new Numbers(numberDetectors);
    }

    /** All leaks of a text that is in memory. */
    public List<Leak> scan(String text, Parties parties) {
        List<Leak> leaks = new ArrayList<>();
        scan(text, parties, leaks::add);
        return leaks;
    }

    /** Scans a text that is in memory. */
    public void scan(String text, Parties parties, LeakSink sink) {
        Window window = Window.of(text);
        Collector collector = new Collector(parties, sink);
        collector.over(window, new Progress());
        look(window, 0, window.length(), 0, new Sieve.Catch(window.length()), collector);
        collector.settle(window.length());
        collector.finish();
    }

    /**
     * Scans a text to its end.
     *
     * @throws IOException what the reader throws
     */
    public void scan(Reader text, Parties parties, LeakSink sink) throws IOException {
        char[] buffer = new char[SHORT];
        Progress progress = new Progress();
        Collector collector = new Collector(parties, sink);
        Sieve.Catch caught = null;
        int filled = 0;
        int looked = 0;
        int numbered = 0;
        boolean more = true;
        while (more || looked < filled) {
            while (more && filled < buffer.length) {
                int read = text.read(buffer, filled, buffer.length - filled);
                more = read >= 0;
                filled += Math.max(0, read);
            }
            if (more && buffer.length == SHORT) {
                buffer = Arrays.copyOf(buffer, BEHIND + STEP + AHEAD);
                continue;
            }
            int stop = more ? filled - AHEAD : filled;
            Window window = new Window(buffer, filled);
            collector.over(window, progress);
            caught = caught == null ? new Sieve.Catch(filled) : caught;
            numbered = look(window, looked, stop, numbered, caught, collector);
            collector.settle(stop);
            looked = stop;
            if (more) {
                int gone = stop - BEHIND;
                progress.pass(buffer, gone);
                System.arraycopy(buffer, gone, buffer, 0, filled - gone);
                filled -= gone;
                looked -= gone;
                numbered = Math.max(0, numbered - gone);
            }
        }
        collector.finish();
    }

    /** Looks at each place between two; runs of digits that begin before {@code numbered} have been looked at. */
    private int look(Window window, int from, int to, int numbered, Sieve.Catch caught, Collector collector) {
        int behind = numbered;
        for (int at = from; at < to; at += caught.size) {
            sieve.pass(window, at, Math.min(to, at + caught.size), caught);
            words.look(window, caught, collector);
            behind = numbers.look(window, caught, behind, collector);
        }
        return behind;
    }
}
