package org.reportcli.lint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportPlace;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Spelling;

/** In which field of a report, or in which of its attachments, a diagnostic stands. */
final class Places {
    /** Where the report writes an attachment's path: what stands there is said about the file. */
    private static final List<List<String>> PATHS =
            List.of(List.of("attachments", "path"), List.of("lint", "accept", "in"));

    private final ReportDocument document;
    private final String folder;
    private final List<String> attachments;
    /** Their paths without what says nothing; no places, because the first hash of a record takes longer than a check. */
    private final Set<String> known = new HashSet<>();

    /**
     * Where a diagnostic stands.
     *
     * @param field the keys that lead to it; empty where it stands in no field, as what is said of the whole file does
     * @param attachment the one that it is about
     */
    record Where(List<String> field, Optional<ReportPlace.Attachment> attachment) {
        boolean isIn(ReportPlace place) {
            return place.isField(field) || attachment.filter(place::equals).isPresent();
        }

        static Where of(List<String> field, Optional<String> path) {
            return new Where(
                    field,
                    path.map(ReportPlace::attachment)
                            .filter(attachment -> !attachment.path().isEmpty()));
        }
    }

    Places(ReportDocument document) {
        this.document = document;
        String name = document.source().name();
        this.folder = name.substring(0, name.lastIndexOf('/') + 1);
        this.attachments = attachments(document);
        attachments.forEach(path -> known.add(ReportPlace.attachment(path).path()));
    }

    private static List<String> attachments(ReportDocument document) {
        List<String> paths = new ArrayList<>();
        if (document.node("attachments").orElse(null) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping entry) {
                    entry.get("path").flatMap(Subject::passage).ifPresent(path -> paths.add(path.text()));
                }
            }
        }
        return paths;
    }

    /** Where a diagnostic of this report stands. */
    Where of(Diagnostic found) {
        if (!found.file().equals(document.source().name())) {
            return Where.of(
                    List.of(),
                    found.file().startsWith(folder)
                            ? Optional.of(found.file().substring(folder.length()))
                            : Optional.empty());
        }
        int start = document.source().offset(found.start().line(), found.start().column());
        int end = document.source().offset(found.end().line(), found.end().column());
        Range range = new Range(start, Math.max(start, end));
        List<String> keys = new ArrayList<>();
        Optional<String> attachment = document.root().flatMap(root -> within(root, range, keys, true));
        return Where.of(keys, attachment);
    }

    /** Follows a place down the tree; the attachment's path where it stands in one. */
    private static Optional<String> within(Node node, Range place, List<String> keys, boolean root) {
        if (node instanceof Node.Sequence sequence) {
            return sequence.items().stream()
                    .filter(item -> holds(item.range(), place))
                    .findFirst()
                    .flatMap(item -> within(item, place, keys, false));
        }
        if (node instanceof Node.Scalar scalar) {
            return PATHS.contains(keys) ? Optional.of(scalar.value()) : Optional.empty();
        }
        if (node instanceof Node.Mapping mapping && !mapping.range().equals(place)) {
            boolean first = root;
            for (Node.Entry entry : mapping.entries().values()) {
                Range value = entry.value().range();
                if (holds(value, place)) {
                    keys.add(entry.key());
                    return within(entry.value(), place, keys, false);
                }
                // At the first key of all stands what is said of fields that are not there, and of the whole file.
                if (!first && holds(whole(entry), place)) {
                    keys.add(entry.key());
                    return Optional.empty();
                }
                first = false;
            }
        }
        return Optional.empty();
    }

    private static Range whole(Node.Entry entry) {
        int start = entry.keyRange().start();
        int end = Math.max(entry.keyRange().end(), entry.value().range().end());
        return new Range(start, Math.max(start, end));
    }

    private static boolean holds(Range outer, Range inner) {
        return inner.start() >= outer.start()
                && inner.end() <= outer.end()
                && (inner.start() < outer.end() || inner.start() == outer.start());
    }

    /** Whether there is such a field in reports, or such an attachment in this one. */
    boolean isKnown(ReportPlace place) {
        return !(place instanceof ReportPlace.Attachment attachment) || known.contains(attachment.path());
    }

    /** What to say of a text that names no place: the one that was probably meant, or what can be named. */
    String suggestion(String written) {
        String field = written.replaceAll("\\[\\d*]", "");
        if (!field.equals(written) && ReportPlace.FIELDS.contains(field)) {
            return "a list is named as a whole: write 'in: " + field + "'";
        }
        for (String path : attachments) {
            if (written.startsWith(path + "!") || written.startsWith(path + "/") || written.startsWith(path + ":")) {
                return "an attachment is named with all that is in it: write 'in: " + path + "'";
            }
        }
        Pattern copy = Pattern.compile("\\.redacted(-\\d+)?(?=\\.|$)");
        for (String path : attachments) {
            // Its folders were left out, or a masked copy has come in its place.
            if (path.endsWith("/" + written)
                    || copy.matcher(path).replaceFirst("").equals(written)) {
                return "did you mean '" + path + "'?";
            }
        }
        List<String> names = new ArrayList<>(attachments);
        names.addAll(ReportPlace.FIELDS);
        return Spelling.nearest(written, names)
                .map(near -> "did you mean '" + near + "'?")
                .orElse(
                        "write a field such as steps or reporter.email, or the path of an attachment as the report has it");
    }
}
