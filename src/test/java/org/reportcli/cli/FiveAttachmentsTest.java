package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

/** A report with a recording, an archive, a document, a picture and a capture, each with one thing that must not leave. */
class FiveAttachmentsTest {
    private static final String COOKIE = "k3v9q1m7x5c2z8b4n6j0h2g4f1";
    private static final String PASSWORD = "Copper-Kite-93!x";
    private static final String KEY = "AKIAQ3EGRT7VJXN2WLYZ";
    private static final String TOKEN = "8fKq2LmZ0xVtR7nWc4YsBd1HgPj6TeUa";

    private static final String REPORT = """
            schema: 1
            title: Orders of other customers can be read with a foreign order number
            affected:
              - product: Shop
            description: |
              The shop shows the order of any number, and does not check whose it is.
            impact: |
              Every customer can read the orders of every other customer, with addresses.
            steps:
              - Log in with an account of your own, and open an order.
              - Change the number in the address to that of a second account of your own.
            attachments:   # five of them
              - { path: traffic.har, kind: network-recording }
              - { path: logs.zip, kind: log }
              - { path: page.pdf, kind: other }
              - { path: shot.png, kind: screenshot }
              - { path: net.pcap, kind: network-recording }
            """;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void writesTheReport() throws IOException {
        cli = new Cli(folder);
        Files.writeString(folder.resolve("report.yaml"), REPORT);
        Files.writeString(folder.resolve("traffic.har"), """
                {"log": {"version": "1.2", "entries": [{"request": {"method": "GET", "url": "https://shop.example.com/",
                 "headers": [{"name": "Cookie", "value": "lang=en; PHPSESSID=%s"}]}, "response": {"status": 200}}]}}
                """.formatted(COOKIE));
        Files.write(
                folder.resolve("logs.zip"),
                zip("logs/app.log", "start\nlogin user=ada password=" + PASSWORD + " ok\n"));
        Files.write(folder.resolve("page.pdf"), pdf("The key is " + KEY + " in the page."));
        Files.copy(Path.of("src/test/resources/lint/privacy/location/photo.png"), folder.resolve("shot.png"));
        Files.write(folder.resolve("net.pcap"), pcap("GET / HTTP/1.1\r\nAuthorization: Bearer " + TOKEN + "\r\n\r\n"));
    }

    @Test
    void lintNamesEachWithItsPlace() throws IOException {
        Cli.Result result = cli.run("lint", "--format", "json");

        assertThat(result.status()).isEqualTo(1);
        assertThat(places(result))
                .containsExactly(
                        "logs.zip logs/app.log leak/password 2:25",
                        "net.pcap tcp 10.0.0.1:4711 > 10.0.0.2:80 leak/authorization 2:23",
                        "page.pdf page 1 leak/provider-token 1:12",
                        "shot.png - privacy/location 1:1",
                        "traffic.har - leak/cookie 2:62");
        assertThat(result.out() + result.err()).doesNotContain(COOKIE, PASSWORD, KEY, TOKEN);
    }

    @Test
    void redactMakesACopyInWhichNothingIsFoundAndThatStillOpens() throws IOException {
        Cli.Result result = cli.run("redact");

        assertThat(result.status()).isZero();
        assertThat(result.out() + result.err()).doesNotContain(COOKIE, PASSWORD, KEY, TOKEN);
        Cli.Result copy = cli.run("lint", "report.redacted.yaml", "--fail-on", "note");
        assertThat(copy.out()).isEmpty();
        assertThat(copy.status()).isZero();
        assertThat(Files.readString(folder.resolve("report.yaml"))).isEqualTo(REPORT);
        assertThat(Files.readString(folder.resolve("report.redacted.yaml"))).contains("# five of them");
        JsonNode har = new ObjectMapper()
                .readTree(folder.resolve("traffic.redacted.har").toFile());
        assertThat(har.at("/log/entries/0/request/headers/0/value").asText())
                .isEqualTo("lang=en; PHPSESSID=[cookie-1]");
        try (ZipFile logs = new ZipFile(folder.resolve("logs.redacted.zip").toFile())) {
            assertThat(new String(
                            logs.getInputStream(logs.getEntry("logs/app.log")).readAllBytes(), StandardCharsets.UTF_8))
                    .isEqualTo("start\nlogin user=ada password=[password-1] ok\n");
        }
        assertThat(ImageIO.read(folder.resolve("shot.redacted.png").toFile()).getWidth())
                .isEqualTo(1);
        assertThat(Files.size(folder.resolve("net.redacted.pcap"))).isEqualTo(Files.size(folder.resolve("net.pcap")));
    }

    @Test
    void redactingTwiceChangesNothingMore() throws IOException {
        cli.run("redact");
        byte[] first = Files.readAllBytes(folder.resolve("report.redacted.yaml"));

        Cli.Result again = cli.run("redact", "report.redacted.yaml", "--in-place");

        assertThat(again.status()).isZero();
        assertThat(Files.readAllBytes(folder.resolve("report.redacted.yaml"))).isEqualTo(first);
    }

    private static List<String> places(Cli.Result result) throws IOException {
        List<String> places = new ArrayList<>();
        for (JsonNode each : new ObjectMapper().readTree(result.out()).path("diagnostics")) {
            places.add(each.path("file").asText() + " " + each.path("inner").asText("-") + " "
                    + each.path("rule").asText() + " " + each.path("line") + ":" + each.path("column"));
        }
        return places;
    }

    private static byte[] zip(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static byte[] pdf(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    /** One packet of one connection over IPv4 in Ethernet. */
    private static byte[] pcap(String payload) {
        byte[] data = payload.getBytes(StandardCharsets.US_ASCII);
        int length = 14 + 20 + 20 + data.length;
        ByteBuffer file = ByteBuffer.allocate(24 + 16 + length).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(1);
        file.putInt(1).putInt(0).putInt(length).putInt(length);
        file.order(ByteOrder.BIG_ENDIAN).put(new byte[12]).putShort((short) 0x0800);
        file.put((byte) 0x45)
                .put((byte) 0)
                .putShort((short) (length - 14))
                .putInt(1 << 16)
                .put((byte) 64)
                .put((byte) 6)
                .putShort((short) 0);
        file.put(new byte[] {10, 0, 0, 1, 10, 0, 0, 2});
        file.putShort((short) 4711)
                .putShort((short) 80)
                .putInt(1)
                .putInt(1)
                .put((byte) (5 << 4))
                .put((byte) 24);
        file.putShort((short) 1000).putInt(0).put(data);
        return file.array();
    }
}
