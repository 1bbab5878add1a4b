package org.reportcli.yaml;

/**
 * A stretch of a source text.
 *
 * @param start offset of its first char (UTF-16 code unit), from 0
 * @param end offset behind its last char
 */
public record Range(int start, int end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    /** The place before the first char, of no length. */
    public static final Range START = new Range(0, 0);
}
