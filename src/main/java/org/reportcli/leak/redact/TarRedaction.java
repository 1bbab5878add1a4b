package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Masks the files of a TAR archive, and writes it anew with their sizes. */
final class TarRedaction implements PartRedaction {
    /** Bytes of the largest file in an archive that is masked; what is larger is copied through only where it is clean. */
    private static final int LARGEST = 48 << 20;

    private final PartRedaction inside;

    TarRedaction(PartRedaction inside) {
        this.inside = inside;
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        try (InputStream in = part.open();
                TarArchiveInputStream tar = new TarArchiveInputStream(in, "UTF-8")) {
            TarArchiveOutputStream masked = new TarArchiveOutputStream(out, "UTF-8");
            masked.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            masked.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
            masked.setAddPaxHeadersForNonAsciiNames(true);
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                entry(entry, tar, masked, counts);
            }
            masked.finish();
            masked.flush();
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnmaskableException("the archive is damaged");
        }
    }

    private void entry(TarArchiveEntry entry, TarArchiveInputStream tar, TarArchiveOutputStream masked, Counts counts)
            throws IOException, UnmaskableException {
        if (!entry.isFile() || entry.isSymbolicLink() || entry.isLink() || entry.getSize() == 0) {
            masked.putArchiveEntry(entry);
            masked.closeArchiveEntry();
            return;
        }
        if (entry.getSize() > LARGEST || entry.isSparse()) {
            throw new UnmaskableException(
                    "a file in the archive is larger than " + (LARGEST >> 20) + " MiB, or sparse");
        }
        byte[] bytes = tar.readNBytes((int) entry.getSize());
        Part file = Part.of(entry.getName(), bytes);
        Counts own = new Counts();
        Measure measure = new Measure();
        inside.redact(file, measure, own);
        if (own.isEmpty()) {
            masked.putArchiveEntry(entry);
            masked.write(bytes);
        } else {
            entry.setSize(measure.size());
            masked.putArchiveEntry(entry);
            inside.redact(file, masked, new Counts());
            counts.addAll(own);
        }
        masked.closeArchiveEntry();
    }
}
