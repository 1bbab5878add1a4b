package org.reportcli.leak.content;

import java.io.IOException;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** TAR archives: ustar, pax, and GNU's with long names. */
final class TarContent {
    /** What the headers of one entry may take: the library holds long names and pax fields in memory. */
    private static final int HEADERS = 1024 * 1024;

    private TarContent() {}

    static void read(Piece piece, Opening opening) throws IOException {
        Quota.Archive archive = opening.quota().archive(piece.in()::position);
        AllowanceStream headers = new AllowanceStream(piece.in(), HEADERS);
        try (TarArchiveInputStream tar = new TarArchiveInputStream(headers, "UTF-8")) {
            int number = 0;
            for (Optional<TarArchiveEntry> next = next(tar, headers, piece, opening);
                    next.isPresent();
                    next = next(tar, headers, piece, opening)) {
                TarArchiveEntry entry = next.get();
                if (!archive.enter()) {
                    opening.visitor()
                            .unread(
                                    piece.inner(),
                                    Reasons.tooMany(opening.limits().entries()));
                    return;
                }
                number++;
                if (!entry.isDirectory() && !read(piece, opening, tar, entry, number, archive)) {
                    return;
                }
            }
        }
    }

    /** False where the archive is to be left. */
    private static boolean read(
            Piece piece,
            Opening opening,
            TarArchiveInputStream tar,
            TarArchiveEntry entry,
            int number,
            Quota.Archive archive)
            throws IOException {
        String name = InnerPath.harmless(entry.getName(), number);
        String inner = piece.inside(name);
        GuardedStream guarded = new GuardedStream(tar, archive);
        opening.open(piece.entry(inner, name, guarded));
        byte[] rest = new byte[8192];
        while (guarded.read(rest, 0, rest.length) >= 0) {
            // The next headers come behind it.
        }
        guarded.failure().ifPresent(reason -> opening.visitor().unread(inner, reason));
        return guarded.failure().isEmpty();
    }

    private static Optional<TarArchiveEntry> next(
            TarArchiveInputStream tar, AllowanceStream headers, Piece piece, Opening opening) {
        try {
            headers.allow(HEADERS);
            Optional<TarArchiveEntry> entry = Optional.ofNullable(tar.getNextEntry());
            headers.allow(Long.MAX_VALUE);
            return entry;
        } catch (IOException | RuntimeException e) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
            return Optional.empty();
        }
    }
}
