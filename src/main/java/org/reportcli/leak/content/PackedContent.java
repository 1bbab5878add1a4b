package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** Files that were packed one by one: gzip (RFC 1952, also several members in a row) and bzip2. */
final class PackedContent {
    /** Opens what unpacks. */
    private interface Unpacker {
        InputStream over(InputStream packed) throws IOException;
    }

    private PackedContent() {}

    static void gzip(Piece piece, Opening opening) throws IOException {
        read(piece, opening, packed -> new GZIPInputStream(packed, 16 * 1024));
    }

    static void bzip2(Piece piece, Opening opening) throws IOException {
        read(piece, opening, packed -> new BZip2CompressorInputStream(packed, true));
    }

    private static void read(Piece piece, Opening opening, Unpacker unpacker) throws IOException {
        InputStream unpacked;
        try {
            unpacked = unpacker.over(piece.in());
        } catch (IOException | RuntimeException e) {
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
            return;
        }
        try (GuardedStream guarded = new GuardedStream(unpacked, opening.quota().archive(piece.in()::position))) {
            read(piece, opening, guarded);
        }
    }

    private static void read(Piece piece, Opening opening, GuardedStream guarded) throws IOException {
        String name = InnerPath.unpacked(piece.name());
        Piece entry = piece.entry(piece.inside(name), name, guarded);
        if (ContentKind.of(entry.in().head(ContentKind.HEAD)) == ContentKind.TAR) {
            // logs.tgz holds logs/app.log, not logs.tar/logs/app.log; and it is one archive, not two in each other.
            entry = new Piece(
                    piece.inner(), name, entry.in(), entry.again(), entry.file(), piece.depth(), entry.layers());
        }
        opening.open(entry);
        String inner = entry.inner();
        guarded.failure().ifPresent(reason -> opening.visitor().unread(inner, reason));
    }
}
