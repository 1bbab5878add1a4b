package org.reportcli.leak.redact;

import java.util.Objects;
import org.reportcli.leak.LeakRule;

/** A value that was found, with what may be told of it. The value itself stays in this package. */
public final class Secret {
    private final String value;
    private final LeakRule rule;
    private final String what;
    private final Where first;
    private int count;

    /**
     * Where a leak stands.
     *
     * @param file the file's name as messages say it
     * @param inner the place inside of it, such as the path in an archive; empty for the file itself
     * @param line from 1
     * @param column in code points, from 1
     */
    public record Where(String file, String inner, long line, long column) {}

    Secret(String value, LeakRule rule, String what, Where first) {
        this.value = Objects.requireNonNull(value);
        this.rule = rule;
        this.what = what;
        this.first = first;
    }

    /** In its plain form, without the escapes of the place where it stood. */
    String value() {
        return value;
    }

    void again() {
        count++;
    }

    public LeakRule rule() {
        return rule;
    }

    /** Its kind in a few words. */
    public String what() {
        return what;
    }

    /** Where it was seen first. */
    public Where first() {
        return first;
    }

    /** In how many places it was seen. */
    public int count() {
        return count;
    }

    /** What may be shown in its place; nothing for what stands in no text. */
    public String masked() {
        if (value.isEmpty()) {
            return "";
        }
        int length = value.codePointCount(0, value.length());
        return "[" + rule.pseudonym() + ", " + length + (length == 1 ? " character]" : " characters]");
    }

    /** Tells the kind and the place, never the value. */
    @Override
    public String toString() {
        return masked();
    }
}
