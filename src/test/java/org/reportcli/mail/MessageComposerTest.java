package org.reportcli.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.report.Attachments;
import org.reportcli.report.Report;
import org.reportcli.report.Reports;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;

class MessageComposerTest {
    private static final Instant DATE = Instant.parse("2026-11-22T09:05:00Z");
    private static final String TITLE = "Grüße: stored XSS";

    @TempDir
    Path folder;

    private Vendor.Layout layout = Vendor.Layout.PGP_MIME;
    private Vendor.Subject subject = Vendor.Subject.DEFAULT;
    private String vendorAddress = "security@cloud.example";
    private String senderAddress = "ada@example.org";
    private Optional<String> senderName = Optional.of("Ada Größe");

    private Message compose(Report report) {
        MessageComposer composer = new MessageComposer(new SecureRandom(), Glossary.EMPTY);
        return composer.compose(new ComposeRequest(
                report,
                Attachments.measure(report, folder),
                Vendors.cloud(),
                Vendors.email(vendorAddress, layout, subject),
                senderAddress,
                senderName,
                DATE));
    }

    private static Report report(String... attachments) {
        StringBuilder yaml = new StringBuilder("schema: 1\ntitle: '" + TITLE + "'\ndescription: It is röd.\n");
        if (attachments.length > 0) {
            yaml.append("attachments:\n");
        }
        for (String path : attachments) {
            yaml.append("  - path: '").append(path).append("'\n");
        }
        return Reports.parse(yaml.toString());
    }

    private byte[] file(String name, int size) throws IOException {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        Files.write(folder.resolve(name), content);
        return content;
    }

    private static List<String> headers(Part part) throws Exception {
        List<String> headers = new ArrayList<>();
        for (Header header : Collections.list(part.getAllHeaders())) {
            headers.add(header.getName());
        }
        return headers;
    }

    @Test
    void showsNothingOutsideButTheNeutralHeader() throws Exception {
        Message message = compose(report());
        OpenedMessage opened = OpenedMessage.of(message);

        assertThat(headers(opened.outer))
                .containsExactly("From", "To", "Date", "Message-ID", "Subject", "MIME-Version", "Content-Type");
        assertThat(opened.outer.getHeader("From")).containsExactly("ada@example.org");
        assertThat(opened.outer.getHeader("To")).containsExactly("security@cloud.example");
        assertThat(opened.outer.getHeader("Date")).containsExactly("Sun, 22 Nov 2026 09:05:00 +0000");
        assertThat(opened.outer.getHeader("Subject")).containsExactly("Security report");
        assertThat(opened.outer.getHeader("Message-ID")).containsExactly(message.messageId());
        assertThat(message.messageId()).matches("<([b-z]\\d){17}@example\\.org>");
        assertThat(message.outerHeaders()).extracting(HeaderField::name).isEqualTo(headers(opened.outer));
    }

    @Test
    void isPgpMime() throws Exception {
        OpenedMessage opened = OpenedMessage.of(compose(report()));

        ContentType type = new ContentType(opened.outer.getContentType());
        assertThat(type.getBaseType()).isEqualTo("multipart/encrypted");
        assertThat(type.getParameter("protocol")).isEqualTo("application/pgp-encrypted");
        List<BodyPart> parts = opened.parts();
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).getContentType()).isEqualTo("application/pgp-encrypted");
        assertThat(OpenedMessage.content(parts.get(0))).asString().isEqualTo("Version: 1\r\n");
        assertThat(parts.get(1).getContentType()).startsWith("application/octet-stream");
    }

    @Test
    void protectsTheRealHeaderInside() throws Exception {
        OpenedMessage opened = OpenedMessage.of(compose(report()));
        MimeMessage inner = opened.inner();

        assertThat(new ContentType(inner.getContentType()).getParameter("hp")).isEqualTo("cipher");
        assertThat(inner.getSubject()).isEqualTo(TITLE);
        assertThat(inner.getFrom()).containsExactly(new InternetAddress("ada@example.org", "Ada Größe", "utf-8"));
        for (String name : List.of("To", "Date", "Message-ID")) {
            assertThat(inner.getHeader(name)).isEqualTo(opened.outer.getHeader(name));
        }
    }

    @Test
    void repeatsEachOuterFieldInsideSoThatItCannotBeForged() throws Exception {
        subject = new Vendor.Subject(
                "Meldung für die Sicherheit, " + "lang ".repeat(20).strip(), false);
        OpenedMessage opened = OpenedMessage.of(compose(report()));

        List<String> expected = new ArrayList<>();
        for (String name : List.of("From", "To", "Date", "Message-ID", "Subject")) {
            expected.add(name + ": " + opened.outer.getHeader(name)[0]);
        }
        assertThat(opened.inner().getHeader("HP-Outer")).containsExactlyElementsOf(expected);
        assertThat(opened.outer.getSubject()).isEqualTo(subject.text());
    }

    @Test
    void holdsTextThenAttachmentsThenTheReportForPrograms() throws Exception {
        Files.createDirectory(folder.resolve("poc"));
        file("poc/größe.bin", 10);
        file("a.log", 10);
        MimeMessage inner =
                OpenedMessage.of(compose(report("poc/größe.bin", "a.log"))).inner();

        List<BodyPart> parts = OpenedMessage.parts(inner);

        assertThat(new ContentType(inner.getContentType()).getBaseType()).isEqualTo("multipart/mixed");
        assertThat(parts).hasSize(4);
        assertThat(parts.get(0).getContentType()).isEqualToIgnoringCase("text/plain; charset=utf-8");
        assertThat((String) parts.get(0).getContent())
                .startsWith("# " + TITLE + "\r\n")
                .contains("It is röd.");
        assertThat(parts.subList(1, 4))
                .extracting(BodyPart::getFileName)
                .containsExactly("größe.bin", "a.log", "report.json");
        assertThat(parts.subList(1, 4)).extracting(BodyPart::getDisposition).containsOnly("attachment");
        assertThat(new ObjectMapper()
                        .readTree(OpenedMessage.content(parts.get(3)))
                        .get("title")
                        .textValue())
                .isEqualTo(TITLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 56, 57, 58, 57 * 1024, 1 << 20, (1 << 20) + 1})
    void bringsAttachmentsThroughByteForByte(int size) throws Exception {
        byte[] content = file("a.bin", size);

        for (Vendor.Layout each : Vendor.Layout.values()) {
            layout = each;
            OpenedMessage opened = OpenedMessage.of(compose(report("a.bin")));
            byte[] arrived = each == Vendor.Layout.PGP_MIME
                    ? OpenedMessage.content(OpenedMessage.parts(opened.inner()).get(1))
                    : unzip(OpenedMessage.opened(opened.parts().get(2)), "attachments/a.bin");
            assertThat(arrived).isEqualTo(content);
        }
    }

    @Test
    void everyLineEndsWithCrLfAndFitsTheWire() throws Exception {
        file("a.bin", 5000);
        for (Vendor.Layout each : Vendor.Layout.values()) {
            layout = each;
            OpenedMessage opened = OpenedMessage.of(compose(report("a.bin")));
            assertLines(opened.wire);
            if (each == Vendor.Layout.PGP_MIME) {
                assertLines(new String(OpenedMessage.opened(opened.parts().get(1)), StandardCharsets.ISO_8859_1));
            }
        }
    }

    private static void assertLines(String message) {
        assertThat(message).endsWith("\r\n");
        assertThat(message.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(message.split("\r\n"))
                .allMatch(line -> line.length() <= 100 && line.chars().allMatch(c -> c < 0x7F));
    }

    @Test
    void attachesEncryptedFilesWhereTheDeskCannotReadPgpMime() throws Exception {
        layout = Vendor.Layout.ATTACHED;
        file("größe.png", 3);
        OpenedMessage.Marker marker = new OpenedMessage.Marker();
        OpenedMessage opened = OpenedMessage.of(compose(report("größe.png")), marker);

        assertThat(headers(opened.outer))
                .containsExactly("From", "To", "Date", "Message-ID", "Subject", "MIME-Version", "Content-Type");
        assertThat(new ContentType(opened.outer.getContentType()).getBaseType()).isEqualTo("multipart/mixed");
        List<BodyPart> parts = opened.parts();
        assertThat(parts).hasSize(3);
        assertThat(parts.get(0).getContent().toString()).startsWith("This message carries an encrypted report.");
        assertThat(parts.get(1).getFileName()).isEqualTo("report.txt.asc");
        assertThat(parts.get(2).getFileName()).isEqualTo("files.zip.asc");
        assertThat(marker.names).containsExactly("report.txt", "files.zip");
        assertThat(new String(OpenedMessage.opened(parts.get(1)), StandardCharsets.UTF_8))
                .startsWith("# " + TITLE + "\n");
        byte[] zip = OpenedMessage.opened(parts.get(2));
        assertThat(new ObjectMapper()
                        .readTree(unzip(zip, "report.json"))
                        .get("title")
                        .textValue())
                .isEqualTo(TITLE);
        assertThat(unzip(zip, "attachments/größe.png")).hasSize(3);
        assertThat(opened.clear()).doesNotContain("png").doesNotContain("XSS");
    }

    @Test
    void theArchiveTellsNothingOfTheMachineOrTheTime() throws Exception {
        layout = Vendor.Layout.ATTACHED;
        file("a.bin", 3);
        byte[] zip = OpenedMessage.opened(
                OpenedMessage.of(compose(report("a.bin"))).parts().get(2));
        byte[] again = OpenedMessage.opened(
                OpenedMessage.of(compose(report("a.bin"))).parts().get(2));

        assertThat(zip).isEqualTo(again);
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo("1980-02-01T00:00");
                assertThat(entry.getExtra()).isNull();
                assertThat(entry.getComment()).isNull();
            }
        }
    }

    private static byte[] unzip(byte[] zip, String name) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return in.readAllBytes();
                }
            }
        }
        throw new AssertionError("no entry " + name);
    }

    @Test
    void tellsNothingOfTheMachine() throws Exception {
        file("a.bin", 3);
        for (Vendor.Layout each : Vendor.Layout.values()) {
            layout = each;
            String everything = OpenedMessage.of(compose(report("a.bin")), (out, name) -> keepOpen(out)).wire;
            assertThat(everything)
                    .doesNotContain(folder.toString())
                    .doesNotContainIgnoringCase("user-agent")
                    .doesNotContainIgnoringCase("x-mailer")
                    .doesNotContain("_Part_");
            for (String name : List.of(InetAddress.getLocalHost().getHostName(), System.getProperty("user.name"))) {
                // A user called "ada" would be found in any message.
                if (name.length() >= 4 && !"report security".contains(name)) {
                    assertThat(everything).doesNotContain(name);
                }
            }
        }
    }

    private static OutputStream keepOpen(OutputStream out) {
        return new java.io.FilterOutputStream(out) {
            @Override
            public void close() {}
        };
    }

    @Test
    void noTwoMessagesShareAnIdOrBoundary() throws Exception {
        OpenedMessage one = OpenedMessage.of(compose(report()));
        OpenedMessage other = OpenedMessage.of(compose(report()));

        assertThat(one.outer.getMessageID()).isNotEqualTo(other.outer.getMessageID());
        assertThat(one.outer.getContentType()).isNotEqualTo(other.outer.getContentType());
        assertThat(one.inner().getContentType()).isNotEqualTo(other.inner().getContentType());
        assertThat(boundary(one.outer)).isNotEqualTo(boundary(one.inner()));
    }

    private static String boundary(Part part) throws Exception {
        return new ContentType(part.getContentType()).getParameter("boundary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: eve@evil.example",
                "x\nBcc: eve@evil.example",
                "x\rBcc: eve@evil.example",
                "x\u0000Bcc: eve@evil.example",
                "x\u2028Bcc: eve@evil.example",
                "x\u0085Bcc: eve@evil.example",
                "x\u560D\u560ABcc: eve@evil.example",
                "x\r\n\r\nbody",
                "=?utf-8?Q?x=0D=0ABcc:_eve@evil.example?=",
                "x\" <eve@evil.example>, \"y",
                "\u202Ex"
            })
    void takesNoInjection(String attack) throws Exception {
        assertThatThrownBy(() -> {
                    senderAddress = "ada" + attack + "@example.org";
                    compose(report());
                })
                .isInstanceOf(ReportException.class);
        senderAddress = "ada@example.org";
        assertThatThrownBy(() -> {
                    vendorAddress = "security@cloud.example" + attack;
                    compose(report());
                })
                .isInstanceOf(ReportException.class);
        vendorAddress = "security@cloud.example";

        senderName = Optional.of(attack);
        MimeMessage named = OpenedMessage.of(compose(Reports.titled(attack))).inner();
        assertUninjected(named);

        subject = new Vendor.Subject(attack, false);
        try {
            assertUninjected(OpenedMessage.of(compose(report())).outer);
        } catch (ReportException refused) {
            assertThat(refused.status()).isEqualTo(ExitStatus.WRONG);
        }
    }

    private static void assertUninjected(MimeMessage message) throws Exception {
        assertThat(headers(message))
                .doesNotContain("Bcc")
                .allMatch(name -> List.of(
                                "From",
                                "To",
                                "Date",
                                "Message-ID",
                                "Subject",
                                "HP-Outer",
                                "MIME-Version",
                                "Content-Type")
                        .contains(name));
        assertThat(message.getFrom()).hasSize(1);
        assertThat(((InternetAddress) message.getFrom()[0]).getAddress()).isEqualTo("ada@example.org");
        assertThat(message.getSubject()).matches("[^\\p{Cntrl}\u2028\u0085\u202E]*");
    }

    @Test
    void refusesASubjectThatIsNone() {
        for (String text : List.of("", " ", "x".repeat(201))) {
            subject = new Vendor.Subject(text, false);
            assertThatThrownBy(() -> compose(report()))
                    .isInstanceOf(ReportException.class)
                    .hasMessageContaining("subject");
        }
        subject = new Vendor.Subject("x".repeat(200), false);
        assertThat(compose(report()).outerHeaders()).hasSize(7);
    }

    @Test
    void neverEndsASealedPartWhoseAttachmentChanged() throws Exception {
        file("a.bin", 100_000);
        for (Vendor.Layout each : Vendor.Layout.values()) {
            layout = each;
            Message message = compose(report("a.bin"));
            file("a.bin", 100_001);
            ByteArrayOutputStream out = new ByteArrayOutputStream();

            assertThatThrownBy(() -> message.writeSealed(out, new OpenedMessage.Marker()))
                    .isInstanceOfSatisfying(
                            ReportException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.REFUSED));
            String sealed = out.toString(StandardCharsets.US_ASCII);
            String last = sealed.substring(sealed.lastIndexOf("-----BEGIN PGP MESSAGE-----"));
            assertThat(last).doesNotContain("-----END PGP MESSAGE-----");
            file("a.bin", 100_000);
        }
    }

    @Test
    void whereverItBreaksNothingInClearAndNothingWholeWasWritten() throws Exception {
        file("a.bin", 300);
        for (Vendor.Layout each : Vendor.Layout.values()) {
            layout = each;
            Message message = compose(report("a.bin"));
            OpenedMessage whole = OpenedMessage.of(message);
            int length = whole.wire.length();
            String boundary = boundary(whole.outer);
            assertThat(whole.wire).contains("--" + boundary + "--");
            // Up to the last byte: a message without its last line end is whole.
            for (int room = 0; room < length - 2; room += 7) {
                Full disk = new Full(room);
                assertThatThrownBy(() -> message.writeSealed(disk, new OpenedMessage.Marker()))
                        .isInstanceOf(IOException.class);
                String written = disk.written.toString(StandardCharsets.ISO_8859_1);
                assertThat(written).doesNotContain("XSS", "a.bin", "--" + boundary + "--");
            }
        }
    }

    /** A disk with room for so many bytes. */
    private static final class Full extends OutputStream {
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
        private final int room;

        Full(int room) {
            this.room = room;
        }

        @Override
        public void write(int octet) throws IOException {
            if (written.size() == room) {
                throw new IOException("no space left on device");
            }
            written.write(octet);
        }
    }

    @Test
    void streamsAnAttachmentThatIsLargerThanItsMemory() throws Exception {
        long size = 192L << 20;
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("a.bin").toFile(), "rw")) {
            sparse.setLength(size);
        }
        for (Vendor.Layout each : Vendor.Layout.values()) {
            layout = each;
            Message message = compose(report("a.bin"));
            Counter counter = new Counter();

            message.writeSealed(OutputStream.nullOutputStream(), (out, name) -> counter);

            assertThat(counter.largest).isLessThanOrEqualTo(1 << 17);
            if (each == Vendor.Layout.PGP_MIME) {
                assertThat(counter.count).isBetween(size / 57 * 78, size / 57 * 78 + 10_000);
            }
        }
    }

    /** Counts what passes, and the largest piece that was in memory at once. */
    private static final class Counter extends OutputStream {
        private long count;
        private int largest;

        @Override
        public void write(int octet) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
            largest = Math.max(largest, length);
        }
    }
}
