package org.reportcli.cli;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.reportcli.leak.redact.Accepted;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportPlace;
import org.reportcli.yaml.Node;

/** What {@code lint.accept} of a report means for what is masked, and for the names of the copies. */
final class AcceptedPlaces {
    private static final String ITEM = "[]";

    private final List<Report.Acceptance> acceptances;
    private final List<AttachedFile> attached;

    AcceptedPlaces(ReportDocument document) {
        this.acceptances = document.report().map(Report::accepted).orElse(List.of()).stream()
                .filter(each -> !each.rule().isBlank() && !each.reason().isBlank())
                .toList();
        this.attached =
                acceptances.stream().anyMatch(each -> each.in().isPresent()) ? AttachedFile.of(document) : List.of();
    }

    /** Rules that are accepted without a place. */
    Set<String> everywhere() {
        return acceptances.stream()
                .filter(each -> each.in().isEmpty())
                .map(Report.Acceptance::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param path the keys that lead to a text, with {@code []} for a list */
    Set<String> inField(List<String> path) {
        List<String> keys = path.stream().filter(key -> !key.equals(ITEM)).toList();
        return acceptances.stream()
                .filter(each ->
                        each.place().filter(place -> place.isField(keys)).isPresent())
                .map(Report.Acceptance::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param file without symbolic links; of several names in the report, it goes by the first, as for lint */
    Set<String> inFile(Path file) {
        for (AttachedFile each : attached) {
            if (each.file() instanceof AttachmentFile.Found found
                    && found.path().equals(file)) {
                return inAttachment(each.path().value());
            }
        }
        return Set.of();
    }

    private Set<String> inAttachment(String path) {
        return acceptances.stream()
                .filter(each ->
                        each.place().filter(place -> place.isAttachment(path)).isPresent())
                .map(Report.Acceptance::rule)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The three of them. */
    Accepted accepted() {
        return new Accepted(everywhere(), this::inField, this::inFile);
    }

    /**
     * The places that have to follow their attachments, which got other names.
     *
     * @param paths for each attachment, where its path stands and what it is now
     * @return the same for the places of acceptances
     */
    static Map<Node.Scalar, String> renamed(ReportDocument document, Map<Node.Scalar, String> paths) {
        Map<Node.Scalar, String> renamed = new HashMap<>();
        if (document.node("lint", "accept").orElse(null) instanceof Node.Sequence entries) {
            for (Node entry : entries.items()) {
                if (entry instanceof Node.Mapping mapping && mapping.get("in").orElse(null) instanceof Node.Scalar in) {
                    ReportPlace place = ReportPlace.of(in.value());
                    paths.forEach((path, now) -> {
                        if (place.isAttachment(path.value())) {
                            renamed.putIfAbsent(in, now);
                        }
                    });
                }
            }
        }
        return renamed;
    }
}
