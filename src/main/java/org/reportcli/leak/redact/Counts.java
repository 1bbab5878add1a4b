package org.reportcli.leak.redact;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.reportcli.leak.LeakRule;

/** How many stretches of a file were masked, by kind, and with which pseudonyms. */
public final class Counts {
    private final Map<LeakRule, Integer> counts = new LinkedHashMap<>();
    private final Set<String> markers = new TreeSet<>();
    private int hidden;

    void add(Pseudonym pseudonym) {
        counts.merge(pseudonym.rule(), 1, Integer::sum);
        markers.add(pseudonym.marker());
    }

    /** Counts what was left out that nobody sees: metadata and comments. */
    void addHidden() {
        hidden++;
    }

    void addAll(Counts others) {
        others.counts.forEach((rule, count) -> counts.merge(rule, count, Integer::sum));
        markers.addAll(others.markers);
        hidden += others.hidden;
    }

    /** Stretches by kind, in order of appearance. */
    public Map<LeakRule, Integer> byRule() {
        return Collections.unmodifiableMap(counts);
    }

    /** The pseudonyms that stand in the file now. */
    public Set<String> markers() {
        return Collections.unmodifiableSet(markers);
    }

    /** All stretches. */
    public int masked() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many blocks of metadata were left out. */
    public int hidden() {
        return hidden;
    }

    public boolean isEmpty() {
        return counts.isEmpty() && hidden == 0;
    }
}
