package org.reportcli.leak.content;

import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF files: the text of the pages, and what stands beside it. Nothing of a document is written to disk on the way. */
final class PdfContent {
    /** What the library may hold of the streams of a document, in bytes. */
    private static final long MEMORY = 48L * 1024 * 1024;

    private PdfContent() {}

    static void read(Piece piece, Opening opening) throws IOException {
        PdfSetting.quiet();
        Optional<RandomAccessRead> source = source(piece);
        if (source.isEmpty()) {
            opening.visitor().unread(piece.inner(), "it stands in another file and " + Reasons.tooLarge(Piece.KEPT));
            strings(piece, opening);
            return;
        }
        try (RandomAccessRead bytes = source.get()) {
            Optional<PDDocument> loaded = load(piece, opening, bytes);
            if (loaded.isEmpty()) {
                strings(piece, opening);
            } else {
                try (PDDocument document = loaded.get()) {
                    new PdfDocument(piece, opening, document, bytes.length()).read();
                }
            }
        }
    }

    /** What can be read without its structure; why that is all was said. */
    private static void strings(Piece piece, Opening opening) throws IOException {
        opening.visitor().text(piece.inside("strings"), new StringsReader(piece.in()));
    }

    private static Optional<RandomAccessRead> source(Piece piece) throws IOException {
        if (piece.file().isPresent()) {
            return Optional.of(new RandomAccessReadBufferedFile(piece.file().get()));
        }
        return piece.in().whole(Piece.KEPT).map(RandomAccessReadBuffer::new);
    }

    private static Optional<PDDocument> load(Piece piece, Opening opening, RandomAccessRead bytes) {
        try {
            return Optional.of(Loader.loadPDF(bytes, MemoryUsageSetting.setupMainMemoryOnly(MEMORY).streamCache));
        } catch (InvalidPasswordException e) {
            opening.visitor().unread(piece.inner(), Reasons.ENCRYPTED);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Objects that contain each other make the library's parser run out of stack.
            opening.visitor().unread(piece.inner(), Reasons.DAMAGED);
        } catch (OutOfMemoryError e) {
            // The library unpacks a stream whole; its memory is free again here.
            opening.visitor().unread(piece.inner(), "it would need too much memory");
        }
        return Optional.empty();
    }
}
