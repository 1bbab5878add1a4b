package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * For desks that cannot read PGP/MIME: a plain message that says nothing, with encrypted files that any OpenPGP program
 * opens. Only neutral names are outside.
 */
final class EncryptedFiles implements Layout {
    private static final String NOTE = String.join(
            "\r\n",
            "This message carries an encrypted report.",
            "",
            "Decrypt the attached files with your OpenPGP key: report.txt.asc first;",
            "files.zip.asc holds the files that belong to it.",
            "");
    private static final List<HeaderField> PLAIN = List.of(
            new HeaderField("Content-Type", "text/plain; charset=us-ascii"),
            new HeaderField("Content-Transfer-Encoding", "7bit"));

    private final String boundary;
    private final Contents contents;

    EncryptedFiles(Randomness randomness, Contents contents) {
        this.boundary = randomness.boundary();
        this.contents = contents;
    }

    @Override
    public HeaderField contentType() {
        return new HeaderField("Content-Type", "multipart/mixed;\r\n boundary=\"" + boundary + '"');
    }

    @Override
    public void write(OutputStream out, Encryption encryption) throws IOException {
        Multipart message = new Multipart(out, boundary);
        message.part(PLAIN, to -> to.write(NOTE.getBytes(StandardCharsets.US_ASCII)));
        message.armored(
                file("report.txt.asc"),
                encryption,
                "report.txt",
                clear -> clear.write(contents.text().getBytes(StandardCharsets.UTF_8)));
        message.armored(file("files.zip.asc"), encryption, "files.zip", clear -> FilesZip.write(contents, clear));
        message.end();
    }

    private static List<HeaderField> file(String name) {
        return List.of(
                new HeaderField("Content-Type", "application/octet-stream; name=\"" + name + '"'),
                new HeaderField("Content-Transfer-Encoding", "7bit"),
                FileNameParameter.attachment(name));
    }
}
