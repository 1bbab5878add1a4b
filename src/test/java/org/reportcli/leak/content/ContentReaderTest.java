package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.gzip;
import static org.reportcli.leak.content.Packed.tar;
import static org.reportcli.leak.content.Packed.zip;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentReaderTest {
    @TempDir
    Path folder;

    @Test
    void tellsTheKindByTheContent() {
        assertThat(ContentKind.of(new byte[0])).isEqualTo(ContentKind.TEXT);
        assertThat(ContentKind.of(bytes("hello\n"))).isEqualTo(ContentKind.TEXT);
        assertThat(ContentKind.of(bytes("<html><body>"))).isEqualTo(ContentKind.TEXT);
        assertThat(ContentKind.of(bytes("[section]\nkey = 1"))).isEqualTo(ContentKind.TEXT);
        assertThat(ContentKind.of(bytes("[{\"a\": 1}]"))).isEqualTo(ContentKind.JSON);
        assertThat(ContentKind.of(bytes("\ufeff {\"log\": {\"version\": \"1.2\"")))
                .isEqualTo(ContentKind.HAR);
        assertThat(ContentKind.of(bytes("{\"log\": {}}"), "A.HAR")).isEqualTo(ContentKind.HAR);
        assertThat(ContentKind.of(bytes("<?xml version=\"1.0\"?><a/>"))).isEqualTo(ContentKind.XML);
        assertThat(ContentKind.of(bytes("GET /a HTTP/1.1\r\nHost: h\r\n\r\n"))).isEqualTo(ContentKind.HTTP);
        assertThat(ContentKind.of(bytes("From: a\nSubject: b\n\nhello"))).isEqualTo(ContentKind.MAIL);
        assertThat(ContentKind.of(bytes("Warning: a\nSubject: b\n\nhello"))).isEqualTo(ContentKind.TEXT);
        assertThat(ContentKind.of(zip("a", "b"))).isEqualTo(ContentKind.ZIP);
        assertThat(ContentKind.of(gzip(bytes("a")))).isEqualTo(ContentKind.GZIP);
        assertThat(ContentKind.of(tar("a", "b"))).isEqualTo(ContentKind.TAR);
        assertThat(ContentKind.of(new byte[] {1, 2, 3, 4, 5})).isEqualTo(ContentKind.BINARY);
        assertThat(ContentKind.of(zip("a", "b"), "a.txt")).isEqualTo(ContentKind.ZIP);
    }

    @Test
    void failsOnlyWhereTheFileItselfCannotBeRead() {
        assertThatThrownBy(() -> new ContentReader(ContentLimits.STANDARD).read(folder.resolve("none"), new Heard()))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void passesOnWhatTheVisitorThrows() throws IOException {
        Path file = folder.resolve("a.zip");
        Files.write(file, zip("a", "b"));
        ContentVisitor full = new ContentVisitor() {
            @Override
            public void text(String inner, Reader text) throws IOException {
                throw new IOException("no room");
            }

            @Override
            public void hidden(String inner, HiddenFact fact) {}

            @Override
            public void unread(String inner, String reason) {}
        };

        assertThatThrownBy(() -> new ContentReader(ContentLimits.STANDARD).read(file, full))
                .hasMessage("no room");
    }

    @Test
    void goesOnBehindWhatTheVisitorLeavesUnread() throws IOException {
        Path file = folder.resolve("a.tgz");
        Files.write(
                file, gzip(tar("a", "x".repeat(100_000), "b", "y", "c.zip", zip("d", "z".repeat(50_000), "e", "f"))));
        StringBuilder seen = new StringBuilder();
        ContentVisitor hasty = new ContentVisitor() {
            @Override
            public void text(String inner, Reader text) {
                seen.append(inner).append(' ');
            }

            @Override
            public void hidden(String inner, HiddenFact fact) {}

            @Override
            public void unread(String inner, String reason) {
                seen.append(reason);
            }
        };

        new ContentReader(ContentLimits.STANDARD).read(file, hasty);

        assertThat(seen).hasToString("a b c.zip/d c.zip/e ");
    }

    @Test
    void readsLargeTextsInLittleMemoryWithoutTheLibrariesOfOtherKinds() throws Exception {
        Path file = folder.resolve("large.log");
        byte[] line = bytes("2026-11-22T10:00:00Z info request id=0123456789abcdef took 12 ms größe=1\n".repeat(1000));
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int i = 0; i < 1000; i++) {
                out.write(line);
            }
        }
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx12m",
                        "-XX:+UseSerialGC",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Counting.class.getName(),
                        file.toString()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("chars: 73000000");
        assertThat(output)
                .doesNotContain("org.apache.")
                .doesNotContain("com.drew")
                .doesNotContain("com.sun.org.apache.xerces");
    }

    /** Runs in a process of its own, whose memory is bounded. */
    static final class Counting {
        private Counting() {}

        public static void main(String[] args) throws IOException {
            long[] chars = new long[1];
            new ContentReader(ContentLimits.STANDARD).read(Path.of(args[0]), new ContentVisitor() {
                @Override
                public void text(String inner, Reader text) throws IOException {
                    char[] block = new char[8192];
                    for (int read = text.read(block); read >= 0; read = text.read(block)) {
                        chars[0] += read;
                    }
                }

                @Override
                public void hidden(String inner, HiddenFact fact) {}

                @Override
                public void unread(String inner, String reason) {}
            });
            System.out.println("chars: " + chars[0]);
        }
    }
}
