package org.reportcli.leak.redact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;

/**
 * The values of a run, and the pseudonym of each: by its kind and a number in order of appearance. What is known of a value
 * goes by its plain form, so that it has one pseudonym however it is written.
 */
final class Secrets {
    /** Shorter values would cover parts of words that have nothing to do with them. */
    private static final int SHORTEST_COVERED = 4;

    private final Map<String, Secret> seen = new LinkedHashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Map<String, Pseudonym> pseudonyms = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final KnownValues known = new KnownValues();
    private final Map<Pseudonym, String> values = new HashMap<>();

    private final Set<String> accepted;
    private final Set<String> passed = new HashSet<>();

    /** @param accepted ids of rules whose values stay, unless another rule finds them too */
    Secrets(Set<String> accepted) {
        this.accepted = Set.copyOf(accepted);
        LeakRules.all().forEach(rule -> last.put(rule.pseudonym(), 0));
    }

    /** Takes down a value that was found, as it was written there. */
    void see(String found, LeakRule rule, String what, Secret.Where where, Spot spot) {
        String plain = Forms.plain(found);
        if (accepted.contains(rule.id())) {
            passed.add(plain);
            return;
        }
        spot.see(plain, rule);
        if (!spot.accepts(rule)) {
            seen.computeIfAbsent(plain, value -> new Secret(value, rule, what, where))
                    .again();
        }
    }

    /** All of them, in order of appearance. */
    List<Secret> all() {
        return new ArrayList<>(seen.values());
    }

    /** Lets a value be as it is. */
    void leave(Secret secret) {
        left.add(secret.value());
    }

    /** Whether a value was let be as it is. */
    boolean isLeft(Secret secret) {
        return left.contains(secret.value());
    }

    /** A pseudonym that a text holds already; no value of this run gets it. */
    void taken(String name, int number) {
        last.computeIfPresent(name, (key, before) -> Math.max(before, number));
    }

    /** Gives out the pseudonyms of what was seen. From now on the values are also found where no detector sees them. */
    void settle() {
        seen.values().forEach(secret -> pseudonym(secret.value(), secret.rule(), Spot.ofNothing()));
    }

    /** Whether the value behind a pseudonym stays in a spot. */
    boolean stays(Pseudonym pseudonym, Spot spot) {
        return spot.keeps(values.getOrDefault(pseudonym, ""));
    }

    /** What is to stand in the place of a value; empty where it was decided to leave it, here or everywhere. */
    Optional<Pseudonym> pseudonym(String found, LeakRule rule, Spot spot) {
        String value = Forms.plain(found);
        boolean passes = accepted.contains(rule.id()) || spot.accepts(rule);
        if (left.contains(value) || spot.keeps(value) || passes && !pseudonyms.containsKey(value)) {
            return Optional.empty();
        }
        return Optional.of(pseudonyms.computeIfAbsent(value, key -> {
            Pseudonym pseudonym = new Pseudonym(
                    rule, "[" + rule.pseudonym() + "-" + last.merge(rule.pseudonym(), 1, Integer::sum) + "]");
            known.add(key, pseudonym);
            values.put(pseudonym, key);
            return pseudonym;
        }));
    }

    /**
     * How many values stay, by an answer or because their rule is accepted.
     *
     * @param spots where values may stay that are masked elsewhere
     */
    int kept(Collection<Spot> spots) {
        Set<String> kept = new HashSet<>(passed);
        kept.removeAll(pseudonyms.keySet());
        kept.addAll(left);
        spots.forEach(spot -> kept.addAll(spot.kept()));
        return kept.size();
    }

    /** A text for a message, such as a file's name, without the values. */
    String shown(String text) {
        String shown = text;
        List<Secret> longestFirst = all();
        longestFirst.sort(
                Comparator.comparingInt((Secret secret) -> secret.value().length())
                        .reversed());
        for (Secret secret : longestFirst) {
            if (secret.value().length() >= SHORTEST_COVERED) {
                shown = shown.replace(secret.value(), "[" + secret.rule().pseudonym() + "]");
            }
        }
        return shown;
    }

    KnownValues known() {
        return known;
    }
}
