package org.reportcli.leak;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** What detectors found in one window, in the order in which they did. */
final class Finds implements Findings {
    private final Parties parties;
    private final boolean explains;
    private final Window window;
    private final List<Found> found = new ArrayList<>();
    private final List<Seen> seen = new ArrayList<>();
    private OptionalInt passedOver = OptionalInt.empty();
    private Advance head = Advance.NONE;
    private Advance tail = Advance.NONE;

    /** A leak between two places of the window. */
    record Found(LeakRule rule, int start, int end, Confidence confidence, LeakLevel level, String what) {}

    /** What looked like a leak. */
    record Seen(LeakRule rule, int start, int end, String reason) {}

    /** @param explains whether it is asked for what looked like a leak */
    Finds(Window window, Parties parties, boolean explains) {
        this.window = window;
        this.parties = parties;
        this.explains = explains;
    }

    /** What stands behind a place is not looked at: it takes too long. */
    void passOver(int from) {
        passedOver = OptionalInt.of(from);
    }

    /** What was looked at leads so far: up to where the next window begins, and from there on. */
    void advance(Advance toNext, Advance inNext) {
        head = toNext;
        tail = inNext;
    }

    Advance head() {
        return head;
    }

    Advance tail() {
        return tail;
    }

    OptionalInt passedOver() {
        return passedOver;
    }

    Window window() {
        return window;
    }

    List<Found> found() {
        return found;
    }

    List<Seen> seen() {
        return seen;
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
        if (explains) {
            seen.add(new Seen(rule, start, end, reason));
        }
    }
}
