package org.reportcli.wizard;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Position;

/**
 * Where in an interview something is that lint found.
 *
 * @param topic the question whose answer it is in, or that waits for one; empty where it is none
 * @param line of the answer, from 1; 0 where the answer has one line only
 */
record Spot(Optional<Topic> topic, int line) {
    private static final String FIELD = "field/";

    /** What stands at the whole of a part of the report, or at none. */
    private static final Map<String, Topic> MISSING = Map.of(
            "field/affected", Topic.PRODUCT,
            "quality/no-impact", Topic.IMPACT,
            "conduct/disclosure-date", Topic.DISCLOSURE,
            "scope/unverified-scan", Topic.AUTOMATED_SCAN);

    static Spot of(Diagnostic found, ReportDocument document) {
        if (!found.file().equals(document.source().name())) {
            return new Spot(Optional.of(Topic.ATTACHMENTS), 0);
        }
        for (Topic topic : Topic.values()) {
            Optional<Node> answer = document.node(topic.place());
            if (isIn(found, document, answer)) {
                return new Spot(Optional.of(topic), line(topic, found, document, answer.get()));
            }
        }
        return new Spot(asked(found).or(() -> keyed(found, document)), 0);
    }

    /** The question whose answer stands behind a key that is meant. */
    private static Optional<Topic> keyed(Diagnostic found, ReportDocument document) {
        boolean here = found.start().line() == found.end().line();
        return Arrays.stream(Topic.values())
                .filter(topic -> here
                        && document.node(topic.place())
                                .map(node -> start(document, node))
                                .filter(start -> start.line() == found.start().line() && isBefore(found.start(), start))
                                .isPresent())
                .findFirst();
    }

    /** Whether something that was found lies within a part of the report. */
    static boolean isIn(Diagnostic found, ReportDocument document, Optional<Node> place) {
        return place.isPresent()
                && found.file().equals(document.source().name())
                && !isBefore(found.start(), start(document, place.get()))
                && !isBefore(document.source().position(place.get().range().end()), found.start());
    }

    /** The question that would bring what is missing. */
    private static Optional<Topic> asked(Diagnostic found) {
        Optional<Topic> known = Optional.ofNullable(MISSING.get(found.rule()));
        if (known.isPresent() || !found.rule().startsWith(FIELD)) {
            return known;
        }
        String field = found.rule().substring(FIELD.length());
        return Arrays.stream(Vendor.Field.values())
                .filter(each -> each.id().equals(field))
                .flatMap(each -> Topic.of(each).stream())
                .findFirst()
                .or(() -> Topic.of(field));
    }

    // A block starts with a line of its own, which is no part of the answer.
    private static int line(Topic topic, Diagnostic found, ReportDocument document, Node answer) {
        int first = start(document, answer).line();
        if (answer instanceof Node.Sequence list && topic != Topic.ATTACHMENTS) {
            return list.items().size() > 1 ? found.start().line() - first + 1 : 0;
        }
        boolean lines = answer instanceof Node.Scalar text
                && text.value().strip().contains("\n")
                && "|>".indexOf(document.source().text().charAt(text.range().start())) >= 0;
        return lines ? Math.max(1, found.start().line() - first) : 0;
    }

    private static Position start(ReportDocument document, Node node) {
        return document.source().position(node.range().start());
    }

    private static boolean isBefore(Position one, Position other) {
        return one.line() < other.line() || one.line() == other.line() && one.column() < other.column();
    }
}
