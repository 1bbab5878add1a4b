package org.reportcli.lint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reportcli.yaml.Spelling;

/** All rules, in the order of their ids. */
public final class Rules {
    private static final String OWN_FAMILY = "scope/";

    private final Map<String, Rule> byId = new TreeMap<>();

    public Rules(List<Rule> rules) {
        for (Rule rule : rules) {
            if (byId.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("two rules of the id " + rule.id());
            }
        }
    }

    public List<Rule> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Rule> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * Whether an unknown id may be that of a category that only some vendor's profile has: its family is
     * {@code scope}, and it is no slip of the pen for a rule that is known.
     */
    public boolean mayBeOwn(String id) {
        return id.startsWith(OWN_FAMILY)
                && id.length() > OWN_FAMILY.length()
                && find(id).isEmpty()
                && Spelling.nearest(id, byId.keySet()).isEmpty();
    }

    /** The category that a rule of the family {@code scope} is about. */
    static String category(String id) {
        return id.substring(OWN_FAMILY.length());
    }

    /** What to say of an id that is no rule's: the one that was probably meant, or where to look. */
    public String suggestion(String id) {
        return Spelling.nearest(id, byId.keySet())
                .map(near -> "did you mean '" + near + "'?")
                .orElse("'report lint --rules' lists the rules");
    }
}
