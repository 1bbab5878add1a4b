package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.key.Keys;
import org.reportcli.support.SafeText;
import org.reportcli.testing.Cli;

class VendorCommandsTest {
    private static final String ACME = "schema: 1\nid: acme\nname: ACME\nchannels:\n  - email: security@acme.example\n";
    private static final String PIN = "7A4187A8121BE832B487BE48BFE5B220188CF3A5";

    // A window title, a clipboard write, a C1 sequence, a reversal of letters, DEL, a line of its own.
    private static final String HOSTILE = "\\e]0;owned\\a\\e]52;c;AAAA\\e\\\\\\x9B2J\\u202Egnp\\x7F\\nreport: forged";

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void makeWorld() {
        cli = new Cli(folder);
    }

    @ParameterizedTest
    @CsvSource({"text", "json"})
    void listShowsTheVendorsOfTheProgram(String format) {
        Cli.Result result = cli.run("vendor", "list", "--format", format);
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out())
                .contains("ionos", "IONOS Cloud", "security@ionos.com", "nospamproxy", "psirt@nospamproxy.com");
    }

    @Test
    void showQuotesThePolicy() {
        Cli.Result result = cli.run("vendor", "show", "ionos");
        assertThat(result.status()).isZero();
        assertThat(result.out().replaceAll("\\s+", " "))
                .contains(
                        "security@ionos.com",
                        "7A41 87A8 121B E832 B487 BE48 BFE5 B220 188C F3A5",
                        "Denial of Service security events",
                        "14 days",
                        "will not seek prosecution");
    }

    @Test
    void showIsJsonForPrograms() {
        Cli.Result result = cli.run("vendor", "show", "ionos", "--format", "json");
        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("{\n  \"schema\": 1,").contains(PIN).endsWith("}\n");
    }

    @Test
    void showAndCheckNeedAnOperand() {
        assertThat(cli.run("vendor", "show").status()).isEqualTo(2);
        assertThat(cli.run("vendor", "check").status()).isEqualTo(2);
    }

    @Test
    void checkLooksAtEveryProfile() throws IOException {
        cli.file("one.yaml", ACME + "bonty: none\n");
        cli.file("good.yaml", ACME);
        cli.file("two.yaml", ACME + "    openpgp: { fingerprint: 188CF3A5 }\n");
        assertThat(cli.run("vendor", "check", "good.yaml")).isEqualTo(new Cli.Result(0, "", ""));
        Cli.Result result = cli.run("vendor", "check", "one.yaml", "good.yaml", "two.yaml");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains("report: error: one.yaml:6:1: ", "did you mean 'bounty'?", "report: error: two.yaml:6:29: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "confidential: [password]",
                "safe-harbour: { says: We do not sue. }",
                "scope: { excludes: [{ category: own, name: Own, says: No. }] }",
                "    subject: { text: \"a\\r\\nBcc: b@c.example\" }",
                "  - form: https://acme.example@b.example/",
                "    openpgp: { fingerprint: " + PIN + ", certificate: link/missing.asc }",
                "    openpgp: { fingerprint: " + PIN + ", certificate: folder }",
            })
    void checkRefusesWhatWouldMislead(String line) throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("..").toRealPath());
        Files.createDirectory(folder.resolve("folder"));
        cli.file("acme.yaml", ACME + line + "\n");
        Cli.Result result = cli.run("vendor", "check", "acme.yaml");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("report: error: acme.yaml:6:").contains("report: hint: ");
    }

    @ParameterizedTest
    @CsvSource({"text", "json"})
    void aHostileProfileReachesNoTerminal(String format) throws IOException {
        cli.file("state/vendors/acme.yaml", """
                schema: 1
                id: acme
                name: "$"
                policy: { title: "$", language: "$" }
                channels: [{ email: a@b.example, languages: ["$"] }]
                scope:
                  includes: "$"
                  assets: { in: ["$"] }
                  excludes: [{ category: own, name: "$", says: "$", unless: "$", match: ["$"] }]
                conduct: [{ ask: lawful, says: "$" }]
                bounty: "$"
                safe-harbour: { level: full, says: "$" }
                quotes: { email: "$", other: "$" }
                """.replace("$", HOSTILE));
        assertInert(cli.run("vendor", "show", "acme", "--home", "state", "--format", format), 0);
        assertInert(cli.run("vendor", "list", "--home", "state", "--format", format), 0);
    }

    @Test
    void aRefusalOfAHostileProfileIsInert() throws IOException {
        cli.file("acme.yaml", ACME + "\"" + HOSTILE + "\": x\n");
        Cli.Result result = cli.run("vendor", "check", "acme.yaml");
        assertInert(result, 2);
        assertThat(result.err().lines()).noneMatch(line -> line.startsWith("report: forged"));
    }

    private static void assertInert(Cli.Result result, int status) {
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat((result.out() + result.err())
                        .codePoints()
                        .filter(point -> point != '\n' && SafeText.isHazardous(point)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a`touch${IFS}x`@acme.example",
                "$(x)@acme.example",
                "a'b@acme.example",
                "a|b@acme.example",
                "-x@acme.example",
                "a..b@acme.example",
                "a@-acme.example",
                "a@acme.-example",
                "a@acme",
                "a@acme.example.",
                "a@b@acme.example",
            })
    void checkRefusesAddressesThatNoDeskHas(String address) throws IOException {
        cli.file("acme.yaml", ACME.replace("security@acme.example", "\"" + address + "\""));
        Cli.Result result = cli.run("vendor", "check", "acme.yaml");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith("report: error: acme.yaml:5:").contains("this is no mail address");
    }

    @Test
    void commandsInHintsNameTheProfileAsItWasTypedAndQuoteWhatAShellWouldRead() throws IOException {
        cli.file("report.yaml", LintCommandTest.CLEAN + "reporter: { email: ada@example.org }\n");
        cli.file("my acme.yaml", ACME);
        assertThat(send("./my acme.yaml"))
                .contains("report: hint: other ways to the vendor: report vendor show './my acme.yaml'\n");
        assertThat(cli.run("vendor", "show", "./my acme.yaml").status()).isZero();
        cli.file("form.yaml", "schema: 1\nid: acme\nname: ACME\nchannels: [{ form: 'https://acme.example/' }]\n");
        assertThat(send("./form.yaml")).contains("the ways to the vendor: report vendor show ./form.yaml\n");
        assertThat(cli.run("key", "verify", "form.yaml").err())
                .contains("how to reach them: report vendor show form.yaml\n");
        String source = "https://acme.example/k?a=1&b='$(x)";
        cli.file(
                "pinned.yaml",
                ACME + "    openpgp: { fingerprint: " + PIN + ", sources: [wkd, \"" + source + "\"] }\n");
        assertThat(send("pinned.yaml"))
                .contains("--locate-external-keys security@acme.example && ")
                .contains("curl -fo acme.asc 'https://acme.example/k?a=1&b='\\''$(x)'\n");
    }

    private String send(String vendor) {
        Cli.Result result = cli.run("send", "--vendor", vendor, "--no-input");
        assertThat(result.status()).as(result.err()).isEqualTo(3);
        return result.err();
    }

    @ParameterizedTest
    @CsvSource({
        "good.asc, 0, ''",
        "missing.asc, 2, names a certificate that is not there: missing.asc",
        "page.asc, 2, page.asc is a web page: this is not a key",
        "secret.asc, 3, secret.asc holds a secret key",
        "expired.asc, 3, expired.asc: ",
        "same-user-id.asc, 3, same-user-id.asc: ",
    })
    void checkHoldsTheCertificateAgainstThePinAsSendDoes(String file, int status, String said) throws IOException {
        for (String key : new String[] {"good.asc", "secret.asc", "expired.asc", "same-user-id.asc"}) {
            Files.write(folder.resolve(key), Keys.bytes(key));
        }
        cli.file("page.asc", "<!DOCTYPE html><html></html>");
        String pin = Keys.certificate(file.equals("expired.asc") ? file : "good.asc")
                .fingerprint()
                .hex();
        cli.file("acme.yaml", ACME + "    openpgp: { fingerprint: " + pin + ", certificate: " + file + " }\n");
        Cli.Result result = cli.run("vendor", "check", "acme.yaml");
        assertThat(result.status()).as(result.err()).isEqualTo(status);
        assertThat(result.out()).isEmpty();
        if (status == 0) {
            assertThat(result.err()).isEmpty();
        } else {
            assertThat(result.err()).startsWith("report: error: acme.yaml").contains(said, "report: hint: ");
        }
        cli.file("report.yaml", LintCommandTest.CLEAN + "reporter: { email: ada@example.org }\n");
        assertThat(cli.run("send", "--vendor", "acme.yaml", "--dry-run", "--no-input")
                                .status()
                        == 0)
                .isEqualTo(status == 0);
    }

    @Test
    void checkAnswersWithTheWorstOfAllProfiles() throws IOException {
        Files.write(folder.resolve("secret.asc"), Keys.bytes("secret.asc"));
        cli.file("refused.yaml", ACME + "    openpgp: { fingerprint: " + PIN + ", certificate: secret.asc }\n");
        cli.file("wrong.yaml", ACME + "bonty: none\n");
        assertThat(cli.run("vendor", "check", "refused.yaml", "wrong.yaml").status())
                .isEqualTo(3);
        assertThat(cli.run("vendor", "check", "wrong.yaml", "refused.yaml").status())
                .isEqualTo(3);
    }

    @Test
    void aProfileThatIsTooLargeIsNotToldOfAttachments() throws IOException {
        cli.file("acme.yaml", ACME + "#".repeat(1 << 20));
        assertThat(cli.run("vendor", "check", "acme.yaml").err())
                .contains("acme.yaml:1:1: the file has more than 1048576 bytes", "a profile has some kilobytes")
                .doesNotContain("attachments");
        cli.file("report.yaml", LintCommandTest.CLEAN + "#".repeat(1 << 20));
        assertThat(cli.run("lint").out()).contains("name it under attachments");
    }
}
