package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes the parts of a multipart entity one after the other (RFC 2046, section 5.1), so that the longest attachment
 * needs no more memory than the shortest. It writes what it is given and adds nothing: no date, no program's name.
 */
final class Multipart {
    private final OutputStream out;
    private final String boundary;

    Multipart(OutputStream out, String boundary) {
        this.out = out;
        this.boundary = boundary;
    }

    /** Writes a part's content; leaves the stream open. */
    @FunctionalInterface
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the fields of a header and the empty line that ends it. */
    static void header(OutputStream out, List<HeaderField> fields) throws IOException {
        StringBuilder header = new StringBuilder();
        fields.forEach(field -> header.append(field.line()));
        ascii(out, header.append("\r\n").toString());
    }

    /** A part whose content is ASCII with CR LF line ends already. */
    void part(List<HeaderField> fields, Content content) throws IOException {
        ascii(out, "--" + boundary + "\r\n");
        header(out, fields);
        content.writeTo(out);
        // Belongs to the next boundary, not to the part.
        ascii(out, "\r\n");
    }

    /** Readable text. */
    void text(String text) throws IOException {
        List<HeaderField> fields = List.of(
                new HeaderField("Content-Type", "text/plain; charset=utf-8"),
                new HeaderField("Content-Transfer-Encoding", "quoted-printable"));
        part(fields, to -> ascii(to, QuotedPrintable.encode(text)));
    }

    /** A file, byte for byte. */
    void file(String name, String mediaType, Content content) throws IOException {
        List<HeaderField> fields = List.of(
                new HeaderField("Content-Type", mediaType),
                new HeaderField("Content-Transfer-Encoding", "base64"),
                FileNameParameter.attachment(name));
        part(fields, to -> {
            Base64Lines lines = new Base64Lines(to);
            content.writeTo(lines);
            lines.close();
        });
    }

    /** An OpenPGP message, armored. */
    void armored(List<HeaderField> fields, Encryption encryption, String clearName, Content content)
            throws IOException {
        part(fields, to -> {
            OutputStream clear = encryption.encryptTo(to, clearName);
            content.writeTo(clear);
            // Only now: closing ends the encrypted message, and what a failure cut off must not look whole.
            clear.close();
        });
    }

    /** Ends the entity. */
    void end() throws IOException {
        ascii(out, "--" + boundary + "--\r\n");
    }

    private static void ascii(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
