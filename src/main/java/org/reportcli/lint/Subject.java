package org.reportcli.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;

/**
 * What a check looks at.
 *
 * @param document the report with its places
 * @param report its values
 * @param vendor who will receive it, where that is known
 * @param today the day, in UTC
 */
public record Subject(ReportDocument document, Report report, Optional<Vendor> vendor, LocalDate today) {

    /** A diagnostic about a place in the report. */
    public Diagnostic diagnostic(Rule rule, Range range, String message) {
        return Diagnostic.of(rule, document.source(), range, message);
    }

    /** The text at a path of keys and indexes; empty where nothing but white space is there. */
    public Optional<Passage> text(Object... path) {
        return document.node(path).flatMap(Subject::passage);
    }

    /** The texts of a list; what is empty or no text is left out. */
    public List<Passage> texts(Object... path) {
        List<Passage> passages = new ArrayList<>();
        for (Node item : items(path)) {
            passage(item).ifPresent(passages::add);
        }
        return passages;
    }

    /** The mappings of a list. */
    public List<Node.Mapping> mappings(Object... path) {
        List<Node.Mapping> mappings = new ArrayList<>();
        for (Node item : items(path)) {
            if (item instanceof Node.Mapping mapping) {
                mappings.add(mapping);
            }
        }
        return mappings;
    }

    /** The items of a list, as they stand. */
    public List<Node> items(Object... path) {
        return document.node(path)
                .map(node -> node instanceof Node.Sequence sequence ? sequence.items() : List.<Node>of())
                .orElse(List.of());
    }

    /**
     * Whether something is written at a path, be it right or wrong: not nothing, not white space, not an empty list,
     * unless the reader has said already that a list is wrong here.
     */
    public boolean isWritten(Object... path) {
        return document.node(path)
                .map(node -> isWritten(node) || isOfWrongKind(node))
                .orElse(false);
    }

    private boolean isOfWrongKind(Node node) {
        return !(node instanceof Node.Scalar)
                && document.problems().stream()
                        .anyMatch(problem -> problem.range().equals(node.range()));
    }

    /** Whether something is written here. */
    public static boolean isWritten(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return !scalar.isNull() && !scalar.value().isBlank();
        }
        return !(node instanceof Node.Sequence sequence && sequence.items().isEmpty())
                && !(node instanceof Node.Mapping mapping && mapping.entries().isEmpty());
    }

    /** The text of a node; empty where it is none, or nothing but white space. */
    public static Optional<Passage> passage(Node node) {
        return node instanceof Node.Scalar scalar && isWritten(node)
                ? Optional.of(new Passage(scalar))
                : Optional.empty();
    }

    /** Where something should stand: its key, where that is there with nothing behind it; else the first key of all. */
    public Range placeOf(String key) {
        Optional<Node.Mapping> root = document.root();
        Optional<Node.Entry> entry = root.map(mapping -> mapping.entries().get(key))
                .or(() -> root.flatMap(
                        mapping -> mapping.entries().values().stream().findFirst()));
        return entry.map(Node.Entry::keyRange).orElse(Range.START);
    }
}
