package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.leak.content.ContentVisitor;
import org.reportcli.leak.content.HiddenFact;

/**
 * What can be done for PDF files: without their metadata they stay what they are. Where their text holds something, it cannot
 * be taken out with certainty (fonts, layers, old versions), and the copy is the masked text.
 */
final class PdfRedaction {
    private final TextMasking masking;
    private final ContentReader reader;

    PdfRedaction(TextMasking masking, ContentReader reader) {
        this.masking = masking;
        this.reader = reader;
    }

    /** What the copy is. */
    enum Copy {
        NONE,
        PDF,
        TEXT
    }

    Copy redact(Path file, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        Look look = new Look(new OutputStreamWriter(OutputStream.nullOutputStream(), StandardCharsets.UTF_8));
        reader.read(file, look);
        if (!look.counts.isEmpty()) {
            Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            Look written = new Look(text);
            reader.read(file, written);
            text.flush();
            counts.addAll(written.counts);
            return Copy.TEXT;
        }
        if (!look.hidden || masking.spot().keepsHidden()) {
            return Copy.NONE;
        }
        withoutMetadata(file, out);
        counts.addHidden();
        return Copy.PDF;
    }

    private static void withoutMetadata(Path file, OutputStream out) throws UnmaskableException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            document.setDocumentInformation(new PDDocumentInformation());
            document.getDocumentCatalog().setMetadata(null);
            // The file's id would hold the time, and the next copy would differ.
            document.setDocumentId(0L);
            document.save(out);
        } catch (IOException | RuntimeException e) {
            // The library throws either for files that are broken in some way.
            throw new UnmaskableException("its metadata cannot be taken out");
        }
    }

    private final class Look implements ContentVisitor {
        private final Writer out;
        private final Counts counts = new Counts();
        private boolean hidden;

        Look(Writer out) {
            this.out = out;
        }

        @Override
        public void text(String inner, Reader text) throws IOException {
            out.write("== " + inner + "\n");
            masking.mask(text, new PlainText(out, counts));
            out.write("\n");
        }

        @Override
        public void hidden(String inner, HiddenFact fact) {
            hidden = true;
        }

        @Override
        public void unread(String inner, String reason) {
            // Lint and scan tell of it.
        }
    }
}
