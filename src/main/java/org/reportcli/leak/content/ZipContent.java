package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * ZIP archives. They are read by their directory, which knows what a stream does not (sizes, zip64, entries that were
 * replaced); from start to end where the directory is missing, contradicts itself or would take too much memory.
 */
final class ZipContent {
    private final Piece piece;
    private final Opening opening;
    private int number;

    private ZipContent(Piece piece, Opening opening) {
        this.piece = piece;
        this.opening = opening;
    }

    static void read(Piece piece, Opening opening) throws IOException {
        new ZipContent(piece, opening).read();
    }

    private void read() throws IOException {
        if (piece.file().isPresent()) {
            try (FileChannel channel = FileChannel.open(piece.file().get())) {
                byDirectory(channel);
            }
            return;
        }
        Optional<byte[]> whole = piece.in().whole(Piece.KEPT);
        if (whole.isPresent()) {
            byDirectory(new SeekableInMemoryByteChannel(whole.get()));
        } else {
            inOrder();
        }
    }

    private void byDirectory(SeekableByteChannel channel) throws IOException {
        long size = channel.size();
        Optional<ZipFile> zip = ZipDirectory.isSound(channel) ? open(channel) : Optional.empty();
        if (zip.isEmpty()) {
            inOrder();
            return;
        }
        Quota.Archive archive = opening.quota().archive(() -> size);
        Enumeration<ZipArchiveEntry> entries = zip.get().getEntriesInPhysicalOrder();
        boolean more = true;
        while (more && entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            more = entry(entry, archive, () -> zip.get().getInputStream(entry), true);
        }
    }

    private static Optional<ZipFile> open(SeekableByteChannel channel) {
        try {
            return Optional.of(ZipFile.builder()
                    .setSeekableByteChannel(channel)
                    .setIgnoreLocalFileHeader(true)
                    .get());
        } catch (IOException | RuntimeException e) {
            // Reading from start to end says what is wrong with it.
            return Optional.empty();
        }
    }

    private void inOrder() throws IOException {
        Quota.Archive archive = opening.quota().archive(piece.in()::position);
        ZipArchiveInputStream zip = new ZipArchiveInputStream(piece.in());
        boolean more = true;
        while (more) {
            Optional<ZipArchiveEntry> next;
            try {
                next = Optional.ofNullable(zip.getNextEntry());
            } catch (IOException | RuntimeException e) {
                opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
                return;
            }
            if (next.isEmpty()) {
                break;
            }
            ZipArchiveEntry entry = next.get();
            more = entry(entry, archive, () -> readable(zip, entry), false);
        }
        if (number == 0) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        }
    }

    private static InputStream readable(ZipArchiveInputStream zip, ZipArchiveEntry entry) throws IOException {
        if (!zip.canReadEntryData(entry)) {
            throw new IOException("its size stands behind it");
        }
        return zip;
    }

    /** Those for which no further library is needed. */
    private static boolean isKnown(int method) {
        ZipMethod known = ZipMethod.getMethodByCode(method);
        return known != null
                && switch (known) {
                    case STORED, DEFLATED, ENHANCED_DEFLATED, BZIP2, UNSHRINKING, IMPLODING -> true;
                    default -> false;
                };
    }

    /** False where the archive is to be left. */
    private boolean entry(ZipArchiveEntry entry, Quota.Archive archive, Piece.Source source, boolean again)
            throws IOException {
        number++;
        if (!archive.enter()) {
            opening.visitor()
                    .unread(piece.inner(), Reasons.tooMany(opening.limits().entries()));
            return false;
        }
        if (entry.isDirectory()) {
            return true;
        }
        String name = InnerPath.harmless(entry.getName(), number);
        String inner = piece.inside(name);
        boolean encrypted = entry.getGeneralPurposeBit().usesEncryption();
        if (encrypted || !isKnown(entry.getMethod())) {
            opening.visitor().unread(inner, encrypted ? Reasons.ENCRYPTED : Reasons.UNKNOWN_PACKING);
            return true;
        }
        InputStream bytes;
        try {
            bytes = source.open();
        } catch (IOException | RuntimeException e) {
            opening.visitor().unread(inner, Reasons.DAMAGED);
            return true;
        }
        GuardedStream guarded = new GuardedStream(bytes, archive);
        Piece found = piece.entry(inner, name, guarded);
        if (again) {
            try (guarded) {
                opening.open(found.readableAgain(() -> new GuardedStream(source.open(), archive)));
            }
        } else {
            opening.open(found);
        }
        guarded.failure().ifPresent(reason -> opening.visitor().unread(inner, reason));
        return archive.exceeded().isEmpty();
    }
}
