package org.reportcli.lint;

/**
 * Something that lint looks for.
 *
 * @param id {@code family/name}; it never changes, the texts may
 * @param level how much a diagnostic of the rule weighs, where the check has no reason to say otherwise
 * @param title what is wrong, in a few words
 * @param explanation why it matters, in whole sentences
 * @param hint how to mend it, where a diagnostic knows nothing better
 * @param acceptable whether a reporter may let it pass; where not, there is nothing sensible to send
 */
public record Rule(String id, Level level, String title, String explanation, String hint, boolean acceptable) {
    public Rule {
        if (id.indexOf('/') < 1) {
            throw new IllegalArgumentException("not family/name: " + id);
        }
    }

    /** Whether a rule of this id is about secrets, or about data of people. */
    public static boolean isLeak(String id) {
        return id.startsWith("leak/") || id.startsWith("privacy/");
    }

    public static Rule error(String id, String title, String explanation, String hint) {
        return new Rule(id, Level.ERROR, title, explanation, hint, true);
    }

    public static Rule warning(String id, String title, String explanation, String hint) {
        return new Rule(id, Level.WARNING, title, explanation, hint, true);
    }

    public static Rule note(String id, String title, String explanation, String hint) {
        return new Rule(id, Level.NOTE, title, explanation, hint, true);
    }

    /** The same rule, which nobody may let pass. */
    public Rule notAcceptable() {
        return new Rule(id, level, title, explanation, hint, false);
    }

    /** The part before the stroke. */
    public String family() {
        return id.substring(0, id.indexOf('/'));
    }
}
