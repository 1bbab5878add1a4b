package org.reportcli.support;

/**
 * A value as one word of a POSIX shell (XCU, section 2.2), for commands in hints: they are there to be copied, and the
 * value may be a stranger's.
 */
public final class ShellWord {
    private static final String PLAIN = "_./:@%+=,-";

    private ShellWord() {}

    /** The text as it is where the shell takes it literally, otherwise in single quotes. */
    public static String of(String text) {
        return isPlain(text) ? text : "'" + text.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(String text) {
        return !text.isEmpty()
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || PLAIN.indexOf(c) >= 0);
    }
}
