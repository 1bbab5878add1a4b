package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

/** {@code report scan}: what a user sees of leaks in any files. */
class ScanCommandTest {
    private static final String HEADER = "Authorization: Bearer 3f9c2b7e1d8a4c6f9b0e2d7a5c8f1b3e6d9a0c4f\n";

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void start() {
        cli = new Cli(folder);
    }

    @Test
    void namesFileLineAndColumn() throws IOException {
        cli.file("poc/request.http", "GET / HTTP/1.1\n" + HEADER);

        Cli.Result result = cli.run("scan", "poc/request.http");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out())
                .startsWith("poc/request.http:2:23: error: this looks like credentials in a header (40 characters)"
                        + " [leak/authorization]\n");
        assertThat(result.err()).contains("1 error");
    }

    @Test
    void saysNothingWhereThereIsNothing() throws IOException {
        cli.file("notes.txt", "the token is in the header\n");

        Cli.Result result = cli.run("scan", "notes.txt");

        assertThat(result).isEqualTo(new Cli.Result(0, "", ""));
    }

    @Test
    void looksIntoFoldersInTheOrderOfNames() throws IOException {
        cli.file("poc/b/two.log", HEADER);
        cli.file("poc/a.log", HEADER);
        cli.file("poc/c.txt", "clean\n");

        assertThat(cli.run("scan", "poc").out().lines().filter(line -> line.startsWith("poc")))
                .extracting(line -> line.substring(0, line.indexOf(": ")))
                .containsExactly("poc/a.log:1:23", "poc/b/two.log:1:23");
    }

    @Test
    void saysTheSameInEachRun() throws IOException {
        for (int i = 0; i < 30; i++) {
            cli.file("poc/" + i + ".log", HEADER.repeat(i));
        }

        assertThat(cli.run("scan", "poc")).isEqualTo(cli.run("scan", "poc"));
    }

    @Test
    void readsStandardInput() {
        Cli.Result result = cli.input("one\n" + HEADER).run("scan", "-");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).startsWith("-:2:23: error: ");
    }

    @Test
    void namesThePathInsideOfAnArchive() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("logs/app.log"));
            zip.write(HEADER.getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("logs.zip"), bytes.toByteArray());

        Cli.Result text = cli.run("scan", "logs.zip");
        Cli.Result json = cli.run("scan", "--format", "json", "logs.zip");

        assertThat(text.out()).startsWith("logs.zip!logs/app.log:1:23: error: ");
        assertThat(json.out()).contains("\"file\": \"logs.zip\"", "\"inner\": \"logs/app.log\"", "\"column\": 23");
    }

    @Test
    void whatIsAcceptedDoesNotCount() throws IOException {
        cli.file("request.http", HEADER);

        assertThat(cli.run("scan", "request.http", "--accept", "leak/authorization")
                        .status())
                .isZero();
        assertThat(cli.run("scan", "request.http", "--fail-on", "never").status())
                .isZero();
        assertThat(cli.run("scan", "request.http", "--accept", "leak/unheard-of")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aPathThatIsNotThereIsTheCommandLinesFault() {
        Cli.Result result = cli.run("scan", "nowhere.txt");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("there is no 'nowhere.txt'");
        assertThat(cli.run("scan").status()).isEqualTo(2);
    }

    @Test
    void countsWhatComesAfterTheFirstHundredOfAText() throws IOException {
        cli.file("app.log", HEADER.repeat(100));
        cli.file("more.log", HEADER.repeat(152));

        assertThat(cli.run("scan", "app.log").err()).contains("100 errors");
        assertThat(cli.run("scan", "app.log").out()).doesNotContain("more like this");
        assertThat(cli.run("scan", "more.log").out()).contains("and 52 more like this in the rest of the file");
    }

    @Test
    void countsWhatComesAfterTheFirstThousandOfAFile() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 12; i++) {
                zip.putNextEntry(new ZipEntry(i + ".log"));
                zip.write(HEADER.repeat(95).getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.write(folder.resolve("logs.zip"), bytes.toByteArray());

        assertThat(cli.run("scan", "logs.zip").out())
                .contains("and " + (12 * 95 - 1000) + " more like this in the rest of the file");
    }

    @Test
    void countsWhatItCouldNotReadToo() throws IOException {
        Random random = new Random(1);
        StringBuilder har = new StringBuilder("{\"log\":{\"entries\":[");
        for (int i = 0; i < 130; i++) {
            byte[] noise = new byte[300];
            for (int k = 0; k < noise.length; k++) {
                noise[k] = (byte) (128 + random.nextInt(128));
            }
            noise[random.nextInt(20)] = 1;
            har.append(i == 0 ? "" : ",")
                    .append("{\"response\":{\"content\":{\"encoding\":\"base64\",\"text\":\"")
                    .append(Base64.getEncoder().encodeToString(noise))
                    .append("\"}}}");
        }
        cli.file("traffic.har", har.append("]}}").toString());

        Cli.Result result = cli.run("scan", "traffic.har");

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("101 notes");
        assertThat(result.out()).contains("and 30 more like this in the rest of the file");
    }

    @Test
    void explainsWhyAPlaceWasLetPass() throws IOException {
        cli.file("config.yaml", "# set your own\npassword: changeme\n");

        Cli.Result result = cli.run("scan", "--explain", "config.yaml:2");

        assertThat(result.status()).isZero();
        assertThat(result.out())
                .isEqualTo("config.yaml:2:11: let pass: this looked like a password, and was let pass because"
                        + " it is a word that stands for a value [leak/password]\n");
    }
}
