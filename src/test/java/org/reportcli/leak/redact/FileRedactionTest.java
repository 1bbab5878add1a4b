package org.reportcli.leak.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.leak.Parties;
import org.reportcli.leak.content.ContentLimits;
import org.reportcli.leak.content.ContentReader;

/** Files of each kind are masked, open as before, and are not touched a second time. */
class FileRedactionTest {
    private static final String SECRET = "sid=abcdef123456";
    private static final String MASKED = "sid=[cookie-1]";

    @TempDir
    Path folder;

    private Redaction.Outcome outcome;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "ISO-8859-1", "windows-1252"})
    void textsKeepTheirEncodingAndLineEnds(String encoding) throws IOException {
        Charset charset = Charset.forName(encoding);
        String mark = encoding.startsWith("UTF") ? "\uFEFF" : "";
        String text = mark + "Grüße; " + SECRET + "\r\nZeile zwei ß\n";

        byte[] masked = redact("a.log", text.getBytes(charset));

        assertThat(new String(masked, charset)).isEqualTo(text.replace(SECRET, MASKED));
    }

    @Test
    void bytesOfNoEncodingStayAsTheyAre() throws IOException {
        byte[] mixed = ("ü " + SECRET + " ").getBytes(StandardCharsets.UTF_8);
        byte[] file = Arrays.copyOf(mixed, mixed.length + 2);
        file[mixed.length] = (byte) 0xFF;
        file[mixed.length + 1] = (byte) 0x80;

        byte[] masked = redact("a.log", file);

        assertThat(latin(masked)).isEqualTo(latin(file).replace(SECRET, MASKED));
    }

    @Test
    void aLongTextIsMaskedFromItsStartToItsEnd() throws IOException {
        String line = "a line of a log that goes on " + SECRET + " and on\n";
        String text = line.repeat(100_000);

        assertThat(latin(redact("a.log", latin(text)))).isEqualTo(text.replace(SECRET, MASKED));
    }

    @Test
    void jsonStaysJson() throws IOException {
        byte[] masked = redact("a.json", latin("{\"a\": \"tok_1\", \"n\": [1, \"x\"], \"b\": 12, \"c\": \"y;\"}"));

        assertThat(latin(masked))
                .isEqualTo(
                        "{\"a\": \"[token-1]\", \"[token-1]\": [\"[token-1]\", \"[token-1]\"], \"[token-1]\": \"[token-1]\","
                                + " \"[token-1]\": \"[token-1];\"}");
    }

    @Test
    void bodiesInBase64AreDecodedAndEncodedAgain() throws IOException {
        String body = Base64.getEncoder().encodeToString(latin("<p>" + SECRET + "</p>"));
        String clean = Base64.getEncoder().encodeToString(latin("nothing in here at all"));
        String har = "{\"x\": {\"encoding\": \"base64\", \"text\": \"" + body + "\"}, \"y\": {\"text\": \"" + clean
                + "\", \"encoding\": \"base64\"}, \"z\": \"" + SECRET + "\"}";

        String masked = latin(redact("a.har", latin(har)));

        assertThat(masked)
                .isEqualTo(har.replace(body, Base64.getEncoder().encodeToString(latin("<p>" + MASKED + "</p>")))
                        .replace(SECRET, MASKED));
    }

    @Test
    void aKnownValueIsMaskedInTheFormsThatItTakes() throws IOException {
        String value = "ab/c+d=f1!\"x";
        Redaction redaction = redaction();
        Path first = Files.writeString(folder.resolve("first.log"), "val<" + value + ">");
        redaction.survey("first.log", first);
        redaction.settle();
        String encoded = Base64.getEncoder().encodeToString(("user:" + value).getBytes(StandardCharsets.UTF_8));
        Path second = Files.writeString(
                folder.resolve("second.log"),
                "plain " + value
                        + " percent ab%2Fc%2Bd%3Df1%21%22x lower ab%2fc%2bd%3df1%21%22x json ab\\/c+d=f1!\\\"x"
                        + " xml ab/c+d=f1!&quot;x base64 Basic " + encoded + " part x" + value + " x");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        redaction.redact(second, "second.log", out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "plain [secret-1] percent [secret-1] lower [secret-1] json [secret-1] xml [secret-1] base64 Basic"
                                + " [secret-1] part x" + value + " x");
    }

    @Test
    void aPngLosesItsTextsAndNoPixel() throws IOException {
        byte[] png = image("png");
        byte[] text = chunk("tEXt", latin("Author\0Somebody"));
        byte[] exif = chunk("eXIf", tiff(6, "GPS of somebody"));
        byte[] with =
                concat(Arrays.copyOf(png, 33), text, exif, Arrays.copyOfRange(png, 33, png.length), latin("behind"));

        byte[] masked = redact("a.png", with);

        assertThat(latin(masked)).doesNotContain("Somebody", "GPS", "behind").contains("eXIf");
        assertSamePicture(masked, png);
        assertThat(((Redaction.Outcome.Copied) outcome).counts().hidden()).isEqualTo(3);
        assertClean("a.png", png);
    }

    @Test
    void aJpegLosesItsExifAndCommentAndKeepsHowItIsTurned() throws IOException {
        byte[] jpeg = image("jpg");
        byte[] exif = segment(0xE1, concat(latin("Exif\0\0"), tiff(6, "GPS of somebody")));
        byte[] xmp = segment(0xE1, latin("http://ns.adobe.com/xap/1.0/\0 by Somebody"));
        byte[] comment = segment(0xFE, latin("made by Somebody"));
        byte[] icc = segment(0xE2, latin("ICC_PROFILE\0\1\1 colours"));
        byte[] with = concat(
                Arrays.copyOf(jpeg, 2),
                exif,
                xmp,
                comment,
                icc,
                Arrays.copyOfRange(jpeg, 2, jpeg.length),
                latin("behind"));

        byte[] masked = redact("a.jpg", with);

        assertThat(latin(masked)).doesNotContain("omebody", "behind").contains("ICC_PROFILE", "Exif\0\0MM");
        assertSamePicture(masked, jpeg);
        assertClean("a.jpg", jpeg);
    }

    @Test
    void aGifLosesItsComments() throws IOException {
        byte[] gif = image("gif");
        byte[] comment = concat(new byte[] {0x21, (byte) 0xFE, 8}, latin("Somebody"), new byte[] {0});
        int end = gif.length - 1;
        byte[] masked = redact("a.gif", concat(Arrays.copyOf(gif, end), comment, new byte[] {0x3B}));

        assertThat(masked).isEqualTo(gif);
        assertClean("a.gif", gif);
    }

    @Test
    void aWebpLosesItsExifAndItsFlag() throws IOException {
        byte[] head = latin("VP8X\n\0\0\0\f\0\0\0\0\0\0\0\0\0");
        byte[] pixels = latin("VP8L\4\0\0\0abcd");
        byte[] exif = concat(latin("EXIF\10\0\0\0"), latin("Somebody"));
        byte[] body = concat(latin("WEBP"), head, pixels, exif);
        byte[] file = concat(latin("RIFF"), new byte[] {(byte) body.length, 0, 0, 0}, body);

        byte[] masked = redact("a.webp", file);

        byte[] clean = concat(latin("WEBP"), latin("VP8X\n\0\0\0\0\0\0\0\0\0\0\0\0\0"), pixels);
        assertThat(masked).isEqualTo(concat(latin("RIFF"), new byte[] {(byte) clean.length, 0, 0, 0}, clean));
        assertClean("a.webp", masked);
    }

    @Test
    void aDamagedPictureIsRefused() throws IOException {
        redact("a.png", Arrays.copyOf(image("png"), 60));

        assertThat(outcome).isEqualTo(new Redaction.Outcome.Refused("the picture is damaged"));
    }

    @Test
    void aZipKeepsWhatHoldsNothingAsItIs() throws IOException {
        byte[] inner = zip(Map.of("deep.txt", latin("x " + SECRET)));
        byte[] picture = image("png");
        Map<String, byte[]> files = new TreeMap<>(Map.of(
                "a.log",
                latin("one " + SECRET),
                "b/clean.txt",
                latin("nothing"),
                "inner.zip",
                inner,
                "p.png",
                picture));

        Map<String, byte[]> masked = unzip(redact("a.zip", zip(files)));

        assertThat(masked).containsOnlyKeys(files.keySet());
        assertThat(latin(masked.get("a.log"))).isEqualTo("one " + MASKED);
        assertThat(masked.get("b/clean.txt")).isEqualTo(files.get("b/clean.txt"));
        assertThat(masked.get("p.png")).isEqualTo(picture);
        assertThat(latin(unzip(masked.get("inner.zip")).get("deep.txt"))).isEqualTo("x " + MASKED);
        assertClean("a.zip", zip(Map.of("clean.txt", latin("nothing"))));
    }

    @Test
    void anOfficeDocumentLosesItsAuthors() throws IOException {
        byte[] file = zip(Map.of(
                "word/document.xml",
                latin("<w:t>the cookie " + SECRET + "</w:t>"),
                "docProps/core.xml",
                latin("<p><dc:creator>Some Body</dc:creator><dc:title>A title</dc:title></p>")));

        Map<String, byte[]> masked = unzip(redact("a.docx", file));

        assertThat(latin(masked.get("word/document.xml"))).isEqualTo("<w:t>the cookie " + MASKED + "</w:t>");
        assertThat(latin(masked.get("docProps/core.xml")))
                .isEqualTo("<p><dc:creator></dc:creator><dc:title>A title</dc:title></p>");
    }

    @Test
    void aValueOverSeveralRunsOfADocumentIsTakenOutOfAll() throws IOException {
        String document =
                "<w:p><w:r><w:t>the cookie si</w:t></w:r><w:r><w:rPr/><w:t>d=abc</w:t></w:r><w:r><w:t>def123 and"
                        + " val&lt;a&amp;</w:t></w:r><w:t>b&gt; end</w:t></w:p><w:p link=\"sid=zyxwvu987\">next</w:p>";

        Map<String, byte[]> masked = unzip(redact("a.docx", zip(Map.of("word/document.xml", latin(document)))));

        assertThat(latin(masked.get("word/document.xml")))
                .isEqualTo(
                        "<w:p><w:r><w:t>the cookie si</w:t></w:r><w:r><w:rPr/><w:t>d=[cookie-1]</w:t></w:r><w:r><w:t> and"
                                + " val&lt;[secret-1]</w:t></w:r><w:t>&gt; end</w:t></w:p><w:p link=\"sid=[cookie-2]\">next</w:p>");
    }

    @Test
    void ofAPdfWithALeakTheMaskedTextIsLeft() throws IOException {
        String content = "BT /F1 12 Tf 72 720 Td (the cookie sid=abcdef123456 works) Tj ET";
        Path file = Files.write(folder.resolve("a.pdf"), pdf(content));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        outcome = redaction().redact(file, "a.pdf", out);

        assertThat(((Redaction.Outcome.Copied) outcome).ending()).isEqualTo(".txt");
        assertThat(latin(out.toByteArray()))
                .contains("the cookie sid=[cookie-1] works")
                .doesNotContain("abcdef");
        assertClean("clean.pdf", pdf(content.replace("sid=abcdef123456", "here")));
    }

    private static byte[] pdf(String content) {
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length " + content.length() + " >>\nstream\n" + content + "\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int i = 0; i < objects.length; i++) {
            places.append(String.format("%010d 00000 n \n", file.length()));
            file.append(i + 1).append(" 0 obj\n").append(objects[i]).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 ").append(objects.length + 1).append('\n').append(places);
        file.append("trailer << /Size ").append(objects.length + 1).append(" /Root 1 0 R >>\nstartxref\n");
        return latin(file.append(table).append("\n%%EOF\n").toString());
    }

    @Test
    void aPackedTarIsMaskedFileByFile() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
            add(tar, "a.log", latin(SECRET + " in a log"));
            add(tar, "clean.bin", new byte[] {0, 1, 2, 3});
        }

        byte[] masked = redact("a.tgz", packed.toByteArray());

        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new ByteArrayInputStream(masked)))) {
            assertThat(tar.getNextEntry().getName()).isEqualTo("a.log");
            assertThat(latin(tar.readAllBytes())).isEqualTo(MASKED + " in a log");
            assertThat(tar.getNextEntry().getName()).isEqualTo("clean.bin");
            assertThat(tar.readAllBytes()).containsExactly(0, 1, 2, 3);
            assertThat(tar.getNextEntry()).isNull();
        }
    }

    @Test
    void anArchiveBombIsRefusedBeforeItIsPaidFor() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bomb)) {
            packed.write(new byte[1 << 20]);
        }
        Path file = Files.write(folder.resolve("bomb.gz"), bomb.toByteArray());
        Redaction redaction = new Redaction(
                Planted.SCANNER,
                Parties.UNKNOWN,
                new ContentReader(new ContentLimits(4, 200, 1000, 1000, 10)),
                Set.of());
        redaction.settle();

        assertThat(redaction.redact(file, "bomb.gz", OutputStream.nullOutputStream()))
                .isInstanceOf(Redaction.Outcome.Refused.class);
    }

    @Test
    void aDiskThatIsFullIsNoDamagedFile() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left on device");
            }
        };
        for (String name : Set.of("a.log", "a.png", "a.zip", "a.gz")) {
            byte[] content = switch (name) {
                case "a.png" -> image("png");
                case "a.zip" -> zip(Map.of("a", latin(SECRET)));
                case "a.gz" -> gzip(latin(SECRET));
                default -> latin(SECRET);
            };
            Path file = Files.write(folder.resolve(name), content);
            assertThatThrownBy(() -> redaction().redact(file, name, full)).hasMessage("no space left on device");
        }
    }

    /** Whatever is broken in a file, it is masked or refused, and nothing else happens. */
    @Test
    void damagedFilesAreNoDefects() throws IOException {
        Random random = new Random(7);
        Map<String, byte[]> files = Map.of(
                "a.png", image("png"),
                "a.jpg", image("jpg"),
                "a.gif", image("gif"),
                "a.zip", zip(Map.of("a.log", latin(SECRET), "b.png", image("png"))),
                "a.gz", gzip(latin(SECRET)),
                "a.har", latin("{\"encoding\": \"base64\", \"text\": \"c2lkPWFiY2RlZjEyMzQ1Ng==\", \"n\": 1}"));
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            for (int round = 0; round < 200; round++) {
                byte[] broken = each.getValue().clone();
                for (int change = 0; change < 1 + round % 4; change++) {
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
                }
                if (round % 5 == 0) {
                    broken = Arrays.copyOf(broken, random.nextInt(broken.length));
                }
                Path file = Files.write(folder.resolve(each.getKey()), broken);
                assertThat(redaction().redact(file, each.getKey(), OutputStream.nullOutputStream()))
                        .isNotNull();
            }
        }
    }

    private static byte[] gzip(byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(out)) {
            packed.write(content);
        }
        return out.toByteArray();
    }

    private Redaction redaction() {
        return new Redaction(Planted.SCANNER, Parties.UNKNOWN, new ContentReader(ContentLimits.STANDARD), Set.of());
    }

    private byte[] redact(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Redaction redaction = redaction();
        redaction.settle();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        outcome = redaction.redact(file, name, out);
        if (outcome instanceof Redaction.Outcome.Copied) {
            assertClean(name, out.toByteArray());
            outcome = redaction().redact(file, name, OutputStream.nullOutputStream());
        }
        return out.toByteArray();
    }

    private void assertClean(String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("again-" + name), content);
        assertThat(redaction().redact(file, name, OutputStream.nullOutputStream()))
                .isEqualTo(new Redaction.Outcome.Clean());
    }

    private static byte[] image(String format) throws IOException {
        BufferedImage image = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 40; x++) {
            for (int y = 0; y < 30; y++) {
                image.setRGB(x, y, x * 6 << 16 | y * 8 << 8 | x * y & 0xFF);
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    private static void assertSamePicture(byte[] one, byte[] other) throws IOException {
        BufferedImage first = ImageIO.read(new ByteArrayInputStream(one));
        BufferedImage second = ImageIO.read(new ByteArrayInputStream(other));
        assertThat(first.getRGB(0, 0, 40, 30, null, 0, 40)).isEqualTo(second.getRGB(0, 0, 40, 30, null, 0, 40));
    }

    private static byte[] tiff(int orientation, String rest) {
        return ByteBuffer.allocate(26 + rest.length())
                .put(latin("MM\0*\0\0\0\10\0\1\1\22\0\3\0\0\0\1"))
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(latin(rest))
                .array();
    }

    private static byte[] chunk(String type, byte[] data) {
        byte[] typed = concat(latin(type), data);
        CRC32 sum = new CRC32();
        sum.update(typed);
        return ByteBuffer.allocate(typed.length + 8)
                .putInt(data.length)
                .put(typed)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] segment(int marker, byte[] data) {
        return ByteBuffer.allocate(data.length + 4)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (data.length + 2))
                .put(data)
                .array();
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTime(1_700_000_000_000L);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        }
        return out.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static void add(TarArchiveOutputStream tar, String name, byte[] content) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
