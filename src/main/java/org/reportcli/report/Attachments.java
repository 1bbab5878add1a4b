package org.reportcli.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.reportcli.support.ReportException;

/** All attachments of a report, found and measured; the last gate before they travel, whatever lint was told to accept. */
public final class Attachments {
    /** Taken already: the name of the machine-readable report that travels beside the attachments. */
    private static final String REPORT_JSON = "report.json";

    private final AttachmentResolver resolver;
    private final Set<String> names = new HashSet<>(Set.of(REPORT_JSON));

    private Attachments(Path folder) {
        resolver = new AttachmentResolver(folder);
    }

    /**
     * Measures the attachments of a report, in its order.
     *
     * @param folder the report's own folder
     * @throws ReportException if one cannot be taken: missing, outside the folder, no file, unreadable, over a limit
     */
    public static List<MeasuredAttachment> measure(Report report, Path folder) {
        int count = report.attachments().size();
        if (count > AttachmentLimits.COUNT) {
            throw ReportException.wrong("the report has " + count + " attachments; at most " + AttachmentLimits.COUNT
                            + " are taken")
                    .withHint("put related files into one archive");
        }
        Attachments attachments = new Attachments(folder);
        List<MeasuredAttachment> measured = new ArrayList<>();
        for (Report.Attachment attachment : report.attachments()) {
            measured.add(attachments.measure(attachment));
        }
        return List.copyOf(measured);
    }

    private MeasuredAttachment measure(Report.Attachment attachment) {
        AttachmentFile.Found file = found(attachment);
        if (file.size() > AttachmentLimits.SIZE) {
            throw refused(attachment, "has " + file.size() + " bytes; at most " + AttachmentLimits.SIZE + " are taken");
        }
        try {
            return MeasuredAttachment.of(attachment, file, unique(file.name()));
        } catch (IOException e) {
            throw refused(attachment, "cannot be read").withCause(e);
        }
    }

    private AttachmentFile.Found found(Report.Attachment attachment) {
        AttachmentFile file = resolver.resolve(attachment.path());
        if (file instanceof AttachmentFile.Found found) {
            return found;
        }
        if (file instanceof AttachmentFile.Outside outside) {
            throw refused(attachment, "lies outside the report's folder: " + outside.reason());
        }
        if (file instanceof AttachmentFile.NotAFile other) {
            throw refused(attachment, "is no file but " + other.what());
        }
        if (file instanceof AttachmentFile.Unreadable unreadable) {
            throw refused(attachment, "cannot be read: " + unreadable.reason());
        }
        if (file instanceof AttachmentFile.BadName bad) {
            throw refused(attachment, "has a path that is not taken: " + bad.reason());
        }
        throw refused(attachment, "is not there");
    }

    private static ReportException refused(Report.Attachment attachment, String why) {
        return ReportException.wrong("the attachment '" + attachment.path() + "' " + why)
                .withHint("mend 'attachments' in the report; 'report lint' shows each place");
    }

    // Two files of one name in different folders would overwrite each other where the vendor saves them; file systems
    // that ignore case make "A.txt" and "a.txt" one name.
    private String unique(String name) {
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String extension = dot > 0 ? name.substring(dot) : "";
        String candidate = name;
        for (int number = 2; !names.add(candidate.toLowerCase(Locale.ROOT)); number++) {
            candidate = stem + "-" + number + extension;
        }
        return candidate;
    }
}
