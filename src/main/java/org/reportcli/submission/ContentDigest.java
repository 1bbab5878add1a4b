package org.reportcli.submission;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.ReportDocument;

/** The digest by which a report with its attachments is known again, without keeping a word of it. */
final class ContentDigest {
    private ContentDigest() {}

    /** SHA-256 in lower-case hex over the report's bytes and each attachment's path and digest. */
    static String of(ReportDocument document, List<MeasuredAttachment> attachments) {
        MessageDigest digest = sha256();
        digest.update(document.bytes());
        for (MeasuredAttachment each : attachments) {
            digest.update((byte) 0);
            digest.update(each.attachment().path().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(each.sha256().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
