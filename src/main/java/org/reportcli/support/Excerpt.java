package org.reportcli.support;

/** The beginning of a text that a message repeats: enough to know it again, and no more than a line bears. */
public final class Excerpt {
    /** Code points of the longest excerpt of a value. */
    public static final int LONGEST = 40;

    private Excerpt() {}

    /** The text, or of a long one its beginning with an ellipsis. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same with a limit of its own, in code points. */
    public static String of(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
