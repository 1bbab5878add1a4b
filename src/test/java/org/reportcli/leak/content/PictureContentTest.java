package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.join;
import static org.reportcli.leak.content.Packed.zip;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureContentTest {
    private static final String XMP = "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF"
            + " xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description"
            + " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
            + " xmp:CreatorTool=\"Editor 1\"><dc:creator><rdf:Seq><rdf:li>Anna</rdf:li></rdf:Seq></dc:creator>"
            + "</rdf:Description></rdf:RDF></x:xmpmeta>";

    @TempDir
    Path folder;

    @Test
    void readsTheTextChunksOfPng() throws IOException {
        byte[] png = png(
                chunk("tEXt", bytes("Comment\0password=geheim")),
                chunk("zTXt", join(bytes("Description\0\0"), deflated("token=12345"))),
                chunk("iTXt", join(bytes("Title\0\1\0en\0Titel\0"), deflated("tökens=1"))),
                chunk("iTXt", bytes("XML:com.adobe.xmp\0\0\0\0\0" + XMP)),
                chunk("tEXt", bytes("Software\0shooter 1.0")),
                chunk("eXIf", exif()));

        Heard heard = Heard.of(folder, "a.png", png);

        assertThat(heard.texts)
                .containsEntry("metadata/Comment", "password=geheim")
                .containsEntry("metadata/Description", "token=12345")
                .containsEntry("metadata/Title", "tökens=1")
                .containsEntry("metadata/xmp", XMP);
        assertThat(heard.texts.get("metadata/exif")).contains("Artist: Anna", "Body Serial Number: 4711-0815");
        assertThat(heard.hidden).containsExactly(": LOCATION", ": DEVICE", ": AUTHOR", ": SOFTWARE");
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void readsTheSegmentsOfJpeg() throws IOException {
        byte[] jpeg = jpeg(
                segment(0xe1, join(bytes("Exif\0\0"), exif())),
                segment(0xe1, bytes("http://ns.adobe.com/xap/1.0/\0" + XMP)),
                segment(0xfe, bytes("password=geheim")));

        Heard heard = Heard.of(folder, "a.jpg", jpeg);

        assertThat(heard.texts)
                .containsEntry("metadata/comment", "password=geheim")
                .containsEntry("metadata/xmp", XMP);
        assertThat(heard.hidden).containsExactly(": LOCATION", ": DEVICE", ": AUTHOR", ": SOFTWARE");
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void readsIptcInJpeg() throws IOException {
        byte[] record = join(new byte[] {0x1c, 2, 80, 0, 4}, bytes("Anna"));
        byte[] block = join(
                bytes("8BIM"),
                new byte[] {4, 4, 0, 0, 0, 0, 0, (byte) record.length},
                record,
                new byte[record.length % 2]);

        Heard heard = Heard.of(folder, "a.jpg", jpeg(segment(0xed, join(bytes("Photoshop 3.0\0"), block))));

        assertThat(heard.hidden).containsExactly(": AUTHOR");
    }

    @Test
    void saysNothingOfPlainPictures() throws IOException {
        for (byte[] picture : new byte[][] {png(), jpeg(), written("gif")}) {
            Heard heard = Heard.of(folder, "a", picture);
            assertThat(heard.hidden).isEmpty();
            assertThat(heard.texts).isEmpty();
            assertThat(heard.unread).isEmpty();
        }
    }

    @Test
    void readsWhatFollowsBehindTheEnd() throws IOException {
        for (byte[] picture : new byte[][] {png(), jpeg(), written("gif")}) {
            Heard heard = Heard.of(folder, "a", join(picture, zip("app.log", "token=12345")));
            assertThat(heard.texts).containsEntry("behind its end/app.log", "token=12345");
            assertThat(heard.unread).isEmpty();
            assertThat(Heard.of(folder, "a", join(picture, new byte[20], written("png"))).unread)
                    .anyMatch(line -> line.startsWith("behind its end: bytes that no viewer shows"));
            assertThat(Heard.of(folder, "a", join(picture, new byte[100])).unread)
                    .isEmpty();
        }
    }

    @Test
    void readsCommentsOfGif() throws IOException {
        byte[] gif = written("gif");
        byte[] comment = bytes("password=geheim");
        byte[] extended = join(
                Arrays.copyOf(gif, gif.length - 1),
                new byte[] {0x21, (byte) 0xfe, (byte) comment.length},
                comment,
                new byte[] {0, 0x3b});

        assertThat(Heard.of(folder, "a.gif", extended).texts).containsEntry("metadata/comment", "password=geheim");
    }

    @Test
    void readsTiffWebpAndHeic() throws IOException {
        byte[] exif = exif();
        byte[] webpChunks = join(
                bytes("WEBP"),
                bytes("EXIF"),
                little(exif.length),
                exif,
                new byte[exif.length % 2],
                bytes("XMP "),
                little(XMP.length()),
                bytes(XMP),
                new byte[XMP.length() % 2]);
        byte[] webp = join(bytes("RIFF"), little(webpChunks.length), webpChunks);
        byte[] heic =
                join(new byte[] {0, 0, 0, 24}, bytes("ftypheic"), new byte[50], bytes("Exif\0\0"), exif, bytes(XMP));

        assertThat(Heard.of(folder, "a.tif", exif).hidden).containsExactly(": LOCATION", ": DEVICE", ": AUTHOR");
        for (byte[] picture : new byte[][] {webp, heic}) {
            assertThat(Heard.of(folder, "a", picture).hidden)
                    .containsExactly(": LOCATION", ": DEVICE", ": AUTHOR", ": SOFTWARE");
        }
    }

    @Test
    void readsWhatIsThereOfPicturesThatBreakOff() throws IOException {
        byte[] png = png(chunk("tEXt", bytes("Comment\0password=geheim")));
        byte[] jpeg = jpeg(segment(0xfe, bytes("password=geheim")));

        Heard half = Heard.of(folder, "a.png", Arrays.copyOf(png, png.length - 14));
        assertThat(half.texts).containsEntry("metadata/Comment", "password=geheim");
        assertThat(half.unread).contains(": " + Reasons.DAMAGED);
        assertThat(Heard.of(folder, "a.jpg", Arrays.copyOf(jpeg, jpeg.length - 2)).unread)
                .contains(": " + Reasons.DAMAGED);
    }

    static byte[] png(byte[]... chunks) throws IOException {
        byte[] png = written("png");
        int end = png.length - 12;
        return join(Arrays.copyOf(png, end), join(chunks), Arrays.copyOfRange(png, end, png.length));
    }

    static byte[] jpeg(byte[]... segments) throws IOException {
        byte[] jpeg = written("jpg");
        return join(Arrays.copyOf(jpeg, 2), join(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    static byte[] written(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 1200; i++) {
            image.setRGB(i % 40, i / 40, i * 7919);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    static byte[] chunk(String type, byte[] data) {
        byte[] typed = join(type.getBytes(StandardCharsets.ISO_8859_1), data);
        CRC32 crc = new CRC32();
        crc.update(typed);
        return join(big(data.length), typed, big((int) crc.getValue()));
    }

    static byte[] segment(int marker, byte[] data) {
        int length = data.length + 2;
        return join(new byte[] {(byte) 0xff, (byte) marker, (byte) (length >> 8), (byte) length}, data);
    }

    /** IFD0 with an artist, a sub-IFD with a serial number, and a GPS IFD with a latitude and a longitude. */
    static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        tiff.put(bytes("II*\0")).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x013b, 2, 5, 200);
        entry(tiff, 0x8769, 4, 1, 60);
        entry(tiff, 0x8825, 4, 1, 100);
        tiff.putInt(0);
        tiff.position(60).putShort((short) 1);
        entry(tiff, 0xa431, 2, 10, 210);
        tiff.position(100).putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N');
        entry(tiff, 2, 5, 3, 230);
        entry(tiff, 3, 2, 2, 'E');
        entry(tiff, 4, 5, 3, 260);
        tiff.position(200).put(bytes("Anna\0"));
        tiff.position(210).put(bytes("4711-0815\0"));
        for (int place : new int[] {230, 260}) {
            tiff.position(place)
                    .putInt(52)
                    .putInt(1)
                    .putInt(30)
                    .putInt(1)
                    .putInt(0)
                    .putInt(1);
        }
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] deflated(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (DeflaterOutputStream zlib = new DeflaterOutputStream(out)) {
            zlib.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] big(int value) {
        return ByteBuffer.allocate(4).putInt(value).array();
    }

    private static byte[] little(int value) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array();
    }
}
