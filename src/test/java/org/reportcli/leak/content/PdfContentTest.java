package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfContentTest {
    @TempDir
    Path folder;

    @Test
    void readsPagesNotesAndAttachments() throws IOException {
        Heard heard = Heard.of(folder, "a.pdf", document(""));

        assertThat(heard.texts.get("page 1")).isEqualToIgnoringWhitespace("password=hunter22");
        assertThat(heard.texts.get("page 2")).isEqualToIgnoringWhitespace("token=12345");
        assertThat(heard.texts.get("page 1/annotations")).contains("a remark", "https://u:p@host/");
        assertThat(heard.texts).containsEntry("logs.zip/app.log", "attached=1");
        assertThat(heard.texts.get("metadata")).contains("Author: Anna");
        assertThat(heard.hidden).containsExactly(": AUTHOR", ": SOFTWARE");
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void readsThemInArchivesToo() throws IOException {
        assertThat(Heard.of(folder, "a.zip", zip("b/a.pdf", document(""))).texts.get("b/a.pdf/page 2"))
                .isEqualToIgnoringWhitespace("token=12345");
    }

    @Test
    void readsTheFieldsOfForms() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            page(document, "a form");
            PDAcroForm form = new PDAcroForm(document);
            PDTextField field = new PDTextField(form);
            field.setPartialName("password");
            field.getCOSObject().setString(COSName.V, "hunter22");
            form.getFields().add(field);
            document.getDocumentCatalog().setAcroForm(form);
            document.save(out);
        }

        assertThat(Heard.of(folder, "a.pdf", out.toByteArray()).texts).containsEntry("form", "password=hunter22\n");
    }

    @Test
    void saysThatADocumentIsEncrypted() throws IOException {
        assertThat(Heard.of(folder, "a.pdf", document("geheim")).unread).containsExactly(": it is encrypted");
    }

    @Test
    void saysThatADocumentIsBroken() throws IOException {
        assertThat(Heard.of(folder, "a.pdf", bytes("%PDF-1.7\nnothing else\n")).unread)
                .containsExactly(": " + Reasons.DAMAGED);
        byte[] whole = document("");
        Heard heard = Heard.of(folder, "a.pdf", Arrays.copyOf(whole, whole.length / 2));
        assertThat(heard.unread.size() + heard.texts.size()).isPositive();
    }

    @Test
    void leavesPagesThatAreTooLong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            page(document, "before");
            PDPage long1 = page(document, "");
            PDStream blanks = new PDStream(document);
            try (OutputStream stream = blanks.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] block = new byte[1024 * 1024];
                Arrays.fill(block, (byte) ' ');
                for (int i = 0; i < 33; i++) {
                    stream.write(block);
                }
            }
            long1.setContents(blanks);
            page(document, "behind");
            document.save(out);
        }

        Heard heard = Heard.of(folder, "a.pdf", out.toByteArray(), new ContentLimits(4, 1000, 1 << 26, 1 << 27, 100));

        assertThat(heard.texts).containsKeys("page 1", "page 3");
        assertThat(heard.unread).containsExactly("page 2: it is larger than 32 MiB");
        assertThat(Heard.of(folder, "a.pdf", out.toByteArray()).unread)
                .containsExactly("page 2: it is larger than 32 MiB", ": it unpacks to more than 200 times its size");
    }

    static byte[] document(String password) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage first = page(document, "password=hunter22");
            page(document, "token=12345");
            PDAnnotationText note = new PDAnnotationText();
            note.setContents("a remark");
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI("https://u:p@host/");
            link.setAction(action);
            first.getAnnotations().add(note);
            first.getAnnotations().add(link);
            PDEmbeddedFile embedded =
                    new PDEmbeddedFile(document, new ByteArrayInputStream(zip("app.log", "attached=1")));
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile("logs.zip");
            file.setEmbeddedFile(embedded);
            PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
            tree.setNames(Map.of("logs.zip", file));
            PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(tree);
            document.getDocumentCatalog().setNames(names);
            document.getDocumentInformation().setAuthor("Anna");
            document.getDocumentInformation().setCreator("Writer");
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static PDPage page(PDDocument document, String text) throws IOException {
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            content.newLineAtOffset(50, 700);
            content.showText(text);
            content.endText();
        }
        return page;
    }
}
