package org.reportcli.yaml;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value of a YAML document, with its place. */
public sealed interface Node {
    Range range();

    /** What it is called in messages: "a mapping", "a list", "text". */
    String kind();

    /**
     * A mapping.
     *
     * @param entries in the order of the file
     * @param range from the first key to the end
     */
    record Mapping(Map<String, Entry> entries, Range range) implements Node {
        public Optional<Node> get(String key) {
            return Optional.ofNullable(entries.get(key)).map(Entry::value);
        }

        @Override
        public String kind() {
            return "a mapping";
        }
    }

    /**
     * A key with its value.
     *
     * @param keyRange where the key stands
     */
    record Entry(String key, Range keyRange, Node value) {}

    /** A list. */
    record Sequence(List<Node> items, Range range) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /**
     * Text; numbers, dates and booleans too, as they were written.
     *
     * @param value the text after YAML's own unfolding and unescaping
     * @param plain written without quotes and not as a block, so that {@code null}, {@code true} or {@code 1} may be meant
     */
    record Scalar(String value, boolean plain, Source source, Range range) implements Node {
        /** Whether nothing is there: an empty plain scalar, {@code ~} or {@code null}. */
        public boolean isNull() {
            return plain && (value.isEmpty() || value.equals("~") || value.equals("null"));
        }

        /** Where in the source a part of the value stands; both ends count in chars of {@link #value()}. */
        public Range rangeOf(int start, int end) {
            return ScalarAlignment.of(this).range(start, end);
        }

        /** The same for many parts of one value, which is then walked once. */
        public ScalarAlignment alignment() {
            return ScalarAlignment.of(this);
        }

        @Override
        public String kind() {
            return "text";
        }
    }
}
