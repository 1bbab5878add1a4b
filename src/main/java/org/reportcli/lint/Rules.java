package org.reportcli.lint;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reportcli.yaml.Spelling;

/** All rules, in the order of their ids. */
public final class Rules {
    private final List<Rule> all;

    public Rules(List<Rule> rules) {
        this.all = rules.stream().sorted(Comparator.comparing(Rule::id)).toList();
    }

    public List<Rule> all() {
        return all;
    }

    public Optional<Rule> find(String id) {
        return all.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** What to say of an id that is no rule's: the one that was probably meant, or where to look. */
    public String suggestion(String id) {
        return Spelling.nearest(id, all.stream().map(Rule::id).toList())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("'report lint --rules' lists the rules");
    }
}
