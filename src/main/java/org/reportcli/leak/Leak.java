package org.reportcli.leak;

/**
 * Something that should not leave. It holds nothing of what was found.
 *
 * @param rule what kind it is
 * @param start where it begins
 * @param end behind its last char
 * @param confidence how sure that is
 * @param level how much it weighs here
 * @param what its kind in a few words with an article, such as {@code a GitHub personal access token}
 */
public record Leak(LeakRule rule, Place start, Place end, Confidence confidence, LeakLevel level, String what) {
    /** How long it is, in UTF-16 code units. */
    public long length() {
        return end.offset() - start.offset();
    }

    /** The weightier of two leaks that overlap, over the whole stretch of both. */
    Leak and(Leak other) {
        Leak weightier = other.outweighs(this) ? other : this;
        Place first = other.start.offset() < start.offset() ? other.start : start;
        Place last = other.end.offset() > end.offset() ? other.end : end;
        return new Leak(weightier.rule, first, last, weightier.confidence, weightier.level, weightier.what);
    }

    private boolean outweighs(Leak other) {
        if (level != other.level) {
            return level.compareTo(other.level) > 0;
        }
        return confidence != other.confidence ? confidence.compareTo(other.confidence) > 0 : length() > other.length();
    }

    /** What may be shown in its place: its kind and its length. */
    public String masked() {
        return "[" + rule.pseudonym() + ", " + length() + (length() == 1 ? " character]" : " characters]");
    }
}
