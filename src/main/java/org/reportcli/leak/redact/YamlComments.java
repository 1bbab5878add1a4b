package org.reportcli.leak.redact;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Source;

/** Where the comments of a YAML file stand: between its texts, and behind the header of a block (YAML 1.2, section 6.6). */
final class YamlComments {
    private YamlComments() {}

    /** Each from behind its number sign to the end of its line. */
    static List<Range> of(Source source, List<YamlLeaf> leaves) {
        List<Range> comments = new ArrayList<>();
        int from = 0;
        for (YamlLeaf leaf : leaves) {
            Range range = leaf.scalar().range();
            collect(source.text(), from, range.start(), comments);
            if (leaf.isBlock()) {
                int header = lineEnd(source.text(), range.start());
                collect(source.text(), range.start(), header, comments);
                from = Math.max(header, contentEnd(leaf));
            } else {
                from = range.end();
            }
        }
        collect(source.text(), from, source.text().length(), comments);
        return comments;
    }

    /** Where a block's last line with text ends; what follows may be a comment. */
    static int contentEnd(YamlLeaf block) {
        String value = block.scalar().value();
        int last = value.length();
        while (last > 0 && Character.isWhitespace(value.charAt(last - 1))) {
            last--;
        }
        int at = last == 0
                ? block.scalar().range().start()
                : block.scalar().rangeOf(last - 1, last).end();
        return lineEnd(block.scalar().source().text(), at);
    }

    private static void collect(String text, int from, int to, List<Range> comments) {
        int at = from;
        while (at < to) {
            int sign = text.indexOf('#', at);
            if (sign < 0 || sign >= to) {
                return;
            }
            int end = Math.min(to, lineEnd(text, sign));
            comments.add(new Range(sign + 1, end));
            at = end;
        }
    }

    /** Where the line of a place ends, before its line end. */
    static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }
}
