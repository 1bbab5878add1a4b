package org.reportcli.leak.content;

import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What stands beside the pixels of one picture. The library sees only blocks that were cut out for it, never a whole file. */
final class PictureFacts {
    /** A block of metadata in bytes; JPEG has less than 64 KiB for one, PNG takes any. */
    static final int BLOCK = 4 * 1024 * 1024;

    /** EXIF may hold Photoshop's blocks, which may hold EXIF. */
    private static final int BLOCKS = 100;

    /** More texts beside a picture come from nobody who draws. */
    private static final int TEXTS = 1_000;

    private static final int NUMBERS = 64;
    private static final int VALUE = 64 * 1024;

    private final Piece piece;
    private final Opening opening;
    private final Set<HiddenFact> facts = EnumSet.noneOf(HiddenFact.class);
    private int blocks;
    private int texts;

    /** A call of the library. */
    private interface Call {
        void run() throws IOException;
    }

    PictureFacts(Piece piece, Opening opening) {
        this.piece = piece;
        this.opening = opening;
    }

    /** EXIF: a TIFF structure, from its byte order mark on. */
    void exif(byte[] block) throws IOException {
        Exif exif = new Exif();
        library("exif", () -> exif.read(block));
        fields("exif", exif.metadata());
        for (byte[] packet : exif.packets()) {
            xmp(packet);
        }
        if (blocks++ < BLOCKS) {
            for (byte[] inner : exif.blocks()) {
                photoshop(inner);
            }
        }
    }

    /** IPTC records without a frame. */
    void iptc(byte[] block) throws IOException {
        Metadata metadata = new Metadata();
        library("iptc", () -> new IptcReader().extract(new SequentialByteArrayReader(block), metadata, block.length));
        fields("iptc", metadata);
    }

    /** Photoshop's blocks, which hold IPTC and EXIF again. */
    void photoshop(byte[] block) throws IOException {
        PhotoshopBlocks.read(block, this);
    }

    void xmp(byte[] packet) throws IOException {
        facts.addAll(Xmp.facts(packet));
        opening.visitor().text(piece.inside("metadata/xmp"), TextEncoding.reader(new ByteArrayInputStream(packet)));
    }

    /** A text with a name of its own; it may be structured again, as JSON that generators of pictures write. */
    void text(String name, byte[] text) throws IOException {
        String inner = piece.inside("metadata/" + InnerPath.harmless(name, 1));
        named(name);
        if (++texts == TEXTS) {
            opening.visitor().unread(piece.inner(), "the rest of its texts, which are too many");
        }
        if (text.length > 0 && texts < TEXTS) {
            opening.open(piece, inner, text);
        }
    }

    /** What follows behind the end of the picture: bytes that no viewer shows, such as what a crop left there. */
    void behind(PeekStream in) throws IOException {
        byte[] head = in.head(ContentKind.HEAD);
        boolean blank = true;
        for (byte value : head) {
            blank &= value == 0;
        }
        if (blank) {
            return;
        }
        String inner = piece.inside("behind its end");
        if (ContentKind.of(head) == ContentKind.BINARY) {
            opening.visitor().unread(inner, "bytes that no viewer shows, such as a crop leaves of the whole picture");
        }
        opening.open(piece.part(inner, "", in));
    }

    /** Tells the visitor. */
    void tell() {
        facts.forEach(fact -> opening.visitor().hidden(piece.inner(), fact));
    }

    private void fields(String kind, Metadata metadata) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Directory directory : metadata.getDirectories()) {
            if (directory instanceof GpsDirectory gps
                    && (gps.containsTag(GpsDirectory.TAG_LATITUDE) || gps.containsTag(GpsDirectory.TAG_LONGITUDE))) {
                facts.add(HiddenFact.LOCATION);
            }
            for (Tag tag : directory.getTags()) {
                Object value = directory.getObject(tag.getTagType());
                String plain = value == null ? "" : plain(directory, tag);
                if (!plain.isBlank()) {
                    named(tag.getTagName());
                    text.append(tag.getTagName()).append(": ").append(plain).append('\n');
                }
            }
        }
        if (!text.isEmpty()) {
            opening.visitor().text(piece.inside("metadata/" + kind), new StringReader(text.toString()));
        }
    }

    private static String plain(Directory directory, Tag tag) {
        try {
            Object value = directory.getObject(tag.getTagType());
            boolean large = value instanceof byte[] bytes && bytes.length > VALUE
                    || value instanceof int[] numbers && numbers.length > NUMBERS
                    || value instanceof short[] shorts && shorts.length > NUMBERS
                    || value instanceof Object[] objects && objects.length > NUMBERS;
            String text = large ? null : directory.getDescription(tag.getTagType());
            return text == null || text.length() > VALUE ? "" : text;
        } catch (RuntimeException e) {
            // A value that is not what its tag says.
            return "";
        }
    }

    /** What the name of a field says, whichever of the many formats it is from. */
    private void named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.contains("serial number") || lower.equals("serialnumber")) {
            facts.add(HiddenFact.DEVICE);
        }
        switch (lower) {
            case "artist",
                    "copyright",
                    "copyright notice",
                    "by-line",
                    "credit",
                    "author",
                    "windows xp author",
                    "owner name",
                    "camera owner name",
                    "caption writer/editor",
                    "creator" -> facts.add(HiddenFact.AUTHOR);
            case "software", "originating program", "host computer", "processing software" ->
                facts.add(HiddenFact.SOFTWARE);
            default -> {
                // Says nothing of who made it.
            }
        }
    }

    private void library(String kind, Call call) {
        try {
            call.run();
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Directories that point at each other, sizes that are none; what was read before stands.
            opening.visitor().unread(piece.inside("metadata/" + kind), Reasons.DAMAGED);
        }
    }
}
