package org.reportcli.leak.content;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageTree;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * The text of one page, bounded: what a page shows is a program, which may be long or draw the same form a million times.
 */
final class PdfPageText extends PDFTextStripper {
    private static final int OPERATORS = 1_000_000;
    private static final int GLYPHS = 500_000;

    private final PDPage page;
    private final int allowed;
    private int operators;
    private int glyphs;

    /** The text of a page for which the library may take so many steps, if they are fewer than for any page. */
    PdfPageText(PDPage page, int allowed) {
        this.page = page;
        this.allowed = Math.min(OPERATORS, allowed);
        // The count of pages stays at its start, since only one is shown to it.
        setStartPage(0);
    }

    /** Writes it; false where it is too long to be written whole. */
    boolean write(PDDocument document, Writer out) throws IOException {
        writeText(document, out);
        return operators <= allowed && glyphs <= GLYPHS;
    }

    /** How many steps it took. */
    int steps() {
        return operators;
    }

    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        try {
            processPage(page);
        } catch (TooLong e) {
            // What was seen up to there is written.
            writePage();
        }
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators > allowed) {
            throw new TooLong();
        }
        super.processOperator(operator, operands);
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++glyphs <= GLYPHS) {
            super.processTextPosition(text);
        }
    }

    /** Leaves the program of a page, also from within forms: the library goes on behind one that fails, and then it is here again. */
    private static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
