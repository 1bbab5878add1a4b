package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.key.Keys;
import org.reportcli.testing.Cli;

class KeyCommandsTest {
    private static final String GOOD =
            Keys.certificate("good.asc").fingerprint().hex();
    private static final String GROUPED =
            Keys.certificate("good.asc").fingerprint().grouped();

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void files() throws IOException {
        cli = new Cli(folder);
        for (String file : new String[] {
            "good.asc", "several.asc", "secret.asc", "expired.asc", "same-user-id.asc", "revoked-none.asc"
        }) {
            Files.write(folder.resolve(file), Keys.bytes(file));
        }
    }

    @Test
    void importSaysWhatItKeeps() {
        Cli.Result result = cli.run("key", "import", "good.asc");
        assertThat(result)
                .isEqualTo(new Cli.Result(
                        0, "imported " + GROUPED + "\n  ACME Security <security@acme.example>\n  usable\n", ""));
        assertThat(cli.home().resolve(".local/share/report/keys/" + GOOD + ".asc"))
                .isRegularFile();
        assertThat(cli.run("key", "import", "good.asc").out()).startsWith("unchanged " + GROUPED);
    }

    @Test
    void importReadsStandardInputAndSeveralFiles() {
        Cli.Result result = cli.input(Keys.bytes("good.gpg")).run("key", "import", "-", "several.asc");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("imported " + GROUPED).contains("unchanged " + GROUPED);
        assertThat(cli.run("key", "list").out().lines().filter(line -> !line.startsWith(" ")))
                .hasSize(2);
    }

    @Test
    void importSaysThatABadCertificateWillBeRefused() {
        Cli.Result result = cli.run("key", "import", "revoked-none.asc");
        assertThat(result.status()).isZero();
        assertThat(result.out()).contains("refused: the certificate was revoked on 2025-03-01");
    }

    @Test
    void importKeepsNoSecretKeyAndNothingOfACommandThatFails() {
        Cli.Result result = cli.run("key", "import", "good.asc", "secret.asc");
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("report: error: secret.asc holds a secret key")
                .contains("report: hint: ");
        assertThat(cli.home()).doesNotExist();
    }

    @Test
    void importSaysWhatIsNoKey() throws IOException {
        cli.file("page.html", "<!DOCTYPE html><html></html>");
        assertThat(cli.run("key", "import", "page.html")).satisfies(result -> {
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("page.html is a web page: this is not a key");
        });
        assertThat(cli.run("key", "import", "nowhere.asc")).satisfies(result -> {
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err())
                    .startsWith("report: error: there is no file nowhere.asc\nreport: hint: name a file ");
        });
        assertThat(cli.run("key", "import", ".").status()).isEqualTo(2);
        assertThat(cli.run("key", "import").status()).isEqualTo(2);
        assertThat(cli.run("key", "verify").status()).isEqualTo(2);
        assertThat(cli.run("key", "verify", "acme", "good.asc", "good.asc").err())
                .contains("unmatched argument");
    }

    @Test
    void listIsEmptyAtFirst() throws IOException {
        assertThat(cli.run("key", "list").out()).isEmpty();
        assertThat(cli.run("key", "list", "--quiet").err()).isEmpty();
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("key", "list", "--format", "json").out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("certificates")).isEmpty();
    }

    @Test
    void listTellsProgramsEverything() throws IOException {
        cli.run("key", "import", "good.asc");
        String out = cli.run("key", "list", "--format", "json").out();
        assertThat(out).endsWith("}\n");
        JsonNode one = new ObjectMapper().readTree(out).get("certificates").get(0);
        assertThat(one.get("fingerprint").asText()).isEqualTo(GOOD);
        assertThat(one.get("user-ids").get(0).asText()).isEqualTo("ACME Security <security@acme.example>");
        assertThat(one.get("judgement").asText()).isEqualTo("usable");
        assertThat(one.get("created").asText()).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(one.get("encrypts-to").get(0).get("algorithm").asText()).isEqualTo("ECDH Curve25519");
        assertThat(cli.run("key", "list", "--format", "xml").status()).isEqualTo(2);
    }

    @Test
    void showTakesAFingerprintAnAddressOrAFile() {
        cli.run("key", "import", "good.asc");
        String shown = cli.run("key", "show", GOOD).out();
        assertThat(shown)
                .startsWith(GROUPED + "\n")
                .contains("judgement   usable")
                .contains("Ed25519, 2025-01-01");
        assertThat(cli.run("key", "show", GROUPED.toLowerCase()).out()).isEqualTo(shown);
        assertThat(cli.run("key", "show", "security@acme.example").out()).isEqualTo(shown);
        assertThat(cli.run("key", "show", "good.asc").out()).isEqualTo(shown);
        assertThat(cli.run("key", "show", "expired.asc").out()).contains("expired on 2025-06-01 [key/expired]");
        cli.run("key", "import", "several.asc");
        assertThat(cli.run("key", "show", "security@acme.example")).satisfies(result -> {
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("more than one certificate");
        });
    }

    @Test
    void showSaysWhatIsNotKeptAndWhatIsTooShort() {
        assertThat(cli.run("key", "show", GOOD)).satisfies(result -> {
            assertThat(result.status()).isEqualTo(3);
            assertThat(result.err()).contains(GROUPED + " is not kept").contains("report key import FILE");
        });
        assertThat(cli.run("key", "show", GOOD.substring(24))).satisfies(result -> {
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("no full fingerprint");
        });
    }

    @Test
    void removeForgets() {
        cli.run("key", "import", "good.asc");
        assertThat(cli.run("key", "remove", GOOD)).isEqualTo(new Cli.Result(0, "removed " + GROUPED + "\n", ""));
        assertThat(cli.run("key", "remove", GOOD).status()).isEqualTo(2);
        assertThat(cli.run("key", "remove", GOOD.substring(24)).err()).contains("no full fingerprint");
    }

    @Test
    void nothingThatAUserIdSaysMovesTheCursor() throws Exception {
        String evil = "Evil \u001B]52;c;aGk=\u0007\u001B[2J\u009B1m\u202Eneve\r\n\u2028\u007F <evil@a.example>";
        Files.write(folder.resolve("evil.asc"), Keys.withUserId(evil).encoded());
        for (String[] command : new String[][] {
            {"key", "import", "evil.asc"},
            {"key", "list"},
            {"key", "show", "evil.asc"},
            {"key", "list", "--format", "json"},
            {"key", "show", "evil.asc", "--format", "json"}
        }) {
            Cli.Result result = cli.run(command);
            assertThat(result.status()).isZero();
            assertThat(result.out() + result.err()).contains("Evil").matches("[^\\p{Cc}\\p{Cf}\\u2028&&[^\\n]]*");
        }
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("key", "list", "--format", "json").out());
        assertThat(json.get("certificates").get(0).get("user-ids").get(0).asText())
                .isEqualTo(evil);
    }

    @Test
    void whatIsNoFileWithACertificateIsNamedWithAHint() throws Exception {
        Files.createDirectory(folder.resolve("d"));
        Files.createDirectory(folder.resolve("ionos"));
        assertThat(new ProcessBuilder("mkfifo", folder.resolve("pipe").toString())
                        .start()
                        .waitFor())
                .isZero();
        for (String[] line : new String[][] {
            {"key", "import", "nope"},
            {"key", "import", "d"},
            {"key", "verify", "ionos", "nope"},
            {"key", "verify", "ionos", "d"}
        }) {
            Cli.Result result = cli.run(line);
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("report: hint: name a file with an OpenPGP certificate");
        }
        assertThat(cli.run("key", "show", "d").err())
                .startsWith("report: error: 'd' is a folder\nreport: hint: name a file with certificates");
        assertThat(cli.run("key", "show", "pipe").err()).startsWith("report: error: 'pipe' is no regular file\n");
        assertThat(cli.run("key", "show", "ionos").err()).contains("is not kept");
        assertThat(cli.run("key", "show", "nope").err()).contains("there is no vendor 'nope'");
    }

    @Test
    void aBinaryKeyThatIsCutOffIsNotToldOfLinesOfArmor() throws IOException {
        byte[] good = Keys.bytes("good.gpg");
        Files.write(folder.resolve("cut.gpg"), java.util.Arrays.copyOf(good, good.length - 10));
        assertThat(cli.run("key", "import", "cut.gpg").err())
                .contains("cut.gpg is cut off", "its end is missing")
                .doesNotContain("BEGIN");
        String armor = new String(Keys.bytes("good.asc"), java.nio.charset.StandardCharsets.UTF_8);
        cli.file("cut.asc", armor.substring(0, armor.length() - 60));
        assertThat(cli.run("key", "import", "cut.asc").err()).contains("from the BEGIN line to the END line");
    }
}
