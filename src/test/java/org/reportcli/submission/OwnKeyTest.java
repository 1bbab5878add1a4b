package org.reportcli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Examples;
import org.reportcli.testing.Peers;
import org.reportcli.testing.Program;

/** A reporter with a certificate can read what was sent. */
class OwnKeyTest {
    @TempDir
    Path folder;

    private Map<String, String> gnupg;

    @BeforeEach
    void makeKey() throws IOException {
        Peers.require("gpg");
        // A short path: the agent's socket lies in it.
        Path home = Files.createTempDirectory("gpg");
        gnupg = Map.of("GNUPGHOME", home.toString());
        gpg(
                "--faked-system-time",
                "20260101T000000!",
                "--passphrase",
                "",
                "--quick-generate-key",
                "ada@example.org",
                "future-default",
                "default",
                "never");
        Files.write(folder.resolve("ada.asc"), gpg("--armor", "--export", "ada@example.org"));
        Examples.copyTo(folder);
    }

    @AfterEach
    void stopAgent() throws IOException {
        Program.run(gnupg, new byte[0], "gpgconf", "--kill", "all");
    }

    @Test
    void theReporterOpensTheMessageOfTheCase() throws IOException {
        Cli cli = new Cli(folder);
        assertThat(cli.run("key", "import", "ada.asc").status()).isZero();
        configure(fingerprint());

        Cli.Result sent = send(cli);

        assertThat(sent.status()).as(sent.err()).isZero();
        assertThat(sent.err()).contains("and to").contains("(yours)");
        Path message =
                folder.resolve("home/.local/share/report/cases/" + sent.out().strip() + "/message.eml");
        String opened = new String(gpg("--decrypt", message.toString()), StandardCharsets.UTF_8);
        assertThat(opened).contains("Subject: Stored XSS in zone descriptions of the DNS console");
    }

    @Test
    void aKeyThatIsConfiguredAndNotThereStopsTheSendingAndSaysHowToImportIt() throws IOException {
        String fingerprint = fingerprint();
        configure(fingerprint);

        Cli.Result sent = send(new Cli(folder));

        assertThat(sent.status()).isEqualTo(3);
        assertThat(sent.err())
                .contains("your own certificate")
                .contains("gpg --armor --export " + fingerprint + " | report key import -");
        assertThat(folder.resolve("home/.local/share/report/outbox")).doesNotExist();
    }

    private static Cli.Result send(Cli cli) {
        return cli.run("send", "examples/stored-xss/report.yaml", "--vendor", "examples/acme/vendor.yaml", "--yes");
    }

    private String fingerprint() throws IOException {
        String listed = new String(gpg("--with-colons", "--list-keys", "ada@example.org"), StandardCharsets.UTF_8);
        return listed.lines()
                .filter(line -> line.startsWith("fpr:"))
                .findFirst()
                .orElseThrow()
                .split(":")[9];
    }

    private void configure(String fingerprint) throws IOException {
        Path config = folder.resolve("home/.config/report/config.yaml");
        Files.createDirectories(config.getParent());
        Files.writeString(config, "schema: 1\nreporter: { key: " + fingerprint + " }\n");
    }

    private byte[] gpg(String... arguments) throws IOException {
        String[] command = new String[arguments.length + 3];
        command[0] = "gpg";
        command[1] = "--batch";
        command[2] = "--quiet";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return Program.run(gnupg, new byte[0], command).succeeded();
    }
}
