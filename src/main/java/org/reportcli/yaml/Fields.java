package org.reportcli.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reportcli.support.Excerpt;

/**
 * The keys of one mapping, read strictly: each is asked for by its name and type, what does not fit becomes a
 * {@link Problem}, and {@link #done()} complains of the keys that nobody asked for.
 *
 * <p>A key with nothing behind it counts as left out, so that a skeleton is a valid draft.
 */
public final class Fields {
    // Looking for what was meant takes long, and a hostile mapping has thousands of keys.
    private static final int MOST_SUGGESTIONS = 100;

    private final Node.Mapping mapping;
    private final String what;
    private final List<Problem> problems;
    private final Set<String> known = new LinkedHashSet<>();

    /**
     * @param what the mapping's name in messages, such as "a report" or "an entry of affected"
     * @param problems where complaints go
     */
    public Fields(Node.Mapping mapping, String what, List<Problem> problems) {
        this.mapping = mapping;
        this.what = what;
        this.problems = problems;
    }

    /** The fields of a node, or empty with a problem where it is no mapping. */
    public static Optional<Fields> of(Node node, String what, List<Problem> problems) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(new Fields(mapping, what, problems));
        }
        problems.add(new Problem(
                "yaml/type",
                node.range(),
                what + " is a mapping (key: value), not " + node.kind(),
                "write keys, one a line"));
        return Optional.empty();
    }

    public Node.Mapping mapping() {
        return mapping;
    }

    public List<Problem> problems() {
        return problems;
    }

    /** The value of a key as it stands; empty where the key is missing or has nothing behind it. */
    public Optional<Node> node(String key) {
        known.add(key);
        return mapping.get(key).filter(node -> !(node instanceof Node.Scalar scalar && scalar.isNull()));
    }

    /** A text. */
    public Optional<String> text(String key) {
        return scalar(key).map(Node.Scalar::value);
    }

    /** A text with its place. */
    public Optional<Node.Scalar> scalar(String key) {
        return node(key).flatMap(node -> scalar(node, "'" + key + "'"));
    }

    /** Yes or no: {@code true} or {@code false}. */
    public Optional<Boolean> bool(String key) {
        return scalar(key).flatMap(scalar -> switch (scalar.value()) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default ->
                wrong(
                        "yaml/type",
                        scalar,
                        "'" + key + "' is true or false, not '" + Excerpt.of(scalar.value()) + "'",
                        "write true or false");
        });
    }

    /** A whole number from {@code least} to {@code most}. */
    public Optional<Integer> integer(String key, int least, int most) {
        return scalar(key).flatMap(scalar -> {
            try {
                int value = Integer.parseInt(scalar.value());
                if (value >= least && value <= most) {
                    return Optional.of(value);
                }
            } catch (NumberFormatException e) {
                // Said below, as for a number out of range.
            }
            return wrong(
                    "yaml/type",
                    scalar,
                    "'" + key + "' is a whole number from " + least + " to " + most,
                    "write digits only");
        });
    }

    /** A day as {@code 2026-11-30}; one that is in no calendar is a problem of the rule {@code quality/date}. */
    public Optional<LocalDate> date(String key) {
        return scalar(key).flatMap(scalar -> {
            try {
                return Optional.of(LocalDate.parse(scalar.value().strip()));
            } catch (DateTimeException e) {
                return wrong(
                        "quality/date",
                        scalar,
                        "'" + key + "' is no date: " + Excerpt.of(scalar.value()),
                        "write year-month-day, such as 2026-11-30");
            }
        });
    }

    /** One of some words, turned into a value by {@code parse}. */
    public <T> Optional<T> choice(String key, List<String> words, Function<String, T> parse) {
        return scalar(key).flatMap(scalar -> {
            if (words.contains(scalar.value())) {
                return Optional.of(parse.apply(scalar.value()));
            }
            String hint = Spelling.nearest(scalar.value(), words)
                    .map(w -> "did you mean '" + w + "'?")
                    .orElse("write one of " + String.join(", ", words));
            return wrong(
                    "yaml/type",
                    scalar,
                    "'" + key + "' is one of " + String.join(", ", words) + ", not '" + Excerpt.of(scalar.value())
                            + "'",
                    hint);
        });
    }

    /** A mapping behind a key. */
    public Optional<Fields> fields(String key) {
        return node(key).flatMap(node -> of(node, "'" + key + "'", problems));
    }

    /** The items of a list; a single value that is no list is a problem. */
    public List<Node> items(String key) {
        Optional<Node> node = node(key);
        if (node.isEmpty()) {
            return List.of();
        }
        if (node.get() instanceof Node.Sequence sequence) {
            return sequence.items();
        }
        problems.add(new Problem(
                "yaml/type",
                node.get().range(),
                "'" + key + "' is a list, not " + node.get().kind(),
                "start each entry with a dash: - …"));
        return List.of();
    }

    /** A list of texts; entries that are no text are problems and left out. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(key)) {
            scalar(item, "an entry of '" + key + "'").ifPresent(scalar -> texts.add(scalar.value()));
        }
        return List.copyOf(texts);
    }

    /** A list of mappings, each turned into a value by {@code read}, which also calls {@link #done()}. */
    public <T> List<T> list(String key, Function<Fields, T> read) {
        List<T> values = new ArrayList<>();
        for (Node item : items(key)) {
            of(item, "an entry of '" + key + "'", problems).ifPresent(fields -> values.add(read.apply(fields)));
        }
        return List.copyOf(values);
    }

    /** A problem with the value of a key, or with the mapping where the key is missing. */
    public void problem(String rule, String key, String message, String hint) {
        Range range = mapping.get(key).map(Node::range).orElse(mapping.range());
        problems.add(new Problem(rule, range, message, hint));
    }

    /** Complains of each key that nobody asked for. */
    public void done() {
        int suggestions = MOST_SUGGESTIONS;
        for (Node.Entry entry : mapping.entries().values()) {
            if (!known.contains(entry.key())) {
                Optional<String> near = --suggestions < 0 ? Optional.empty() : Spelling.nearest(entry.key(), known);
                String hint = near.map(name -> "did you mean '" + name + "'?")
                        .orElse("known here: " + String.join(", ", known));
                problems.add(new Problem(
                        "yaml/unknown-key",
                        entry.keyRange(),
                        "'" + Excerpt.of(entry.key()) + "' is no key of " + what,
                        hint));
            }
        }
    }

    private Optional<Node.Scalar> scalar(Node node, String name) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        problems.add(new Problem(
                "yaml/type",
                node.range(),
                name + " is text, not " + node.kind(),
                "write the text behind the key, or start a block with |"));
        return Optional.empty();
    }

    private <T> Optional<T> wrong(String rule, Node.Scalar scalar, String message, String hint) {
        problems.add(new Problem(rule, scalar.range(), message, hint));
        return Optional.empty();
    }
}
