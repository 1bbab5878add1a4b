package org.reportcli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AttachmentsTest {
    @TempDir
    Path folder;

    private List<MeasuredAttachment> measure(String... paths) {
        List<Report.Attachment> attachments = new ArrayList<>();
        for (String path : paths) {
            attachments.add(new Report.Attachment(path, Optional.empty(), Optional.empty()));
        }
        return Attachments.measure(Reports.with(attachments), folder);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @Test
    void measuresSizeAndDigest() throws IOException {
        file("abc.txt", "abc");
        file("empty.txt", "");

        List<MeasuredAttachment> measured = measure("abc.txt", "empty.txt");

        assertThat(measured.get(0).size()).isEqualTo(3);
        assertThat(measured.get(0).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(measured.get(1).size()).isZero();
        assertThat(measured.get(1).sha256())
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void believesTheReporterMoreThanItsOwnGuessOfTheKind() throws IOException {
        file("a.png", "x");
        Report.Attachment said = new Report.Attachment("a.png", Optional.empty(), Optional.of(AttachmentKind.EXPLOIT));

        MeasuredAttachment measured =
                Attachments.measure(Reports.with(List.of(said)), folder).get(0);

        assertThat(measured.kind()).contains(AttachmentKind.EXPLOIT);
        assertThat(measure("a.png").get(0).kind()).contains(AttachmentKind.SCREENSHOT);
    }

    @Test
    void givesFilesOfOneNameNamesOfTheirOwn() throws IOException {
        file("one/a.txt", "1");
        file("two/A.TXT", "2");
        file("three/a.txt", "3");
        file("four/.env", "4");
        file("five/.env", "5");
        file("report.json", "mine");

        assertThat(measure("one/a.txt", "two/A.TXT", "three/a.txt", "four/.env", "five/.env", "report.json"))
                .extracting(MeasuredAttachment::name)
                .containsExactly("a.txt", "A-2.TXT", "a-3.txt", ".env", ".env-2", "report-2.json");
    }

    @Test
    void refusesWhatTheResolverDidNotFind() throws IOException {
        Files.createDirectory(folder.resolve("poc"));

        for (String path : List.of("gone.txt", "../up.txt", "poc", "a\\b", "")) {
            assertThatThrownBy(() -> measure(path))
                    .isInstanceOfSatisfying(
                            ReportException.class, e -> assertThat(e.status()).isEqualTo(ExitStatus.WRONG));
        }
    }

    @Test
    void takesAsManyAttachmentsAsTheLimitAndNotOneMore() throws IOException {
        file("a.txt", "x");
        String[] most = new String[AttachmentLimits.COUNT];
        java.util.Arrays.fill(most, "a.txt");
        String[] tooMany = new String[AttachmentLimits.COUNT + 1];
        java.util.Arrays.fill(tooMany, "a.txt");

        assertThat(measure(most)).hasSize(AttachmentLimits.COUNT);
        assertThatThrownBy(() -> measure(tooMany)).hasMessage("the report has 101 attachments; at most 100 are taken");
    }

    @Test
    void refusesAFileOverTheLimitWithoutReadingIt() throws IOException {
        try (RandomAccessFile sparse =
                new RandomAccessFile(folder.resolve("huge.bin").toFile(), "rw")) {
            sparse.setLength(AttachmentLimits.SIZE + 1);
        }

        assertThatThrownBy(() -> measure("huge.bin")).hasMessageContaining("has 2147483649 bytes; at most 2147483648");
    }

    @Test
    void handsOutTheBytesThatItMeasured() throws IOException {
        file("a.txt", "hello");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        measure("a.txt").get(0).copyTo(out);

        assertThat(out.toByteArray()).asString().isEqualTo("hello");
    }

    @Test
    void refusesContentThatChangedWithoutATrace() throws IOException {
        Path file = file("a.txt", "hello");
        FileTime time = Files.getLastModifiedTime(file);
        MeasuredAttachment measured = measure("a.txt").get(0);

        Files.writeString(file, "hallo");
        Files.setLastModifiedTime(file, time);

        assertChanged(measured);
    }

    @Test
    void refusesAFileThatGrewOrShrankOrWent() throws IOException {
        Path file = file("a.txt", "hello");
        MeasuredAttachment measured = measure("a.txt").get(0);

        Files.writeString(file, "hello again");
        assertChanged(measured);
        Files.writeString(file, "hell");
        assertChanged(measured);
        Files.delete(file);
        assertChanged(measured);
    }

    @Test
    void refusesAFileThatGrowsWhileItIsRead() throws IOException {
        Path file = file("a.txt", "hello");
        MeasuredAttachment measured = measure("a.txt").get(0);
        OutputStream growing = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                Files.writeString(file, "hello again");
            }
        };

        assertThatThrownBy(() -> measured.copyTo(growing)).isInstanceOf(ReportException.class);
    }

    @Test
    void tellsAFailureOfTheSinkFromOneOfTheFile() throws IOException {
        file("a.txt", "hello");
        MeasuredAttachment measured = measure("a.txt").get(0);
        OutputStream full = new OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("no space left on device");
            }
        };

        assertThatThrownBy(() -> measured.copyTo(full))
                .isInstanceOf(IOException.class)
                .hasMessage("no space left on device");
    }

    private static void assertChanged(MeasuredAttachment measured) {
        ReportException refusal =
                catchThrowableOfType(ReportException.class, () -> measured.copyTo(OutputStream.nullOutputStream()));
        assertThat(refusal).hasMessage("the attachment 'a.txt' changed after it was checked");
        assertThat(refusal.status()).isEqualTo(ExitStatus.REFUSED);
        assertThat(refusal.hints()).isNotEmpty();
    }
}
