package org.reportcli.seal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Counts the steps of a run, and lets one of them fail. */
final class Faults {
    private final int failing;
    private final Runnable look;
    private final List<String> steps = new ArrayList<>();

    private Faults(int failing, Runnable look) {
        this.failing = failing;
        this.look = look;
    }

    /** Every step succeeds. */
    static Faults none() {
        return new Faults(-1, () -> {});
    }

    /** The step of this number fails, counted from 0; {@code look} is called when it does. */
    static Faults at(int step, Runnable look) {
        return new Faults(step, look);
    }

    /** What was done, in order. */
    List<String> steps() {
        return List.copyOf(steps);
    }

    /** Says that a step is about to be done; it fails with an {@link IOException} or not. */
    void inputOrOutput(String step) throws IOException {
        check(step, () -> new IOException("injected: " + step));
    }

    /** Says that a step is about to be done; it fails with a {@link RuntimeException} or not. */
    void computation(String step) {
        check(step, () -> new IllegalStateException("injected: " + step));
    }

    private <E extends Exception> void check(String step, Supplier<E> failure) throws E {
        steps.add(step);
        if (steps.size() - 1 == failing) {
            look.run();
            throw failure.get();
        }
    }
}
