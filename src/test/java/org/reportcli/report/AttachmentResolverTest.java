package org.reportcli.report;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@DisabledOnOs(OS.WINDOWS)
class AttachmentResolverTest {
    @TempDir
    Path temporary;

    private Path folder;
    private Path secret;

    @BeforeEach
    void aFolderWithAFileBesideIt() throws IOException {
        folder = Files.createDirectory(temporary.resolve("finding"));
        secret = Files.writeString(temporary.resolve("secret.txt"), "not yours");
    }

    private AttachmentFile resolve(String written) {
        return new AttachmentResolver(folder).resolve(written);
    }

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"poc/request.http", "./poc/request.http", "poc//request.http", "poc/./request.http"})
    void findsAFileInAFolderBelow(String written) throws IOException {
        Path file = file("poc/request.http", "GET /");

        assertThat(resolve(written)).isEqualTo(new AttachmentFile.Found(file.toRealPath(), 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bildschirm-größe.png", "截图.png", "Screenshot 2026-11-22 at 12:30:01.png", "…", "..."})
    void findsFilesWhateverTheirLanguage(String name) throws IOException {
        file(name, "x");

        assertThat(resolve(name)).isInstanceOf(AttachmentFile.Found.class);
    }

    @Test
    void findsTheFileBehindALinkThatStaysInside() throws IOException {
        Path file = file("poc/request.http", "GET /");
        Files.createSymbolicLink(folder.resolve("newest.http"), Path.of("poc/request.http"));

        assertThat(resolve("newest.http")).isEqualTo(new AttachmentFile.Found(file.toRealPath(), 5));
    }

    @Test
    void findsFilesWhereTheReportsFolderIsItselfReachedThroughALink() throws IOException {
        file("a.txt", "x");
        folder = Files.createSymbolicLink(temporary.resolve("link"), folder);

        assertThat(resolve("a.txt")).isInstanceOf(AttachmentFile.Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../secret.txt", "poc/../../secret.txt", "..", "poc/..", "/etc/passwd", "//etc/passwd"})
    void refusesAPathThatLeavesTheFolder(String written) throws IOException {
        file("poc/a.txt", "x");

        assertThat(resolve(written)).isInstanceOf(AttachmentFile.Outside.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C:/Windows/win.ini", "c:secret.txt", "Z:"})
    void refusesADriveLetterOnEverySystem(String written) {
        assertThat(resolve(written)).isEqualTo(new AttachmentFile.Outside("it names a drive"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "poc\\request.http",
                "..\\secret.txt",
                "a\nb",
                "a\rb",
                "a\u0000b",
                "a\u001B[2Jb",
                "a\u007Fb",
                "a\u0085b",
                "a\u202Egnp.exe",
                "a\u2028b",
                "a\u200Bb",
                "a\uD800b"
            })
    void refusesNamesThatDeceiveOrCannotBe(String written) {
        assertThat(resolve(written)).isInstanceOf(AttachmentFile.BadName.class);
    }

    @Test
    void takesANameOfTheLongestLengthAndNoLongerOne() throws IOException {
        String longest = "x".repeat(AttachmentLimits.NAME);
        file(longest, "x");

        assertThat(resolve(longest)).isInstanceOf(AttachmentFile.Found.class);
        assertThat(resolve(longest + "x")).isInstanceOf(AttachmentFile.BadName.class);
        assertThat(resolve("ä".repeat(AttachmentLimits.NAME / 2 + 1))).isInstanceOf(AttachmentFile.BadName.class);
    }

    @Test
    void refusesALinkThatLeadsOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("innocent.txt"), secret);

        assertThat(resolve("innocent.txt")).isInstanceOf(AttachmentFile.Outside.class);
    }

    @Test
    void refusesAFileBehindALinkedFolderThatLeadsOut() throws IOException {
        Files.createSymbolicLink(folder.resolve("up"), temporary);

        assertThat(resolve("up/secret.txt")).isInstanceOf(AttachmentFile.Outside.class);
    }

    @Test
    void refusesALinkToAFolderWhoseNameStartsLikeTheReports() throws IOException {
        Path sibling = Files.createDirectory(temporary.resolve("finding-2"));
        Files.writeString(sibling.resolve("a.txt"), "x");
        Files.createSymbolicLink(folder.resolve("a.txt"), sibling.resolve("a.txt"));

        assertThat(resolve("a.txt")).isInstanceOf(AttachmentFile.Outside.class);
    }

    @Test
    void refusesALinkToSystemFilesThatNeverEnd() throws IOException {
        Files.createSymbolicLink(folder.resolve("zero.log"), Path.of("/dev/zero"));

        assertThat(resolve("zero.log")).isInstanceOf(AttachmentFile.Outside.class);
    }

    @Test
    void opensNoDeviceEvenWhereTheWholeSystemIsTheFolder() {
        AttachmentResolver resolver = new AttachmentResolver(Path.of("/"));

        assertThat(resolver.resolve("dev/zero")).isEqualTo(new AttachmentFile.NotAFile("a pipe, socket or device"));
    }

    @Test
    void refusesAPipeWithoutWaitingForItsWriter() throws Exception {
        pipe(folder.resolve("pipe.log"));

        assertThat(resolve("pipe.log")).isEqualTo(new AttachmentFile.NotAFile("a pipe, socket or device"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"poc", "poc/", "."})
    void refusesAFolder(String written) throws IOException {
        file("poc/a.txt", "x");

        assertThat(resolve(written)).isEqualTo(new AttachmentFile.NotAFile("a folder"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nothing.txt", "no/folder/nothing.txt", "a.txt/below-a-file", "dangling"})
    void saysThatNothingIsThere(String written) throws IOException {
        file("a.txt", "x");
        Files.createSymbolicLink(folder.resolve("dangling"), Path.of("gone"));

        assertThat(resolve(written)).isEqualTo(new AttachmentFile.Missing());
    }

    @Test
    void endsOnALoopOfLinks() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThat(resolve("a")).isInstanceOf(AttachmentFile.Unreadable.class);
    }

    @Test
    void saysThatAFileMayNotBeRead() throws IOException {
        Path file = file("mine.txt", "x");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        org.junit.jupiter.api.Assumptions.assumeFalse(Files.isReadable(file), "root reads everything");

        assertThat(resolve("mine.txt")).isEqualTo(new AttachmentFile.Unreadable("permission denied"));
    }

    @Test
    void doesNotOpenWhatReplacedAFileAfterItWasFound() throws Exception {
        Path file = file("a.txt", "not yours");
        AttachmentFile.Found found = (AttachmentFile.Found) resolve("a.txt");

        Files.delete(file);
        pipe(file);
        assertThatThrownBy(found::open).isInstanceOf(IOException.class);

        Files.delete(file);
        Files.createSymbolicLink(file, secret);
        assertThatThrownBy(found::open).isInstanceOf(IOException.class);
    }

    @Test
    void doesNotFollowAFolderThatBecameALink() throws IOException {
        file("poc/secret.txt", "not yours");
        AttachmentFile.Found found = (AttachmentFile.Found) resolve("poc/secret.txt");

        Files.delete(folder.resolve("poc/secret.txt"));
        Files.delete(folder.resolve("poc"));
        Files.createSymbolicLink(folder.resolve("poc"), temporary);

        assertThatThrownBy(found::open).isInstanceOf(IOException.class);
    }

    @Test
    void opensWhatItFound() throws IOException {
        file("a.txt", "hello");

        try (InputStream in = ((AttachmentFile.Found) resolve("a.txt")).open()) {
            assertThat(in).hasContent("hello");
        }
    }

    private static void pipe(Path path) throws IOException, InterruptedException {
        Process mkfifo = new ProcessBuilder("mkfifo", path.toString()).start();
        assertThat(mkfifo.waitFor(10, SECONDS)).isTrue();
        assertThat(mkfifo.exitValue()).isZero();
    }
}
