package org.reportcli.lint;

import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;

/** A text of the report that knows where each of its chars stands in the file. */
public record Passage(Node.Scalar scalar) {
    /** The text after YAML's unfolding and unescaping. */
    public String text() {
        return scalar.value();
    }

    /** All of it: the scalar as it is written or, for a block, its text below the header. */
    public Range range() {
        char first = scalar.source().text().charAt(scalar.range().start());
        if (scalar.plain() || first != '|' && first != '>') {
            return scalar.range();
        }
        String text = text();
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = text.length();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return start == end ? scalar.range() : scalar.rangeOf(start, end);
    }

    /** A part of it, counted in chars of {@link #text()}. */
    public Range part(int start, int end) {
        return scalar.rangeOf(start, end);
    }
}
