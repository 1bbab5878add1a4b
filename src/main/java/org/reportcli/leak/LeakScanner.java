package org.reportcli.leak;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
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

    private final Words words;
    private final Numbers numbers;

    public LeakScanner(List<Detector> detectors, List<NumberDetector> numberDetectors) {
        this.words = new Words(detectors);
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
        words.look(window, 0, window.length(), collector);
        numbers.look(window, 0, window.length(), collector);
        collector.settle(window.length());
        collector.finish();
    }

    /**
     * Scans a text to its end.
     *
     * @throws IOException what the reader throws
     */
    public void scan(Reader text, Parties parties, LeakSink sink) throws IOException {
        char[] buffer = new char[BEHIND + STEP + AHEAD];
        Progress progress = new Progress();
        Collector collector = new Collector(parties, sink);
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
            int stop = more ? filled - AHEAD : filled;
            Window window = new Window(buffer, filled);
            collector.over(window, progress);
            words.look(window, looked, stop, collector);
            numbered = numbers.look(window, numbered, stop, collector);
            collector.settle(stop);
            looked = stop;
            if (more) {
                int gone = stop - BEHIND;
                progress.pass(buffer, gone);
                System.arraycopy(buffer, gone, buffer, 0, filled - gone);
                filled -= gone;
                looked -= gone;
                numbered -= gone;
            }
        }
        collector.finish();
    }
}
