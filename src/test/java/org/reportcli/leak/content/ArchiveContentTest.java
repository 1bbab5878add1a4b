package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.gzip;
import static org.reportcli.leak.content.Packed.join;
import static org.reportcli.leak.content.Packed.tar;
import static org.reportcli.leak.content.Packed.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Peers;

class ArchiveContentTest {
    private static final ContentLimits SMALL = new ContentLimits(2, 10, 1000, 100_000, 3);

    @TempDir
    Path folder;

    @Test
    void readsArchivesInArchives() {
        byte[] inner = zip("logs/app.log", "token=1");
        byte[] outer =
                zip("inner.zip", inner, "data/more.tgz", gzip(tar("b/c.txt", "token=2")), "n.txt.gz", gzip(bytes("3")));

        assertThat(Heard.of(folder, "a.zip", outer).texts)
                .containsEntry("inner.zip/logs/app.log", "token=1")
                .containsEntry("data/more.tgz/b/c.txt", "token=2")
                .containsEntry("n.txt.gz/n.txt", "3")
                .hasSize(3);
        assertThat(Heard.of(folder, "all.tar.gz", gzip(tar("a/b", "x", "z.zip", inner))).texts)
                .containsEntry("a/b", "x")
                .containsEntry("z.zip/logs/app.log", "token=1")
                .hasSize(2);
    }

    @Test
    void readsAllMembersOfAGzipFile() {
        byte[] both = join(gzip(bytes("first ")), gzip(bytes("second")));

        assertThat(Heard.of(folder, "app.log.gz", both).texts).containsEntry("app.log", "first second");
        assertThat(Heard.of(folder, "noname", both).texts).containsEntry("unpacked", "first second");
    }

    @Test
    void readsBzip2() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream bzip2 = new BZip2CompressorOutputStream(out)) {
            bzip2.write(bytes("token=1"));
        }
        assertThat(Heard.of(folder, "app.log.bz2", out.toByteArray()).texts).containsEntry("app.log", "token=1");
    }

    @Test
    void readsTarWithLongNamesOfEitherKind() throws IOException {
        String name = "folder/".repeat(40) + "file.txt";
        assertThat(Heard.of(folder, "a.tar", tar(name, "x")).texts).containsEntry(name, "x");

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out, "UTF-8")) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            tar.setAddPaxHeadersForNonAsciiNames(true);
            TarArchiveEntry entry = new TarArchiveEntry("ü" + name);
            entry.setSize(1);
            tar.putArchiveEntry(entry);
            tar.write('y');
            tar.closeArchiveEntry();
        }
        assertThat(Heard.of(folder, "a.tar", out.toByteArray()).texts).containsEntry("ü" + name, "y");
    }

    @Test
    void readsZip64AndStoredEntries() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            zip.setUseZip64(Zip64Mode.Always);
            zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
            zip.write(bytes("wide"));
            zip.closeArchiveEntry();
        }
        assertThat(Heard.of(folder, "a.zip", out.toByteArray()).texts).containsEntry("a.txt", "wide");
    }

    @Test
    void readsEntriesOfTheSameName() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            for (String text : List.of("first", "second")) {
                zip.putArchiveEntry(new ZipArchiveEntry("a.txt"));
                zip.write(bytes(text));
                zip.closeArchiveEntry();
            }
        }
        assertThat(Heard.of(folder, "a.zip", out.toByteArray()).texts).containsEntry("a.txt", "first\n---\nsecond");
    }

    @Test
    void namesLeadNowhere() {
        byte[] archive = zip("../../etc/passwd", "1", "/abs/../x", "2", "c:\\win\\y", "3", "..", "4");

        assertThat(Heard.of(folder, "a.zip", archive).texts)
                .containsEntry("etc/passwd", "1")
                .containsEntry("abs/x", "2")
                .containsEntry("c:/win/y", "3")
                .containsEntry("entry 4", "4");
    }

    @Test
    void saysWhichEntriesAreEncrypted() {
        byte[] archive = zip("a.txt", "secret", "b.txt", "clear");
        archive[6] |= 1;
        int directory = indexOf(archive, new byte[] {'P', 'K', 1, 2});
        archive[directory + 8] |= 1;

        Heard heard = Heard.of(folder, "a.zip", archive);

        assertThat(heard.unread).containsExactly("a.txt: it is encrypted");
        assertThat(heard.texts).containsEntry("b.txt", "clear").hasSize(1);
    }

    @Test
    void readsWhatIsThereOfABrokenArchive() {
        byte[] archive = zip("a.txt", "first".repeat(100), "b.txt", "second".repeat(100));
        byte[] cut = Arrays.copyOf(archive, indexOf(archive, new byte[] {'P', 'K', 1, 2}) - 30);

        Heard heard = Heard.of(folder, "a.zip", cut);

        assertThat(heard.texts).containsEntry("a.txt", "first".repeat(100));
        assertThat(heard.unread).isNotEmpty().allMatch(line -> line.endsWith(Reasons.DAMAGED));

        byte[] packed = gzip(bytes("line\n".repeat(50_000)));
        Heard half = Heard.of(folder, "a.log.gz", Arrays.copyOf(packed, packed.length / 2));
        assertThat(half.texts.get("a.log")).startsWith("line\nline\n");
        assertThat(half.unread).containsExactly("a.log: " + Reasons.DAMAGED);
    }

    @Test
    void stopsAtArchivesThatSwell() {
        byte[] zeros = new byte[50_000];

        Heard heard = Heard.of(folder, "bomb.zip", zip("a", zeros, "b", "after"), SMALL);

        assertThat(heard.unread).contains("a: it unpacks to more than 10 times its size");
        assertThat(heard.texts).doesNotContainKey("b");
        assertThat(Heard.of(folder, "bomb.gz", gzip(zeros), SMALL).unread)
                .contains("bomb: it unpacks to more than 10 times its size");
        assertThat(Heard.of(folder, "bomb.tgz", gzip(tar("a", zeros)), SMALL).unread)
                .anyMatch(line -> line.endsWith("it unpacks to more than 10 times its size"));
        byte[] small = new byte[1000];
        assertThat(Heard.of(folder, "ok.gz", gzip(small), SMALL).unread)
                .noneMatch(line -> line.contains("times its size"));
    }

    @Test
    void stopsAtTheTotal() {
        byte[] text = bytes("0123456789abcdef".repeat(100_000 / 16));
        ContentLimits limits = new ContentLimits(2, 1_000_000, 0, text.length, 3);

        assertThat(Heard.of(folder, "a.gz", gzip(text), limits).unread).isEmpty();
        assertThat(Heard.of(folder, "a.gz", gzip(join(text, bytes("!"))), limits).unread)
                .containsExactly("a: it unpacks to more than 100000 bytes in all");
    }

    @Test
    void stopsAtTheDepthAndTheCount() {
        byte[] two = zip("b.zip", zip("c.txt", "deep"));
        assertThat(Heard.of(folder, "a.zip", two, SMALL).texts).containsEntry("b.zip/c.txt", "deep");
        assertThat(Heard.of(folder, "a.zip", zip("a.zip", two), SMALL).unread)
                .containsExactly("a.zip/b.zip/c.txt: it is packed more than 2 times");

        assertThat(Heard.of(folder, "a.zip", zip("1", "a", "2", "b", "3", "c"), SMALL).unread)
                .isEmpty();
        assertThat(Heard.of(folder, "a.zip", zip("1", "a", "2", "b", "3", "c", "4", "d"), SMALL).unread)
                .containsExactly(": it has more than 3 entries, and the rest was left out");
        assertThat(Heard.of(folder, "a.tar", tar("1", "a", "2", "b", "3", "c", "4", "d"), SMALL).unread)
                .containsExactly(": it has more than 3 entries, and the rest was left out");
    }

    @Test
    void stopsAtHeadersWithoutAnEnd() throws IOException {
        byte[] name = new byte[3_000_000];
        Arrays.fill(name, (byte) 'n');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
            TarArchiveEntry entry = new TarArchiveEntry("long", TarConstants.LF_GNUTYPE_LONGNAME);
            entry.setSize(name.length);
            tar.putArchiveEntry(entry);
            tar.write(name);
            tar.closeArchiveEntry();
        }

        assertThat(Heard.of(folder, "a.tar", out.toByteArray()).unread).containsExactly(": " + Reasons.DAMAGED);
    }

    @Test
    void saysWhichArchivesItCannotOpen() {
        byte[] xz = {(byte) 0xfd, '7', 'z', 'X', 'Z', 0, 0, 4};
        byte[] seven = {'7', 'z', (byte) 0xbc, (byte) 0xaf, 0x27, 0x1c, 0, 4};

        assertThat(Heard.of(folder, "a.xz", xz).unread).containsExactly(": " + Reasons.UNKNOWN_PACKING);
        assertThat(Heard.of(folder, "a.zip", zip("a.7z", seven)).unread)
                .containsExactly("a.7z: " + Reasons.UNKNOWN_PACKING);
    }

    @Test
    void readsWhatOtherProgramsPack() throws Exception {
        Peers.require("zip");
        Peers.require("tar");
        Files.writeString(folder.resolve("app.log"), "token=12345\n");
        run("zip", "-q", "plain.zip", "app.log");
        run("zip", "-q", "-P", "geheim", "locked.zip", "app.log");
        run("sh", "-c", "cat app.log | zip -q - - > streamed.zip");
        run("tar", "-czf", "a.tgz", "app.log");
        run("tar", "--format=pax", "-cjf", "a.tar.bz2", "app.log");

        assertThat(read("plain.zip").texts).containsEntry("app.log", "token=12345\n");
        assertThat(read("locked.zip").unread).containsExactly("app.log: it is encrypted");
        assertThat(read("streamed.zip").texts).containsEntry("-", "token=12345\n");
        assertThat(read("a.tgz").texts).containsEntry("app.log", "token=12345\n");
        assertThat(read("a.tar.bz2").texts).containsEntry("app.log", "token=12345\n");
    }

    private Heard read(String name) throws IOException {
        Heard heard = new Heard();
        new ContentReader(ContentLimits.STANDARD).read(folder.resolve(name), heard);
        return heard;
    }

    private void run(String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(command));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).as(words.toString()).isZero();
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not there");
    }
}
