package org.reportcli.leak.redact;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.ScalarAlignment;

/**
 * A change of one text of a YAML file, and how it is written so that the file says the changed text and nothing else moves.
 *
 * @param leaf the text as it was
 * @param parts what changes in it, in chars of its value, in order and apart from each other
 */
record YamlEdit(YamlLeaf leaf, List<Part> parts) {
    private static final String UNSAFE_IN_PLAIN = "[]{},:#&*!|>'\"%@`?\n\r\t";

    /**
     * A part that changes.
     *
     * @param start in chars of the value; one before {@code end} at least
     * @param text what comes in its place
     */
    record Part(int start, int end, String text) {}

    /** A stretch of the file that changes. */
    record Splice(int start, int end, String text) {}

    YamlEdit {
        parts = List.copyOf(parts);
    }

    /** The whole text as it is to be. */
    String value() {
        String before = leaf.scalar().value();
        StringBuilder after = new StringBuilder();
        int at = 0;
        for (Part part : parts) {
            after.append(before, at, part.start).append(part.text);
            at = part.end;
        }
        return after.append(before, at, before.length()).toString();
    }

    /** The changes of the file, in order, which leave style and lines as they are where they can. */
    List<Splice> splices() {
        ScalarAlignment alignment = leaf.scalar().alignment();
        if (!alignment.agrees()) {
            return anew();
        }
        if (leaf.style() != 0) {
            return inPlace(alignment);
        }
        boolean quotes = parts.stream().anyMatch(part -> mustBeQuoted(part));
        return quotes ? quoted(alignment) : inPlace(alignment);
    }

    private boolean mustBeQuoted(Part part) {
        String unsafe = leaf.flow() || part.start == 0 ? UNSAFE_IN_PLAIN : "\n\r\t#:";
        return part.text.chars().anyMatch(c -> unsafe.indexOf(c) >= 0);
    }

    private List<Splice> inPlace(ScalarAlignment alignment) {
        List<Splice> splices = new ArrayList<>();
        for (Part part : parts) {
            Range range = alignment.range(part.start, part.end);
            splices.add(new Splice(range.start(), range.end(), written(part.text)));
        }
        return splices;
    }

    private String written(String text) {
        return switch (leaf.style()) {
            case '\'' -> text.replace("'", "''");
            case '"' -> DoubleQuoted.escaped(text);
            default -> text;
        };
    }

    // Plain and single-quoted texts fold their lines alike, and neither knows escapes: only the quotes are new.
    private List<Splice> quoted(ScalarAlignment alignment) {
        String source = leaf.scalar().source().text();
        Range whole = leaf.scalar().range();
        List<Splice> splices = new ArrayList<>();
        splices.add(new Splice(whole.start(), whole.start(), "'"));
        int at = whole.start();
        for (Part part : parts) {
            Range range = alignment.range(part.start, part.end);
            doubleQuotes(source, at, range.start(), splices);
            splices.add(new Splice(range.start(), range.end(), part.text.replace("'", "''")));
            at = range.end();
        }
        doubleQuotes(source, at, whole.end(), splices);
        splices.add(new Splice(whole.end(), whole.end(), "'"));
        return splices;
    }

    private static void doubleQuotes(String source, int from, int to, List<Splice> splices) {
        for (int at = source.indexOf('\'', from); at >= 0 && at < to; at = source.indexOf('\'', at + 1)) {
            splices.add(new Splice(at, at + 1, "''"));
        }
    }

    /** The whole text written anew in one line of double quotes: for what no change in its place can say. */
    List<Splice> anew() {
        Range whole = leaf.scalar().range();
        String text = '"' + DoubleQuoted.escaped(value()) + '"';
        if (!leaf.isBlock()) {
            return List.of(new Splice(whole.start(), whole.end(), text));
        }
        // A comment behind the block's header stands behind the text then.
        String source = leaf.scalar().source().text();
        int header = YamlComments.lineEnd(source, whole.start());
        int sign = source.indexOf('#', whole.start());
        int end = sign < 0 || sign > header ? header : sign;
        while (Character.isWhitespace(source.charAt(end - 1))) {
            end--;
        }
        return List.of(
                new Splice(whole.start(), end, text),
                new Splice(header, Math.max(header, YamlComments.contentEnd(leaf)), ""));
    }
}
