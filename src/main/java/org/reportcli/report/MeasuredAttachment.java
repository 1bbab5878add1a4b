package org.reportcli.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.reportcli.support.ReportException;

/**
 * An attachment as it was when it was measured. Its content stays on disk; {@link #copyTo} hands out the same bytes or
 * fails, so what is sent is what was measured.
 *
 * @param attachment what the report says of it
 * @param file where it is
 * @param name under which it travels: the file's own, made unique within the report
 * @param sha256 of the content, in lower-case hex
 * @param type guessed from name and content
 */
public record MeasuredAttachment(
        Report.Attachment attachment, AttachmentFile.Found file, String name, String sha256, AttachmentType type) {
    private static final int CHUNK = 1 << 16;

    /** Reads a file once, in constant memory. */
    static MeasuredAttachment of(Report.Attachment attachment, AttachmentFile.Found file, String name)
            throws IOException {
        String sha256 = copy(file, OutputStream.nullOutputStream());
        return new MeasuredAttachment(attachment, file, name, sha256, AttachmentType.of(file));
    }

    /** In bytes. */
    public long size() {
        return file.size();
    }

    /** What the reporter says that it shows, else what it looks like; empty where that is unclear. */
    public Optional<AttachmentKind> kind() {
        return attachment.kind().or(type::kind);
    }

    /**
     * Copies the content, in constant memory.
     *
     * @param out left open; after a failure it holds bytes that must not be used
     * @throws ReportException if the file is no longer the one that was measured
     * @throws IOException if {@code out} fails
     */
    public void copyTo(OutputStream out) throws IOException {
        String now;
        try {
            now = copy(file, out);
        } catch (AttachmentChanged e) {
            throw changed().withCause(e);
        }
        if (!now.equals(sha256)) {
            throw changed();
        }
    }

    private ReportException changed() {
        return ReportException.refused("the attachment '" + attachment.path() + "' changed after it was checked")
                .withHint("run the command again when nothing writes to the file any more");
    }

    private static String copy(AttachmentFile.Found file, OutputStream out) throws IOException {
        MessageDigest digest = newDigest();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = open(file)) {
            for (long left = file.size(); left > 0; ) {
                int count = read(in, chunk, (int) Math.min(chunk.length, left));
                if (count < 0) {
                    throw new AttachmentChanged("the file has shrunk", null);
                }
                digest.update(chunk, 0, count);
                out.write(chunk, 0, count);
                left -= count;
            }
            if (file.size() > 0 && read(in, chunk, 1) >= 0) {
                throw new AttachmentChanged("the file has grown", null);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(AttachmentFile.Found file) throws AttachmentChanged {
        try {
            return file.open();
        } catch (IOException e) {
            throw new AttachmentChanged("the file cannot be opened as it was found", e);
        }
    }

    // Failures to read are told from failures of the sink, which are not the attachment's.
    private static int read(InputStream in, byte[] chunk, int most) throws AttachmentChanged {
        try {
            return in.read(chunk, 0, most);
        } catch (IOException e) {
            throw new AttachmentChanged("the file cannot be read to its end", e);
        }
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** The file is not, or cannot be shown to be, the one that was found. */
    private static final class AttachmentChanged extends IOException {
        private static final long serialVersionUID = 1;

        AttachmentChanged(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
