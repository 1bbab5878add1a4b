package org.reportcli.leak.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.reportcli.leak.content.Packed.bytes;
import static org.reportcli.leak.content.Packed.join;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Peers;

class TextContentTest {
    private static final String TEXT = "user=Jürgen\nCookie: session=0123456789\nprice: 5 €, 日本, 🔑\n";

    @TempDir
    Path folder;

    @Test
    void readsTextOfAnyEncoding() {
        for (String charset : new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-16"}) {
            assertThat(Heard.of(folder, "a.txt", TEXT.getBytes(Charset.forName(charset))).texts)
                    .as(charset)
                    .containsExactly(Map.entry("", TEXT));
        }
        byte[] marked = join(new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf}, bytes(TEXT));
        assertThat(Heard.of(folder, "a.txt", marked).texts).containsEntry("", TEXT);
        byte[] little = join(new byte[] {(byte) 0xff, (byte) 0xfe}, TEXT.getBytes(StandardCharsets.UTF_16LE));
        assertThat(Heard.of(folder, "a.txt", little).texts).containsEntry("", TEXT);
        byte[] wide = join(new byte[] {(byte) 0xff, (byte) 0xfe, 0, 0}, TEXT.getBytes(Charset.forName("UTF-32LE")));
        assertThat(Heard.of(folder, "a.txt", wide).texts).containsEntry("", TEXT);
        String western = "Straße: 5 € für Jürgen\n";
        assertThat(Heard.of(folder, "a.txt", western.getBytes(Charset.forName("windows-1252"))).texts)
                .containsEntry("", western);
    }

    @Test
    void readsALogThatMixesEncodings() {
        byte[] log =
                join(bytes("Jürgen\n"), "Jürgen\n".getBytes(StandardCharsets.ISO_8859_1), bytes("日本\n"), new byte[] {
                    (byte) 0xe6, (byte) 0x97
                });

        assertThat(Heard.of(folder, "a.log", log).texts).containsEntry("", "Jürgen\nJürgen\n日本\næ—");
    }

    @Test
    void readsTheAsciiInTextOfEncodingsThatItDoesNotKnow() {
        byte[] russian = "Пароль пользователя для входа в систему:\npassword=geheim\nконец этого файла\n"
                .getBytes(Charset.forName("KOI8-R"));

        assertThat(Heard.of(folder, "a.txt", russian).texts.get("")).contains("\npassword=geheim\n");
    }

    @Test
    void anEmptyFileIsAnEmptyText() {
        Heard heard = Heard.of(folder, "empty", new byte[0]);

        assertThat(heard.texts).containsEntry("", "");
        assertThat(heard.unread).isEmpty();
    }

    @Test
    void findsWhatIsPrintableInBinaryFiles() {
        byte[] noise = new byte[3000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i % 7);
        }
        byte[] file = join(
                noise,
                bytes("password=hunter22"),
                noise,
                bytes("seven77"),
                noise,
                "wide-secret-1".getBytes(StandardCharsets.UTF_16LE),
                new byte[] {1},
                bytes("eight888"));

        Heard heard = Heard.of(folder, "core", file);

        assertThat(heard.texts).containsEntry("strings", "password=hunter22\nwide-secret-1\neight888\n");
        assertThat(heard.unread).isEmpty();
        assertThat(Heard.of(folder, "core", noise).unread).containsExactly(": " + Reasons.NOTHING_READABLE);
    }

    @Test
    void readsTheRowsOfDatabases() throws Exception {
        Peers.require("sqlite3");
        Path file = folder.resolve("a.db");
        String rows = "PRAGMA encoding='%s'; CREATE TABLE users(name, password, age);"
                + " INSERT INTO users VALUES('Jürgen', 'geheim', 42), ('anna@example.net', '" + "x".repeat(9000)
                + "', -1);";
        for (String encoding : new String[] {"UTF-8", "UTF-16le", "UTF-16be"}) {
            Files.deleteIfExists(file);
            Process process = new ProcessBuilder("sqlite3", file.toString(), rows.formatted(encoding)).start();
            assertThat(process.waitFor()).isZero();
            Heard heard = new Heard();

            new ContentReader(ContentLimits.STANDARD).read(file, heard);

            assertThat(heard.texts.get("rows")).contains("Jürgen\tgeheim\t42\t\n", "anna@example.net\txxxx");
        }
        byte[] database = Files.readAllBytes(file);
        Random random = new Random(5);
        for (int i = 0; i < 500; i++) {
            byte[] broken = database.clone();
            for (int k = 0; k < 20; k++) {
                broken[16 + random.nextInt(broken.length - 16)] = (byte) random.nextInt(256);
            }
            assertThat(Heard.of(folder, "b.db", broken).texts).containsOnlyKeys("rows");
        }
    }

    @Test
    void tellsEncryptedFilesByTheirMarks() {
        assertThat(Heard.of(folder, "a.age", bytes("age-encryption.org/v1\n-> X25519 abc\n")).unread)
                .containsExactly(": it is encrypted");
        assertThat(Heard.of(folder, "a.asc", bytes("-----BEGIN PGP MESSAGE-----\n\nabc\n")).unread)
                .containsExactly(": it is encrypted");
    }

    @Property(tries = 300)
    void decodesAsTheJdkWhateverTheRoomForIt(@ForAll String text, @ForAll @IntRange(min = 1, max = 9) int room)
            throws IOException {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        String expected = new String(encoded, StandardCharsets.UTF_8);
        try (TextReader reader = new TextReader(new ByteArrayInputStream(encoded), encoded.length)) {
            StringBuilder read = new StringBuilder();
            char[] chars = new char[room];
            for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                read.append(chars, 0, count);
            }
            assertThat(read.toString()).isEqualTo(expected);
        }
    }

    @Property(tries = 300)
    void takesWhatIsNoUtf8ForWindows1252WhateverTheRoomForIt(
            @ForAll @Size(max = 40) List<@From("mixed") String> parts, @ForAll @IntRange(min = 1, max = 9) int room)
            throws IOException {
        ByteArrayOutputStream encoded = new ByteArrayOutputStream();
        for (String part : parts) {
            encoded.writeBytes(
                    part.getBytes("Üÿ§".contains(part) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8));
            encoded.write('.');
        }
        try (TextReader reader = new TextReader(new ByteArrayInputStream(encoded.toByteArray()), Integer.MAX_VALUE)) {
            StringBuilder read = new StringBuilder();
            char[] chars = new char[room];
            for (int count = reader.read(chars); count >= 0; count = reader.read(chars)) {
                read.append(chars, 0, count);
            }
            assertThat(read.toString())
                    .isEqualTo(parts.stream().map(part -> part + ".").collect(Collectors.joining()));
        }
    }

    @Provide
    Arbitrary<String> mixed() {
        return Arbitraries.of("Ü", "ÿ", "§", "ü", "€", "🔑", "a", "bc");
    }

    @Test
    void decodesAcrossTheEdgesOfItsBlocks() throws IOException {
        Random random = new Random(7);
        StringBuilder text = new StringBuilder();
        while (text.length() < 400_000) {
            text.append("x".repeat(random.nextInt(5000))).append("ü€🔑");
        }
        StringWriter read = new StringWriter();
        try (TextReader reader = new TextReader(new ByteArrayInputStream(bytes(text.toString())), Integer.MAX_VALUE)) {
            reader.transferTo(read);
        }
        assertThat(read.toString()).isEqualTo(text.toString());
    }
}
