package org.reportcli.leak;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Brings what detectors find into the order of the text. Of findings that overlap one is left, the weightiest, which then
 * covers them all: what is masked has to be masked whole.
 */
final class Collector {
    private final LeakSink sink;
    /** Leaks with their places that a later one may still overlap. */
    private List<Leak> pending = new ArrayList<>();

    Collector(LeakSink sink) {
        this.sink = sink;
    }

    /**
     * Takes what was found in the next window, and hands on what nothing that comes can change any more.
     *
     * @param progress where the window begins
     * @param looked the place of the window up to which was looked
     */
    void add(Finds finds, Progress progress, int looked) {
        if (!finds.found().isEmpty() || !finds.seen().isEmpty()) {
            Map<Integer, Place> places = places(finds, progress);
            for (Finds.Found one : finds.found()) {
                pending.add(new Leak(
                        one.rule(),
                        places.get(one.start()),
                        places.get(one.end()),
                        one.confidence(),
                        one.level(),
                        one.what()));
            }
            for (Finds.Seen one : finds.seen()) {
                sink.dismissed(new Dismissed(one.rule(), places.get(one.start()), places.get(one.end()), one.reason()));
            }
            pending = apart(pending);
        }
        finds.passedOver()
                .ifPresent(
                        place -> sink.passedOver(progress.cursor(finds.window()).at(place)));
        hand(progress.offset() + looked - LeakScanner.BEHIND);
    }

    /** Hands on the rest. */
    void finish() {
        hand(Long.MAX_VALUE);
    }

    private void hand(long before) {
        int count = 0;
        while (count < pending.size() && pending.get(count).end().offset() <= before) {
            sink.leak(pending.get(count++));
        }
        pending.subList(0, count).clear();
    }

    private static Map<Integer, Place> places(Finds finds, Progress progress) {
        TreeSet<Integer> edges = new TreeSet<>();
        finds.found().forEach(one -> {
            edges.add(one.start());
            edges.add(one.end());
        });
        finds.seen().forEach(one -> {
            edges.add(one.start());
            edges.add(one.end());
        });
        Progress.Cursor cursor = progress.cursor(finds.window());
        Map<Integer, Place> places = new HashMap<>();
        edges.forEach(edge -> places.put(edge, cursor.at(edge)));
        return places;
    }

    private static List<Leak> apart(List<Leak> leaks) {
        leaks.sort(Comparator.comparingLong((Leak leak) -> leak.start().offset())
                .thenComparingLong(leak -> leak.end().offset())
                .thenComparing(leak -> leak.rule().id()));
        List<Leak> apart = new ArrayList<>();
        for (Leak leak : leaks) {
            int last = apart.size() - 1;
            if (last >= 0 && leak.start().offset() < apart.get(last).end().offset()) {
                apart.set(last, apart.get(last).and(leak));
            } else {
                apart.add(leak);
            }
        }
        return apart;
    }
}
