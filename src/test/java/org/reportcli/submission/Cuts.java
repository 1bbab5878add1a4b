package org.reportcli.submission;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a process that can be killed before any of them. After its death nothing it does has any effect: every
 * further step dies too, as no clean-up runs in a process that is gone, and the system closes what it had open.
 */
final class Cuts {
    /** The process is gone. */
    static final class ProcessKilled extends Error {
        private static final long serialVersionUID = 1;

        ProcessKilled(String step) {
            super("killed before: " + step, null, false, false);
        }
    }

    private final List<String> steps = new ArrayList<>();
    private final List<Closeable> open = new ArrayList<>();
    private int deadly;

    private Cuts(int deadly) {
        this.deadly = deadly;
    }

    /** A process that lives. */
    static Cuts none() {
        return new Cuts(Integer.MAX_VALUE);
    }

    /** A process that is killed before the step of this number, counted from 0. */
    static Cuts before(int step) {
        return new Cuts(step);
    }

    /** What was done, in order. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Says that a step is about to be done. */
    void step(String what) {
        if (steps.size() >= deadly) {
            die();
            throw new ProcessKilled(what);
        }
        steps.add(what);
    }

    /** Whether the next step is the one that is not reached: then half of it may have been done. */
    boolean isLast() {
        return steps.size() == deadly;
    }

    <C extends Closeable> C opened(C resource) {
        open.add(resource);
        return resource;
    }

    private void die() {
        deadly = 0;
        for (Closeable each : open) {
            try {
                each.close();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
        open.clear();
    }
}
