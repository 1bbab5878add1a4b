package org.reportcli.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateReader;
import org.reportcli.support.ReportException;

/** Certificates in files that the user names; {@code -} is standard input. Each is read once, and no further than its limit. */
final class KeyFiles {
    private KeyFiles() {}

    static List<Certificate> read(String typed, Invocation invocation) throws IOException {
        if (typed.equals("-")) {
            return CertificateReader.read(
                    "standard input", limited(invocation.runtime().in()));
        }
        return read(typed, invocation.runtime().path(typed));
    }

    /** @param written what messages call the file */
    static List<Certificate> read(String written, Path file) {
        if (Files.isDirectory(file)) {
            throw ReportException.wrong(written + " is a folder: this is not a key");
        }
        // A pipe or a device could block for ever.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw ReportException.wrong(written + " is no regular file")
                    .withHint("pipe it in and name '-' to read standard input");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateReader.read(written, limited(in));
        } catch (NoSuchFileException e) {
            throw ReportException.wrong("there is no file " + written);
        } catch (IOException e) {
            throw ReportException.wrong("the file " + written + " cannot be read")
                    .withCause(e);
        }
    }

    private static byte[] limited(InputStream in) throws IOException {
        return in.readNBytes(CertificateReader.MAX_BYTES + 1);
    }
}
