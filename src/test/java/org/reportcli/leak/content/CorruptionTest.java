package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.gzip;
import static org.reportcli.leak.content.Packed.join;
import static org.reportcli.leak.content.Packed.tar;
import static org.reportcli.leak.content.Packed.zip;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Files of each kind with bytes changed, cut out and put in: whatever comes of it is said, never thrown. */
class CorruptionTest {
    private static final int TRIES = 120;

    @TempDir
    Path folder;

    static Stream<String> kinds() throws IOException {
        return samples().keySet().stream();
    }

    private static Map<String, byte[]> samples() throws IOException {
        Map<String, byte[]> samples = new TreeMap<>();
        byte[] text = bytes("password=hunter22 and more of it\n".repeat(20));
        String base64 = Base64.getMimeEncoder().encodeToString(gzip(text));
        samples.put("zip", zip("a.txt", text, "b/c.zip", zip("d.txt", text)));
        samples.put("tar", tar("a.txt", text, "n".repeat(150), text));
        samples.put("tgz", gzip(tar("a.txt", text, "b.txt", text)));
        samples.put("pdf", PdfContentTest.document(""));
        samples.put("png", PictureContentTest.png(PictureContentTest.chunk("eXIf", PictureContentTest.exif())));
        samples.put(
                "jpg",
                PictureContentTest.jpeg(
                        PictureContentTest.segment(0xe1, join(bytes("Exif\0\0"), PictureContentTest.exif())),
                        PictureContentTest.segment(0xfe, text)));
        samples.put("gif", PictureContentTest.written("gif"));
        samples.put("tif", PictureContentTest.exif());
        samples.put(
                "pcap",
                Captures.pcap(1, Captures.ethernet(Captures.tcp(5, 16, text)), Captures.vlan(Captures.udp(9, text))));
        samples.put("pcapng", Captures.pcapng(101, Captures.tcp(5, 16, text), Captures.udp(9, text)));
        samples.put(
                "json",
                bytes("{\"log\":{\"entries\":[{\"text\":\"a\\\"b\\u00e9 and more\",\"encoding\":\"base64\"}]}}"));
        samples.put("http", join(bytes("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n0\r\n\r\n")));
        samples.put(
                "eml",
                bytes("From: a\nTo: b\nContent-Type: multipart/mixed; boundary=x\n\n--x\n"
                        + "Content-Transfer-Encoding: base64\n\n" + base64 + "\n--x--\n"));
        samples.put(
                "xml",
                bytes("<?xml version=\"1.0\"?><items burpVersion=\"1\"><item><request base64=\"true\">" + base64
                        + "</request></item></items>"));
        samples.put(
                "office",
                bytes(
                        "<?xml version=\"1.0\"?><w:d xmlns:w=\"http://schemas.openxmlformats.org/x\"><w:p>a</w:p></w:d>"));
        return samples;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isNeverThrownAt(String kind) throws IOException {
        byte[] sample = samples().get(kind);
        Random random = new Random(kind.hashCode());
        Path file = folder.resolve("a." + kind);
        for (int i = 0; i < TRIES; i++) {
            Files.write(file, changed(sample, random));
            Count count = new Count();
            new ContentReader(ContentLimits.STANDARD).read(file, count);
            assertThat(count.chars).isLessThan(20_000_000);
            assertThat(count.said).isLessThan(1000);
        }
    }

    private static byte[] changed(byte[] sample, Random random) {
        byte[] bytes = sample.clone();
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            // Most of what matters stands at the start and at the end.
            int near = random.nextBoolean() ? bytes.length : Math.min(bytes.length, 64);
            int at = random.nextInt(near);
            at = random.nextInt(4) == 0 ? bytes.length - 1 - at : at;
            bytes[at] = random.nextInt(3) == 0 ? (byte) 0xff : (byte) random.nextInt(256);
        }
        return switch (random.nextInt(6)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                int at = random.nextInt(bytes.length);
                yield join(
                        Arrays.copyOf(bytes, at),
                        new byte[random.nextInt(40)],
                        Arrays.copyOfRange(bytes, at, bytes.length));
            }
            default -> bytes;
        };
    }

    private static final class Count implements ContentVisitor {
        long chars;
        int said;

        @Override
        public void text(String inner, Reader text) throws IOException {
            char[] block = new char[4096];
            for (int read = text.read(block); read >= 0; read = text.read(block)) {
                chars += read;
            }
        }

        @Override
        public void hidden(String inner, HiddenFact fact) {
            said++;
        }

        @Override
        public void unread(String inner, String reason) {
            said++;
        }
    }
}
