package org.reportcli.leak.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** What an open PDF document holds: pages, annotations, fields of forms, attachments, and who made it. */
final class PdfDocument {
    private static final int XMP = 1024 * 1024;
    /** What is run to get at the text of a page, in bytes. */
    private static final int PAGE = 32 * 1024 * 1024;

    /** Over all pages; a dense page takes some ten thousand. */
    private static final int STEPS = 20_000_000;

    private static final int NESTED = 50;

    private final Piece piece;
    private final Opening opening;
    private final PDDocument document;
    private final Set<HiddenFact> facts = EnumSet.noneOf(HiddenFact.class);
    private final Quota.Archive archive;
    private int attachments;
    private int steps;

    /** A step through the library, which meets damage with all kinds of exceptions. */
    private interface Step<T> {
        T take() throws IOException;
    }

    PdfDocument(Piece piece, Opening opening, PDDocument document, long size) {
        this.piece = piece;
        this.opening = opening;
        this.document = document;
        this.archive = opening.quota().archive(() -> size);
    }

    void read() throws IOException {
        information();
        Optional<Iterator<PDPage>> pages = tried("", () -> document.getPages().iterator());
        int number = 0;
        while (pages.isPresent() && tried("", pages.get()::hasNext).orElse(false)) {
            number++;
            Optional<PDPage> page = tried("", pages.get()::next);
            if (page.isEmpty() || number > opening.limits().entries()) {
                break;
            }
            page(page.get(), "page " + number);
            Optional<String> exceeded = archive.exceeded();
            if (exceeded.isPresent()) {
                opening.visitor().unread(piece.inner(), exceeded.get());
                break;
            }
        }
        form();
        Optional<PDNameTreeNode<PDComplexFileSpecification>> files = tried(
                "",
                () -> document.getDocumentCatalog().getNames() == null
                        ? null
                        : document.getDocumentCatalog().getNames().getEmbeddedFiles());
        if (files.isPresent()) {
            attachments(files.get(), 0);
        }
        facts.forEach(fact -> opening.visitor().hidden(piece.inner(), fact));
    }

    private void page(PDPage page, String name) throws IOException {
        StringWriter text = new StringWriter();
        PdfPageText shown = new PdfPageText(page, STEPS - steps);
        Optional<Long> length = tried(name, () -> length(page));
        archive.take(length.orElse(0L));
        if (length.isPresent() && length.get() > PAGE) {
            opening.visitor().unread(piece.inside(name), Reasons.tooLarge(PAGE));
        }
        if (length.isEmpty() || length.get() > PAGE) {
            return;
        }
        Optional<Boolean> whole = tried(name, () -> shown.write(document, text));
        steps += shown.steps();
        // What came before the damage is there.
        hand(name, text.toString());
        if (whole.isPresent() && !whole.get()) {
            opening.visitor().unread(piece.inside(name), "the rest of it, since its text is too long");
        }
        StringBuilder notes = new StringBuilder();
        for (PDAnnotation annotation : tried(name, page::getAnnotations).orElse(List.of())) {
            strings(annotation.getCOSObject(), notes, 0);
            if (annotation instanceof PDAnnotationFileAttachment attachment) {
                Optional<PDComplexFileSpecification> file = tried(
                        name, () -> attachment.getFile() instanceof PDComplexFileSpecification found ? found : null);
                if (file.isPresent()) {
                    attachment(file.get());
                }
            }
            if (annotation.getCOSObject().getString(COSName.T) != null) {
                facts.add(HiddenFact.AUTHOR);
            }
        }
        hand(name + "/annotations", notes.toString());
    }

    /** How long the program of a page is, unpacked: the library would run it whatever its length, and keep quiet where it breaks off. */
    private static long length(PDPage page) throws IOException {
        try (RandomAccessRead in = page.getContentsForStreamParsing()) {
            byte[] block = new byte[16 * 1024];
            long length = 0;
            int read = 0;
            while (length <= PAGE && (read = in.read(block)) > 0) {
                length += read;
            }
            return length;
        }
    }

    /** The texts of an annotation and of its action: what it says, where it leads. */
    private static void strings(COSDictionary dictionary, StringBuilder out, int depth) {
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            COSBase value = dictionary.getDictionaryObject(entry.getKey());
            if (value instanceof COSString text && out.length() < XMP) {
                out.append(text.getString()).append('\n');
            } else if (value instanceof COSDictionary inner && entry.getKey().equals(COSName.A) && depth < 2) {
                strings(inner, out, depth + 1);
            }
        }
    }

    private void information() throws IOException {
        StringBuilder text = new StringBuilder();
        COSDictionary fields = tried("", () -> document.getDocumentInformation().getCOSObject())
                .orElseGet(COSDictionary::new);
        for (COSName key : fields.keySet()) {
            String value = fields.getString(key);
            if (value != null && !value.isBlank()) {
                text.append(key.getName()).append(": ").append(value).append('\n');
                switch (key.getName()) {
                    case "Author" -> facts.add(HiddenFact.AUTHOR);
                    case "Creator", "Producer" -> facts.add(HiddenFact.SOFTWARE);
                    default -> {
                        // Part of the text.
                    }
                }
            }
        }
        hand("metadata", text.toString());
        Optional<PDMetadata> xmp = tried("", () -> document.getDocumentCatalog().getMetadata());
        if (xmp.isPresent()) {
            Optional<byte[]> bytes = tried("", () -> {
                try (InputStream in = xmp.get().createInputStream()) {
                    return in.readNBytes(XMP);
                }
            });
            if (bytes.isPresent()) {
                facts.addAll(Xmp.facts(bytes.get()));
                opening.visitor()
                        .text(piece.inside("metadata/xmp"), TextEncoding.reader(new ByteArrayInputStream(bytes.get())));
            }
        }
    }

    private void form() throws IOException {
        Optional<PDAcroForm> form =
                tried("", () -> document.getDocumentCatalog().getAcroForm(null));
        if (form.isEmpty()) {
            return;
        }
        StringBuilder text = new StringBuilder();
        tried("form", () -> {
            for (PDField field : form.get().getFieldTree()) {
                String value = field.getValueAsString();
                if (!value.isEmpty() && text.length() < XMP) {
                    text.append(field.getFullyQualifiedName())
                            .append('=')
                            .append(value)
                            .append('\n');
                }
            }
            return true;
        });
        hand("form", text.toString());
    }

    private void attachments(PDNameTreeNode<PDComplexFileSpecification> node, int depth) throws IOException {
        for (PDComplexFileSpecification file :
                tried("", node::getNames).orElse(Map.of()).values()) {
            attachment(file);
        }
        if (depth < NESTED) {
            for (PDNameTreeNode<PDComplexFileSpecification> kid :
                    tried("", node::getKids).orElse(List.of())) {
                attachments(kid, depth + 1);
            }
        }
    }

    private void attachment(PDComplexFileSpecification file) throws IOException {
        if (++attachments > opening.limits().entries()) {
            return;
        }
        String said = tried("", file::getFilename).orElse("");
        String name = InnerPath.harmless(said, attachments);
        String inner = piece.inside(name);
        Optional<InputStream> bytes = tried(name, () -> {
            PDEmbeddedFile embedded = file.getEmbeddedFile();
            return embedded == null ? null : embedded.createInputStream();
        });
        if (bytes.isPresent()) {
            try (InputStream in = bytes.get()) {
                GuardedStream guarded = new GuardedStream(in, archive);
                opening.open(piece.entry(inner, name, guarded));
                guarded.failure().ifPresent(reason -> opening.visitor().unread(inner, reason));
            }
        }
    }

    private void hand(String name, String text) throws IOException {
        if (!text.isBlank()) {
            opening.visitor().text(piece.inside(name), new StringReader(text));
        }
    }

    /** What the library gives; empty, and said, where it fails. */
    private <T> Optional<T> tried(String name, Step<T> step) {
        String inner = name.isEmpty() ? piece.inner() : piece.inside(name);
        try {
            return Optional.ofNullable(step.take());
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Objects that contain each other make the library run out of stack.
            opening.visitor().unread(inner, Reasons.DAMAGED);
        } catch (OutOfMemoryError e) {
            // The library unpacks a stream whole; its memory is free again here.
            opening.visitor().unread(inner, "it would need too much memory");
        }
        return Optional.empty();
    }
}
