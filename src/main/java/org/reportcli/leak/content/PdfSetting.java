package org.reportcli.leak.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;

/**
 * Makes PDFBox keep to itself. Left alone it looks through all fonts of the machine and writes a list of them into the home folder,
 * and tells the console of each oddity in a file. For text, one font stands for all that a document does not bring along.
 */
final class PdfSetting implements FontMapper {
    /** Held here, since loggers that nobody holds forget their level. */
    private static final Logger[] LOGGERS = {
        Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox")
    };

    static {
        for (Logger logger : LOGGERS) {
            logger.setLevel(Level.OFF);
        }
        FontMappers.set(new PdfSetting());
    }

    private PdfSetting() {}

    /** To be called before PDFBox is used. */
    static void quiet() {
        // Loading the class has done it.
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(Font.ONLY, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(String name, PDFontDescriptor descriptor) {
        return new FontMapping<>(Font.ONLY, true);
    }

    @Override
    public CIDFontMapping getCIDFont(String name, PDFontDescriptor descriptor, PDCIDSystemInfo system) {
        return new CIDFontMapping((OpenTypeFont) null, Font.ONLY, true);
    }

    /** The font that PDFBox brings along. */
    private static final class Font {
        static final TrueTypeFont ONLY = read();

        private static TrueTypeFont read() {
            String path = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
            try (InputStream in = FontMapper.class.getResourceAsStream(path)) {
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
