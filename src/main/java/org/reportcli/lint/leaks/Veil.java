package org.reportcli.lint.leaks;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;
import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.report.ReportDocument;
import org.reportcli.yaml.Node;

/**
 * Covers what a report leaks wherever a message quotes the report: a diagnostic about a bad line must not carry the password
 * in that line to the terminal, and from there into a pipeline's log.
 */
public final class Veil implements UnaryOperator<String> {
    /** Shorter values would cover words that have nothing to do with them. */
    private static final int SHORTEST = 4;

    private static final String CUT = "…";

    private final Map<String, String> covers;

    private Veil(Map<String, String> covers) {
        this.covers = covers;
    }

    /** The veil for a report: for its values, and for its lines as they are written, of which some may be no YAML at all. */
    public static Veil of(ReportDocument document) {
        Parties parties = ReportParties.of(document.report(), Optional.empty());
        LeakScanner scanner = StandardScanner.scanner();
        Map<String, String> covers = new LinkedHashMap<>();
        add(document.source().text(), scanner, parties, covers);
        document.root().ifPresent(root -> add(root, scanner, parties, covers));
        return new Veil(covers);
    }

    private static void add(Node node, LeakScanner scanner, Parties parties, Map<String, String> covers) {
        if (node instanceof Node.Mapping mapping) {
            mapping.entries().values().forEach(entry -> add(entry.value(), scanner, parties, covers));
        } else if (node instanceof Node.Sequence sequence) {
            sequence.items().forEach(item -> add(item, scanner, parties, covers));
        } else if (node instanceof Node.Scalar scalar) {
            add(scalar.value(), scanner, parties, covers);
        }
    }

    private static void add(String text, LeakScanner scanner, Parties parties, Map<String, String> covers) {
        for (Leak leak : scanner.scan(text, parties)) {
            String value =
                    text.substring((int) leak.start().offset(), (int) leak.end().offset());
            if (leak.level() != LeakLevel.NOTE && value.length() >= SHORTEST) {
                covers.putIfAbsent(value, "[" + leak.rule().pseudonym() + "]");
            }
        }
    }

    @Override
    public String apply(String message) {
        if (covers.isEmpty()) {
            return message;
        }
        String covered = message;
        // A value that holds another one goes first, or its rest would stay.
        List<String> longestFirst = covers.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String value : longestFirst) {
            covered = cut(covered.replace(value, covers.get(value)), value, covers.get(value));
        }
        return covered;
    }

    /** Excerpts are cut: what is left of a value before or behind the cut is covered too. */
    private static String cut(String message, String value, String cover) {
        if (!message.contains(CUT)) {
            return message;
        }
        String covered = message;
        for (int length = value.length() - 1; length >= SHORTEST; length--) {
            covered = covered.replace(value.substring(0, length) + CUT, cover + CUT)
                    .replace(CUT + value.substring(value.length() - length), CUT + cover);
        }
        return covered;
    }
}
