package org.reportcli.leak.content;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;

/**
 * The opening of one file: what it has come to so far, and the way from a kind to the class that reads it. Those that lean on
 * libraries are loaded only when such a file comes.
 */
final class Opening {
    /** Things of any kind in each other: an archive in a mail in a response in a HAR file. */
    private static final int LAYERS = 12;

    private static final byte[] NOTHING = {};

    private final ContentLimits limits;
    private final ContentVisitor visitor;
    private final Quota quota;

    Opening(ContentLimits limits, ContentVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
        this.quota = new Quota(limits);
    }

    ContentLimits limits() {
        return limits;
    }

    ContentVisitor visitor() {
        return visitor;
    }

    Quota quota() {
        return quota;
    }

    void open(Piece piece) throws IOException {
        if (isTooDeep(piece)) {
            return;
        }
        switch (ContentKind.of(piece.in().head(ContentKind.HEAD), piece.name())) {
            case TEXT, XML -> text(piece);
            case JSON, HAR -> JsonContent.read(piece, this);
            case BURP -> BurpContent.read(piece, this);
            case OFFICE_XML -> OfficeContent.read(piece, this);
            case HTTP -> HttpContent.read(piece, this);
            case MAIL -> MailContent.read(piece, this);
            case ZIP -> ZipContent.read(piece, this);
            case GZIP -> PackedContent.gzip(piece, this);
            case BZIP2 -> PackedContent.bzip2(piece, this);
            case TAR -> TarContent.read(piece, this);
            case OTHER_ARCHIVE -> visitor.unread(piece.inner(), Reasons.UNKNOWN_PACKING);
            case PDF -> PdfContent.read(piece, this);
            case PNG -> PngContent.read(piece, this);
            case JPEG -> JpegContent.read(piece, this);
            case GIF -> GifContent.read(piece, this);
            case TIFF, HEIF -> PictureContent.read(piece, this);
            case WEBP -> WebpContent.read(piece, this);
            case PCAP -> PcapContent.read(piece, this);
            case PCAPNG -> PcapngContent.read(piece, this);
            case SQLITE -> visitor.text(piece.inside("rows"), new SqliteText(piece.in()));
            case MEDIA -> visitor.unread(piece.inner(), "it is a video or a sound");
            case ENCRYPTED -> visitor.unread(piece.inner(), Reasons.ENCRYPTED);
            case BINARY -> strings(piece);
        }
    }

    /** Decoded bytes that are in memory. */
    void open(Piece outer, String inner, byte[] bytes) throws IOException {
        open(outer.part(inner, bytes));
    }

    /** Decoded text that is in memory. */
    void open(Piece outer, String inner, String text) throws IOException {
        switch (ContentKind.of(text)) {
            case TEXT -> visitor.text(inner, new StringReader(text));
            case JSON -> {
                Piece piece = outer.part(inner, NOTHING);
                if (!isTooDeep(piece)) {
                    JsonContent.read(piece, text, this);
                }
            }
            default -> open(outer, inner, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean isTooDeep(Piece piece) {
        boolean tooDeep = piece.depth() > limits.depth() || piece.layers() > LAYERS;
        if (tooDeep) {
            visitor.unread(piece.inner(), "it is packed more than " + limits.depth() + " times");
        }
        return tooDeep;
    }

    void text(Piece piece) throws IOException {
        visitor.text(piece.inner(), TextEncoding.reader(piece.in()));
    }

    /** What can be read of bytes of no known kind. */
    void strings(Piece piece) throws IOException {
        StringsReader strings = new StringsReader(piece.in());
        visitor.text(piece.inside("strings"), strings);
        if (!strings.found()) {
            visitor.unread(piece.inner(), Reasons.NOTHING_READABLE);
        }
    }
}
