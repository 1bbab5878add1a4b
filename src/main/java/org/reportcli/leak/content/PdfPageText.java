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

/** The text of one page, bounded: what a page shows is a program, which may be long or draw the same form a million times. */
final class PdfPageText extends PDFTextStripper {
    private static final int OPERATORS = 3_000_000;
    private static final int GLYPHS = 500_000;

    private final PDPage page;
    private int operators;
    private int glyphs;

    PdfPageText(PDPage page) {
        this.page = page;
        // The count of pages stays at its start, since only one is shown to it.
        setStartPage(0);
    }

    /** Writes it; false where it is too long to be written whole. */
    boolean write(PDDocument document, Writer out) throws IOException {
        writeText(document, out);
        return operators <= OPERATORS && glyphs <= GLYPHS;
    }

    @Override
    protected void processPages(PDPageTree pages) throws IOException {
        processPage(page);
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++operators <= OPERATORS) {
            super.processOperator(operator, operands);
        }
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        if (++glyphs <= GLYPHS) {
            super.processTextPosition(text);
        }
    }
}
