package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.reportcli.report.MeasuredAttachment;

/**
 * PGP/MIME (RFC 3156, section 4): one encrypted entity that holds the text, the attachments and report.json, and whose
 * header carries the real subject and names (RFC 9788).
 */
final class PgpMime implements Layout {
    private static final List<HeaderField> VERSION = List.of(
            new HeaderField("Content-Type", "application/pgp-encrypted"),
            new HeaderField("Content-Transfer-Encoding", "7bit"));
    private static final List<HeaderField> ENCRYPTED = List.of(
            new HeaderField("Content-Type", "application/octet-stream; name=\"encrypted.asc\""),
            new HeaderField("Content-Transfer-Encoding", "7bit"),
            new HeaderField("Content-Disposition", "inline; filename=\"encrypted.asc\""));

    private final String outerBoundary;
    private final String innerBoundary;
    private final List<HeaderField> protectedFields;
    private final Contents contents;

    /** @param protectedFields the real header, and what the outer one shows in its place */
    PgpMime(Randomness randomness, List<HeaderField> protectedFields, Contents contents) {
        this.outerBoundary = randomness.boundary();
        this.innerBoundary = randomness.boundary();
        this.protectedFields = protectedFields;
        this.contents = contents;
    }

    @Override
    public HeaderField contentType() {
        return new HeaderField(
                "Content-Type",
                "multipart/encrypted; protocol=\"application/pgp-encrypted\";\r\n boundary=\"" + outerBoundary + '"');
    }

    @Override
    public void write(OutputStream out, Encryption encryption) throws IOException {
        Multipart outer = new Multipart(out, outerBoundary);
        outer.part(VERSION, to -> to.write("Version: 1\r\n".getBytes(StandardCharsets.US_ASCII)));
        outer.armored(ENCRYPTED, encryption, "", this::writeEntity);
        outer.end();
    }

    /** The clear entity; nothing but the encryption above ever sees it. */
    private void writeEntity(OutputStream clear) throws IOException {
        List<HeaderField> fields = new ArrayList<>(protectedFields);
        fields.add(new HeaderField("MIME-Version", "1.0"));
        // protected-headers is what mail programs from before RFC 9788 look for to show the real subject.
        fields.add(new HeaderField(
                "Content-Type",
                "multipart/mixed; hp=\"cipher\"; protected-headers=\"v1\";\r\n boundary=\"" + innerBoundary + '"'));
        Multipart.header(clear, fields);
        Multipart inner = new Multipart(clear, innerBoundary);
        inner.text(contents.text());
        for (MeasuredAttachment attachment : contents.attachments()) {
            inner.file(attachment.name(), attachment.type().mediaType(), attachment::copyTo);
        }
        inner.file(Contents.REPORT_JSON, "application/json", contents::writeJson);
        inner.end();
    }
}
