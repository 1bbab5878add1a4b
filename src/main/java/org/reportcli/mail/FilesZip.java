package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.reportcli.report.MeasuredAttachment;

/**
 * {@code report.json} and the attachments as a ZIP archive, written as a stream. It tells nothing of the machine: one
 * fixed time for all, no owner, no mode, no comment.
 */
final class FilesZip {
    // The format's first moment, 1980-01-01, means "before 1980" to the JDK, which then adds a field that tells the
    // zone.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private FilesZip() {}

    /** @param out left open */
    static void write(Contents contents, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.setLevel(Deflater.BEST_SPEED);
        zip.putNextEntry(entry(Contents.REPORT_JSON));
        contents.writeJson(zip);
        zip.closeEntry();
        for (MeasuredAttachment attachment : contents.attachments()) {
            zip.setLevel(isText(attachment) ? Deflater.BEST_SPEED : Deflater.NO_COMPRESSION);
            zip.putNextEntry(entry("attachments/" + attachment.name()));
            attachment.copyTo(zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    // Screenshots, archives and recordings hardly shrink, and trying takes ten times as long as encrypting them.
    private static boolean isText(MeasuredAttachment attachment) {
        String type = attachment.type().mediaType();
        return type.startsWith("text/") || type.equals("application/json") || type.equals("application/xml");
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        return entry;
    }
}
