package org.reportcli.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Source;

/**
 * A report as it stands in its file: the values, where each stands, and what is wrong with the file.
 *
 * @param source the text
 * @param folder where attachments are looked for: the file's own folder
 * @param root the tree; empty where the file is no YAML
 * @param report the values; empty only where {@code root} is
 * @param problems of the file's form, in the order of the file
 * @param bytes the file's bytes as they were read, once
 */
public record ReportDocument(
        Source source,
        Path folder,
        Optional<Node.Mapping> root,
        Optional<Report> report,
        List<Problem> problems,
        byte[] bytes) {

    public ReportDocument {
        problems = List.copyOf(problems);
    }

    /** The node at a path of keys and indexes, such as {@code node("affected", 0, "urls", 1)}. */
    public Optional<Node> node(Object... path) {
        Optional<Node> at = root.map(mapping -> mapping);
        for (Object step : path) {
            at = at.flatMap(node -> child(node, step));
        }
        return at;
    }

    /** The place of the node at a path, or of the nearest node above it that is there. */
    public Range range(Object... path) {
        Node at = root.orElse(null);
        Range found = Range.START;
        for (Object step : path) {
            Optional<Node> next = at == null ? Optional.empty() : child(at, step);
            if (next.isEmpty()) {
                return found;
            }
            at = next.get();
            found = at.range();
        }
        return found;
    }

    /** The place of a part of a text: chars {@code start} to {@code end} of the value at a path. */
    public Range rangeWithin(int start, int end, Object... path) {
        return node(path)
                .filter(Node.Scalar.class::isInstance)
                .map(node -> ((Node.Scalar) node).rangeOf(start, end))
                .orElseGet(() -> range(path));
    }

    private static Optional<Node> child(Node node, Object step) {
        if (node instanceof Node.Mapping mapping && step instanceof String key) {
            return mapping.get(key);
        }
        if (node instanceof Node.Sequence sequence
                && step instanceof Integer index
                && index < sequence.items().size()) {
            return Optional.of(sequence.items().get(index));
        }
        return Optional.empty();
    }
}
