package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/** Masks what a GZIP file (RFC 1952) holds, and packs it again without the name and the time in its header. */
final class GzipRedaction implements PartRedaction {
    private final PartRedaction inside;
    private final Budget budget;

    GzipRedaction(PartRedaction inside, Budget budget) {
        this.budget = budget;
        this.inside = inside;
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        Part unpacked = new Part(name(part.name()), () -> unpacked(part));
        try {
            GZIPOutputStream packed = new GZIPOutputStream(out, 8 * 1024);
            inside.redact(unpacked, packed, counts);
            packed.finish();
        } catch (ZipException | java.io.EOFException e) {
            throw new UnmaskableException("the archive is damaged");
        }
    }

    private InputStream unpacked(Part part) throws IOException {
        return budget.counted(new GZIPInputStream(part.open(), 64 * 1024));
    }

    private static String name(String packed) {
        String lower = packed.toLowerCase(java.util.Locale.ROOT);
        if (lower.endsWith(".tgz")) {
            return packed.substring(0, packed.length() - 4) + ".tar";
        }
        return lower.endsWith(".gz") ? packed.substring(0, packed.length() - 3) : packed;
    }
}
