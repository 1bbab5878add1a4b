package org.reportcli.yaml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes single values of a YAML file and leaves everything else as it is: comments, order, layout. The file is one that
 * {@link YamlReader} takes, or an empty one.
 */
public final class YamlEditor {
    private final String name;
    private final YamlLimits limits;
    private String text;

    /** @param name what messages call the file */
    public YamlEditor(String name, String text, YamlLimits limits) {
        this.name = name;
        this.limits = limits;
        this.text = text;
    }

    /** The file as it is now. */
    public String text() {
        return text;
    }

    /**
     * Sets the value of a key. Where it is there, it is replaced; where it is not, it is added behind those keys that stand
     * before it in {@code order}.
     *
     * @param path keys of mappings inside each other; those that are not there are made
     * @param order the keys of the outermost mapping in the order in which people read them
     * @throws IllegalStateException if the file is not one that can be read
     */
    public void set(List<String> path, YamlValue value, List<String> order) {
        Optional<Node.Mapping> root = root();
        if (root.isEmpty()) {
            append(YamlWriter.entry(path.get(0), wrapped(path.subList(1, path.size()), value), 0));
            return;
        }
        set(root.get(), path, value, order, 0);
    }

    /**
     * Adds an item to a list, behind those that are there. A list in brackets, or one that is not there, is written anew.
     *
     * @param path as for {@link #set}
     */
    public void add(List<String> path, YamlValue item, List<String> order) {
        Optional<Node> there = root().flatMap(mapping -> node(mapping, path));
        List<Node> items = there.orElse(null) instanceof Node.Sequence list ? list.items() : List.of();
        int last = items.isEmpty() ? 0 : items.get(items.size() - 1).range().start();
        int dash = text.substring(lineStart(last), last).indexOf('-');
        if (items.isEmpty() || dash < YamlWriter.STEP) {
            List<YamlValue> all = new ArrayList<>();
            items.forEach(each -> all.add(value(each)));
            all.add(item);
            set(path, new YamlValue.Items(all), order);
            return;
        }
        String written = YamlWriter.entry("", new YamlValue.Items(List.of(item)), dash - YamlWriter.STEP);
        int at = lineEnd(deepEnd(items.get(items.size() - 1)), last);
        boolean open = text.charAt(at - 1) != '\n';
        splice(at, at, (open ? "\n" : "") + written.substring(written.indexOf('\n') + 1));
    }

    /** Puts other values in the place of some that take one line each; what stands around them stays. */
    public void replace(Map<Node.Scalar, String> values) {
        values.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getKey().range().start()))
                .forEach(entry -> splice(
                        entry.getKey().range().start(),
                        entry.getKey().range().end(),
                        YamlWriter.inline(entry.getValue())));
    }

    private static Optional<Node> node(Node.Mapping mapping, List<String> path) {
        Optional<Node> there = mapping.get(path.get(0));
        return path.size() == 1
                ? there
                : there.filter(Node.Mapping.class::isInstance)
                        .flatMap(inner -> node((Node.Mapping) inner, path.subList(1, path.size())));
    }

    /** Takes a key of the outermost mapping away, with its value; nothing happens where it is not there. */
    public void remove(String key) {
        root().map(mapping -> mapping.entries().get(key)).ifPresent(entry -> {
            int start = lineStart(entry.keyRange().start());
            splice(start, entryEnd(entry), "");
        });
    }

    private Optional<Node.Mapping> root() {
        YamlDocument document = YamlReader.read(new Source(name, text), limits);
        if (document.root().isEmpty()) {
            if (!document.problems().isEmpty()) {
                throw new IllegalStateException(document.problems().get(0).message());
            }
            return Optional.empty();
        }
        if (document.root().get() instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        if (document.root().get() instanceof Node.Scalar scalar && scalar.isNull()) {
            return Optional.empty();
        }
        throw new IllegalStateException("the file is no mapping");
    }

    private void set(Node.Mapping mapping, List<String> path, YamlValue value, List<String> order, int depth) {
        String key = path.get(depth);
        Node.Entry entry = mapping.entries().get(key);
        YamlValue rest = wrapped(path.subList(depth + 1, path.size()), value);
        if (entry == null) {
            insert(mapping, key, rest, order);
        } else if (depth + 1 < path.size() && entry.value() instanceof Node.Mapping inner && isBlock(inner, entry)) {
            set(inner, path, value, List.of(), depth + 1);
        } else if (depth + 1 < path.size() && entry.value() instanceof Node.Mapping inner) {
            replace(entry, merged(inner, path.subList(depth + 1, path.size()), value));
        } else {
            replace(entry, rest);
        }
    }

    private void replace(Node.Entry entry, YamlValue value) {
        if (value instanceof YamlValue.Text words
                && !words.block()
                && words.text().indexOf('\n') < 0
                && entry.value() instanceof Node.Scalar old
                && isOneLine(old)) {
            // Only the value goes; a comment behind it stays.
            String inline = YamlWriter.inline(words.text());
            boolean apart = old.range().start() > entry.keyRange().end()
                    && Character.isWhitespace(text.charAt(old.range().start() - 1));
            splice(old.range().start(), old.range().end(), apart ? inline : " " + inline);
            return;
        }
        int start = lineStart(entry.keyRange().start());
        int indent = entry.keyRange().start() - start;
        String before = text.substring(start, entry.keyRange().start());
        String written = YamlWriter.entry(entry.key(), value, indent);
        splice(start, entryEnd(entry), before.isBlank() ? written : before + written.strip() + "\n");
    }

    private void insert(Node.Mapping mapping, String key, YamlValue value, List<String> order) {
        int indent = mapping.entries().values().stream()
                .findFirst()
                .map(entry ->
                        entry.keyRange().start() - lineStart(entry.keyRange().start()))
                .orElse(0);
        Node.Entry before = null;
        int rank = order.indexOf(key);
        for (Node.Entry entry : mapping.entries().values()) {
            int other = order.indexOf(entry.key());
            if (rank < 0 || other >= 0 && other < rank) {
                before = entry;
            }
        }
        String written = YamlWriter.entry(key, value, indent);
        if (before == null) {
            int start = mapping.entries().isEmpty()
                    ? text.length()
                    : lineStart(mapping.entries()
                            .values()
                            .iterator()
                            .next()
                            .keyRange()
                            .start());
            splice(start, start, written);
            return;
        }
        int at = entryEnd(before);
        boolean open = at > 0 && text.charAt(at - 1) != '\n';
        splice(at, at, open ? "\n" + written : written);
    }

    /** Behind the last line of an entry: comments that follow it belong to what comes next. */
    private int entryEnd(Node.Entry entry) {
        return lineEnd(
                Math.max(entry.keyRange().end(), deepEnd(entry.value())),
                entry.keyRange().end());
    }

    /** Behind the line of the last char before a place that is no blank. */
    private int lineEnd(int place, int least) {
        int end = place;
        while (end > least && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int line = text.indexOf('\n', end);
        return line < 0 ? text.length() : line + 1;
    }

    /** The end of a value with the brackets that close it. */
    private int deepEnd(Node node) {
        int end = node.range().end();
        boolean flow = node.range().start() < text.length()
                && (text.charAt(node.range().start()) == '['
                        || text.charAt(node.range().start()) == '{')
                && !(node instanceof Node.Scalar);
        if (!flow) {
            return end;
        }
        char close = text.charAt(node.range().start()) == '[' ? ']' : '}';
        if (node instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                end = Math.max(end, deepEnd(item));
            }
        } else if (node instanceof Node.Mapping mapping) {
            for (Node.Entry entry : mapping.entries().values()) {
                end = Math.max(end, deepEnd(entry.value()));
            }
        }
        int closing = text.indexOf(close, end == node.range().start() ? end + 1 : end);
        return closing < 0 ? end : closing + 1;
    }

    private boolean isBlock(Node.Mapping mapping, Node.Entry entry) {
        return !mapping.entries().isEmpty()
                && text.charAt(entry.value().range().start()) != '{'
                && lineStart(mapping.range().start()) > entry.keyRange().start();
    }

    private boolean isOneLine(Node.Scalar scalar) {
        String written = text.substring(scalar.range().start(), scalar.range().end());
        return written.indexOf('\n') < 0 && !written.startsWith("|") && !written.startsWith(">");
    }

    private static YamlValue merged(Node.Mapping mapping, List<String> path, YamlValue value) {
        Map<String, YamlValue> fields = new LinkedHashMap<>();
        mapping.entries().forEach((key, entry) -> fields.put(key, value(entry.value())));
        Node there = mapping.get(path.get(0)).orElse(null);
        fields.put(
                path.get(0),
                path.size() > 1 && there instanceof Node.Mapping inner
                        ? merged(inner, path.subList(1, path.size()), value)
                        : wrapped(path.subList(1, path.size()), value));
        return new YamlValue.Fields(fields);
    }

    private static YamlValue value(Node node) {
        if (node instanceof Node.Mapping mapping) {
            Map<String, YamlValue> fields = new LinkedHashMap<>();
            mapping.entries().forEach((key, entry) -> fields.put(key, value(entry.value())));
            return new YamlValue.Fields(fields);
        }
        if (node instanceof Node.Sequence sequence) {
            return new YamlValue.Items(
                    sequence.items().stream().map(YamlEditor::value).toList());
        }
        return YamlValue.text(((Node.Scalar) node).value());
    }

    private static YamlValue wrapped(List<String> path, YamlValue value) {
        YamlValue wrapped = value;
        for (int i = path.size() - 1; i >= 0; i--) {
            wrapped = new YamlValue.Fields(Map.of(path.get(i), wrapped));
        }
        return wrapped;
    }

    private int lineStart(int place) {
        return text.lastIndexOf('\n', place - 1) + 1;
    }

    private void append(String entry) {
        text = text.isEmpty() || text.endsWith("\n") ? text + entry : text + "\n" + entry;
    }

    private void splice(int start, int end, String other) {
        text = text.substring(0, start) + other + text.substring(end);
    }
}
