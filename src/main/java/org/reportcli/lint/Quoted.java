package org.reportcli.lint;

/** Words of a report inside a message: in quotes, and never longer than a line bears. */
public final class Quoted {
    private static final int LONGEST = 60;

    private Quoted() {}

    /** The text in quotes; of a long one, the beginning. */
    public static String of(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= LONGEST
                ? "'" + text + "'"
                : "'" + text.substring(0, text.offsetByCodePoints(0, LONGEST - 1)) + "…'";
    }
}
