package org.reportcli.yaml;

import java.util.Arrays;

/** A text with the name under which messages speak of it, and the way from offsets to lines and columns. */
public final class Source {
    private final String name;
    private final String text;
    private final int[] lineStarts;

    /**
     * @param name as the user typed it: a path, or {@code -} for standard input
     * @param text the decoded text, without a byte-order mark
     */
    public Source(String name, String text) {
        this.name = name;
        this.text = text;
        this.lineStarts = lineStarts(text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The line and column of an offset; an offset behind the end is the end. */
    public Position position(int offset) {
        int at = Math.min(offset, text.length());
        int found = Arrays.binarySearch(lineStarts, at);
        int line = found >= 0 ? found : -found - 2;
        return new Position(line + 1, text.codePointCount(lineStarts[line], at) + 1);
    }

    /** The offset of a line and column that both count from 1; a place behind the end of the text is the end. */
    public int offset(int line, int column) {
        if (line < 1) {
            return 0;
        }
        if (line > lineStarts.length) {
            return text.length();
        }
        int start = lineStarts[line - 1];
        int limit = line < lineStarts.length ? lineStarts[line] : text.length();
        int points = Math.min(Math.max(column - 1, 0), text.codePointCount(start, limit));
        return text.offsetByCodePoints(start, points);
    }

    // CR LF, LF and CR each end a line, as in YAML 1.2, section 5.4.
    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean ends = c == '\n' || c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n');
            if (ends) {
                if (count == starts.length) {
                    starts = Arrays.copyOf(starts, count * 2);
                }
                starts[count++] = at + 1;
            }
        }
        return Arrays.copyOf(starts, count);
    }
}
