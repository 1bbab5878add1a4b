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
final class Collector implements Findings {
    private final Parties parties;
    private final LeakSink sink;
    private final List<Found> found = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    /** Leaks with their places that a later one may still overlap. */
    private List<Leak> pending = new ArrayList<>();

    private Window window = Window.of("");
    private Progress progress = new Progress();

    private record Found(LeakRule rule, int start, int end, Confidence confidence, LeakLevel level, String what) {}

    private record Seen(LeakRule rule, int start, int end, String reason) {}

    Collector(Parties parties, LeakSink sink) {
        this.parties = parties;
        this.sink = sink;
    }

    /** From now on places are those of this window. */
    void over(Window other, Progress where) {
        window = other;
        progress = where;
    }

    @Override
    public Parties parties() {
        return parties;
    }

    @Override
    public void leak(LeakRule rule, int start, int end, Confidence confidence, LeakLevel level, String what) {
        if (start < 0 || start >= end || end > window.length()) {
            throw new IllegalArgumentException(rule.id() + " from " + start + " to " + end);
        }
        found.add(new Found(rule, start, end, confidence, level, what));
    }

    @Override
    public void dismiss(LeakRule rule, int start, int end, String reason) {
        if (sink.explains()) {
            seen.add(new Seen(rule, start, end, reason));
        }
    }

    /** Hands on what nothing behind this place of the window can change any more. */
    void settle(int looked) {
        if (!found.isEmpty() || !seen.isEmpty()) {
            Map<Integer, Place> places = places();
            for (Found one : found) {
                pending.add(new Leak(
                        one.rule, places.get(one.start), places.get(one.end), one.confidence, one.level, one.what));
            }
            for (Seen one : seen) {
                sink.dismissed(new Dismissed(one.rule, places.get(one.start), places.get(one.end), one.reason));
            }
            found.clear();
            seen.clear();
            pending = apart(pending);
        }
        long safe = progress.offset() + looked - LeakScanner.BEHIND;
        hand(safe);
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

    private Map<Integer, Place> places() {
        TreeSet<Integer> edges = new TreeSet<>();
        found.forEach(one -> {
            edges.add(one.start);
            edges.add(one.end);
        });
        seen.forEach(one -> {
            edges.add(one.start);
            edges.add(one.end);
        });
        Progress.Cursor cursor = progress.cursor(window);
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
