package org.reportcli.leak.redact;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.StandardOpenOption;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * Masks the files of a ZIP archive. Those that hold nothing to be masked are copied as they are packed, byte for byte. Of
 * Office documents, which are such archives, the properties are emptied too.
 */
final class ZipRedaction implements PartRedaction {
    /** Bytes of the largest archive inside of another file, which is held in memory. */
    private static final int LARGEST_INNER = 48 << 20;

    private final TextMasking masking;
    private final PartRedaction inside;
    private final Budget budget;

    ZipRedaction(TextMasking masking, PartRedaction inside, Budget budget) {
        this.masking = masking;
        this.inside = inside;
        this.budget = budget;
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        try (SeekableByteChannel channel = channel(part);
                ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get();
                ZipArchiveOutputStream masked = new ZipArchiveOutputStream(new KeptOpen(out))) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                entry(zip, entries.nextElement(), masked, counts);
            }
            masked.finish();
        } catch (java.util.zip.ZipException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new UnmaskableException("the archive is damaged");
        }
    }

    private static SeekableByteChannel channel(Part part) throws IOException, UnmaskableException {
        if (part.file().isPresent()) {
            return Files.newByteChannel(part.file().get(), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
        }
        return new SeekableInMemoryByteChannel(part.bytes(LARGEST_INNER));
    }

    private void entry(ZipFile zip, ZipArchiveEntry entry, ZipArchiveOutputStream masked, Counts counts)
            throws IOException, UnmaskableException {
        Counts own = new Counts();
        Measure measure = new Measure();
        boolean opens = !entry.isDirectory() && zip.canReadEntryData(entry);
        Part file = new Part(entry.getName(), () -> budget.counted(zip.getInputStream(entry)));
        PartRedaction redaction = redaction(entry.getName());
        if (opens) {
            redaction.redact(file, measure, own);
        }
        if (own.isEmpty()) {
            try (InputStream raw = zip.getRawInputStream(entry)) {
                masked.addRawArchiveEntry(entry, raw);
            }
            return;
        }
        ZipArchiveEntry copy = new ZipArchiveEntry(entry.getName());
        copy.setTime(entry.getTime());
        copy.setExternalAttributes(entry.getExternalAttributes());
        copy.setMethod(entry.getMethod() == ZipArchiveEntry.STORED ? ZipArchiveEntry.STORED : ZipArchiveEntry.DEFLATED);
        copy.setSize(measure.size());
        copy.setCrc(measure.sum());
        masked.putArchiveEntry(copy);
        redaction.redact(file, new KeptOpen(masked), new Counts());
        masked.closeArchiveEntry();
        counts.addAll(own);
    }

    private PartRedaction redaction(String name) {
        if (OfficeProperties.isOne(name) && !masking.spot().keepsHidden()) {
            return new OfficeProperties(inside);
        }
        return OfficeText.isOne(name) ? new OfficeText(masking, inside) : inside;
    }

    /** Whoever closes it closes nothing: what is around it goes on. */
    private static final class KeptOpen extends FilterOutputStream {
        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
