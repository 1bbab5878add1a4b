package org.reportcli.lint.leaks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.lint.Level;
import org.reportcli.lint.Rule;

/** The rules of leaks, as lint knows them. */
public final class LeakLintRules {
    /** Something of a file that nobody looked at. */
    static final Rule NOT_LOOKED_AT = Rule.note(
            "leak/not-looked-at",
            "a part of a file that was not looked at",
            "The program could not read it: it is encrypted, damaged, of a kind that it does not know, or unpacks to more"
                    + " than is sensible. Whether it holds secrets, it cannot say. What pictures show is never looked at, and not said each time.",
            "look through it yourself, or leave it out");

    private static final Map<String, Rule> BY_ID = LeakRules.all().stream()
            .map(LeakLintRules::rule)
            .collect(Collectors.toUnmodifiableMap(Rule::id, Function.identity()));

    private LeakLintRules() {}

    /** All of them. */
    public static List<Rule> all() {
        List<Rule> all = new ArrayList<>();
        LeakRules.all().forEach(rule -> all.add(of(rule)));
        all.add(NOT_LOOKED_AT);
        return all;
    }

    static Rule of(LeakRule rule) {
        return BY_ID.get(rule.id());
    }

    static Level level(LeakLevel level) {
        return switch (level) {
            case ERROR -> Level.ERROR;
            case WARNING -> Level.WARNING;
            case NOTE -> Level.NOTE;
        };
    }

    private static Rule rule(LeakRule rule) {
        return new Rule(rule.id(), level(rule.level()), rule.title(), rule.explanation(), rule.hint(), true);
    }
}
