package org.reportcli.key;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

/**
 * The certificates that the reporter keeps: one armored file for each, named by its fingerprint. A file is read once, and
 * what was read is what is judged and used; one that does not hold what its name says is refused.
 */
public final class CertificateStore {
    private static final String SUFFIX = ".asc";

    private final Path folder;

    /** @param folder where the files lie; made when the first one is added */
    public CertificateStore(Path folder) {
        this.folder = folder;
    }

    /** What adding a certificate did. */
    public enum Change {
        /** It was not there. */
        ADDED,
        /** It was there, and knows more now. */
        UPDATED,
        /** It was there already, with all that this copy knows. */
        UNCHANGED
    }

    /**
     * Keeps a certificate. A copy that is there already is merged with it, so that an old copy never undoes a revocation
     * that a newer one brought.
     */
    public Change add(Certificate certificate) throws IOException {
        Optional<Certificate> known = find(certificate.fingerprint());
        Certificate merged = known.map(one -> one.mergedWith(certificate)).orElse(certificate);
        if (known.isPresent() && known.get().equals(merged)) {
            return Change.UNCHANGED;
        }
        byte[] armored = merged.armored().getBytes(StandardCharsets.US_ASCII);
        if (CertificateJudge.isFlooded(merged) || !isReadable(armored)) {
            throw ReportException.refused("the certificate "
                            + certificate.fingerprint().grouped() + " was flooded with signatures, and is not kept")
                    .withHint("get a clean copy from where it is published");
        }
        DurableFiles.replace(file(certificate.fingerprint()), armored);
        return known.isPresent() ? Change.UPDATED : Change.ADDED;
    }

    /**
     * The certificate with that fingerprint.
     *
     * @throws ReportException status 3 if its file cannot be read, or holds another one
     */
    public Optional<Certificate> find(Fingerprint fingerprint) throws IOException {
        return bytes(file(fingerprint)).map(bytes -> read(fingerprint, bytes));
    }

    /** All certificates, in the order of their fingerprints. */
    public List<Certificate> all() throws IOException {
        List<Fingerprint> names = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                fingerprint(file.getFileName().toString()).ifPresent(names::add);
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return List.of();
        }
        names.sort(Comparator.comparing(Fingerprint::hex));
        List<Certificate> certificates = new ArrayList<>();
        for (Fingerprint name : names) {
            find(name).ifPresent(certificates::add);
        }
        return certificates;
    }

    /** Removes a certificate; whether it was there. Its file need not be readable for that. */
    public boolean remove(Fingerprint fingerprint) throws IOException {
        boolean removed = Files.deleteIfExists(file(fingerprint));
        if (removed) {
            DurableFiles.sync(folder);
        }
        return removed;
    }

    private Path file(Fingerprint fingerprint) {
        return folder.resolve(fingerprint.hex() + SUFFIX);
    }

    private Certificate read(Fingerprint fingerprint, byte[] bytes) {
        Path file = file(fingerprint);
        List<Certificate> certificates;
        try {
            certificates = CertificateReader.read(file.toString(), bytes);
        } catch (ReportException e) {
            throw broken(fingerprint, e.getMessage()).withCause(e);
        }
        if (certificates.size() != 1 || !certificates.get(0).fingerprint().equals(fingerprint)) {
            throw broken(fingerprint, file + " holds another certificate than its name says");
        }
        return certificates.get(0);
    }

    private static ReportException broken(Fingerprint fingerprint, String what) {
        return ReportException.of(ExitStatus.REFUSED, what)
                .withHint("remove it with 'report key remove " + fingerprint + "' and import it again");
    }

    private static Optional<byte[]> bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(CertificateReader.MAX_BYTES + 1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean isReadable(byte[] armored) {
        try {
            return CertificateReader.read("the certificate", armored).size() == 1;
        } catch (ReportException e) {
            return false;
        }
    }

    // Only our own spelling: a file under another name is not ours.
    private static Optional<Fingerprint> fingerprint(String fileName) {
        String hex = fileName.substring(0, fileName.length() - SUFFIX.length());
        boolean ours = (hex.length() == 40 || hex.length() == 64)
                && hex.chars().allMatch(digit -> digit >= '0' && digit <= '9' || digit >= 'A' && digit <= 'F');
        return ours ? Optional.of(new Fingerprint(hex)) : Optional.empty();
    }
}
