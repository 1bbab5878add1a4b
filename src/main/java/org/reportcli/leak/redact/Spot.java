package org.reportcli.leak.redact;

import java.util.HashSet;
import java.util.Set;
import org.reportcli.leak.LeakRule;

/**
 * A text of the report, or a file with all that is in it, and what was found there under rules that are accepted there. Such a
 * value stays there, and is masked elsewhere; but where a rule that is not accepted finds it in the same spot, it goes.
 */
final class Spot {
    private final Set<String> accepted;
    private final Set<String> found = new HashSet<>();
    private final Set<String> passed = new HashSet<>();
    private boolean hiddenFound;
    private boolean hiddenPassed;

    /** @param accepted ids of the rules that are accepted here */
    Spot(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
    }

    static Spot ofNothing() {
        return new Spot(Set.of());
    }

    boolean accepts(LeakRule rule) {
        return accepted.contains(rule.id());
    }

    /** Takes down a value in its plain form. */
    void see(String value, LeakRule rule) {
        (accepts(rule) ? passed : found).add(value);
    }

    /** Takes down what a file tells where nobody looks. */
    void hidden(LeakRule rule) {
        hiddenPassed |= accepts(rule);
        hiddenFound |= !accepts(rule);
    }

    /** Whether a value stays here, whatever is known of it from elsewhere. */
    boolean keeps(String value) {
        return !passed.isEmpty() && passed.contains(value) && !found.contains(value);
    }

    /** Whether metadata stays here: some was accepted, and there is nothing else that would have to go with it. */
    boolean keepsHidden() {
        return hiddenPassed && !hiddenFound && found.isEmpty();
    }

    /** The values that stay here. */
    Set<String> kept() {
        Set<String> kept = new HashSet<>(passed);
        kept.removeAll(found);
        return kept;
    }
}
