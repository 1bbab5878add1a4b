package org.reportcli.leak;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

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

    /** How many chars a scan may have read behind a leak when it tells of it. */
    public static final int LAG = LongScan.LAG;

    /** As much as is read before it is known whether a text is long; most are not. */
    private static final int SHORT = 16 * 1024;

    private static final int SHORTEST = 1024;

    private final Sieve sieve = new Sieve();
    /** Where the sieve puts what it keeps of a text, if nobody has taken it: many texts are short, and it is large. */
    private final AtomicReference<Sieve.Catch> spare = new AtomicReference<>();

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
        whole(Window.of(text), parties, sink);
    }

    /**
     * Scans a text to its end. A long one is looked at by several threads; the sink is told by this one.
     *
     * @throws IOException what the reader throws
     */
    public void scan(Reader text, Parties parties, LeakSink sink) throws IOException {
        char[] begin = new char[SHORTEST];
        int filled = 0;
        while (filled < SHORT) {
            if (filled == begin.length) {
                begin = Arrays.copyOf(begin, Math.min(SHORT, 4 * filled));
            }
            int read = text.read(begin, filled, begin.length - filled);
            if (read < 0) {
                whole(new Window(begin, filled), parties, sink);
                return;
            }
            filled += read;
        }
        Collector collector = new Collector(sink);
        boolean explains = sink.explains();
        new LongScan(text, (window, caught, from, to) -> look(window, caught, from, to, parties, explains), collector)
                .run(begin, filled);
        collector.finish();
    }

    private void whole(Window window, Parties parties, LeakSink sink) {
        boolean tiny = window.length() < SHORTEST;
        Sieve.Catch left = tiny ? null : spare.getAndSet(null);
        Sieve.Catch caught = left != null ? left : new Sieve.Catch(tiny ? window.length() : AHEAD);
        Finds finds = look(window, caught, 0, window.length(), parties, sink.explains());
        if (!tiny) {
            spare.set(caught);
        }
        Collector collector = new Collector(sink);
        collector.add(finds, new Progress(), window.length());
        collector.finish();
    }

    private Finds look(Window window, Sieve.Catch caught, int from, int to, Parties parties, boolean explains) {
        Finds finds = new Finds(window, parties, explains);
        Lines lines = new Lines(window, from, Math.max(from, to - BEHIND));
        int numbered = numbers.behind(window, from);
        for (int at = from; at < to; at += caught.size) {
            int end = Math.min(to, at + caught.size);
            sieve.pass(window, at, end, caught);
            lines.add(caught);
            words.look(window, caught, finds);
            numbered = numbers.look(window, caught, numbered, finds);
            if (window.isExhausted()) {
                finds.passOver(at);
                lines.add(end, to);
                break;
            }
        }
        finds.advance(lines.head(), lines.tail(to));
        return finds;
    }
}
