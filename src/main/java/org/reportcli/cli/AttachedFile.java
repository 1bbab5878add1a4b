package org.reportcli.cli;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.AttachmentResolver;
import org.reportcli.report.ReportDocument;
import org.reportcli.yaml.Node;

/**
 * An attachment as a report names it.
 *
 * @param path where the report says its path
 * @param name what somebody calls it who calls the report by its name
 * @param file what is there
 */
record AttachedFile(Node.Scalar path, String name, AttachmentFile file) {
    /** Those of a report, in its order; entries without a path are lint's business. */
    static List<AttachedFile> of(ReportDocument document) {
        AttachmentResolver resolver = new AttachmentResolver(document.folder());
        String report = document.source().name();
        String folder = report.substring(0, report.lastIndexOf('/') + 1);
        List<AttachedFile> attached = new ArrayList<>();
        if (document.node("attachments").orElse(null) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping entry
                        && entry.get("path").orElse(null) instanceof Node.Scalar path
                        && !path.value().isBlank()) {
                    attached.add(new AttachedFile(path, folder + path.value(), resolver.resolve(path.value())));
                }
            }
        }
        return attached;
    }
}
