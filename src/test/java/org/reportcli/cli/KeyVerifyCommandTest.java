package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Fingerprint;
import org.reportcli.key.Keys;
import org.reportcli.testing.Cli;

class KeyVerifyCommandTest {
    @TempDir
    Path folder;

    private final Certificate good = Keys.certificate("good.asc");

    @Test
    void aGoodCertificateIsUsable() throws IOException {
        Cli.Result result = verify(vendor(good.fingerprint()), file("good.asc"));
        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith(good.fingerprint().grouped()).contains("judgement   usable");
        assertThat(result.err()).isEmpty();
        assertThat(store()).doesNotExist();
    }

    @Test
    void ofSeveralTheOneThatThePinNamesIsTaken() throws IOException {
        assertThat(verify(vendor(good.fingerprint()), file("several.asc")))
                .satisfies(result -> assertThat(result.status()).isZero());
    }

    @Test
    void anotherFingerprintIsRefusedAndBothAreShown() throws IOException {
        Cli.Result result = verify(vendor(good.fingerprint()), file("same-user-id.asc"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("report: error: wrong fingerprint: ")
                .contains(Keys.certificate("same-user-id.asc").fingerprint().grouped())
                .contains(good.fingerprint().grouped())
                .contains("report: hint: ");
    }

    @Test
    void aBadCertificateIsRefusedForProgramsToo() throws IOException {
        Fingerprint pin = Keys.certificate("expired.asc").fingerprint();
        Cli.Result result = verify(vendor(pin), file("expired.asc"), "--format", "json");
        assertThat(result.status()).isEqualTo(3);
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.get("judgement").asText()).isEqualTo("refused");
        assertThat(json.get("pin").asText()).isEqualTo(pin.hex());
        assertThat(json.get("findings").get(0).get("rule").asText()).isEqualTo("key/expired");
        assertThat(json.get("findings").get(0).get("hint").asText()).contains("report key import FILE");
    }

    @Test
    void whatIsNoKeyIsStatusTwo() throws IOException {
        Files.writeString(folder.resolve("page.html"), "<html>");
        Cli.Result result = verify(vendor(good.fingerprint()), "page.html");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("this is not a key");
    }

    @Test
    void withoutAFileTheKeptOneIsJudgedAndElseTheProfilesOwn() throws IOException {
        Cli.Result none = verify(vendor(good.fingerprint()));
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("is not kept").contains("report key import FILE");
        file("good.asc");
        assertThat(verify(vendor("fingerprint: " + good.fingerprint() + ", certificate: good.asc")))
                .satisfies(result -> assertThat(result.status()).isZero());
        new CertificateStore(store()).add(good);
        assertThat(verify(vendor(good.fingerprint())))
                .satisfies(result -> assertThat(result.status()).isZero());
    }

    @Test
    void withoutAPinNothingIsTaken() throws IOException {
        Cli.Result result = verify(profile(""), file("good.asc"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("pins no OpenPGP fingerprint").contains("hint");
    }

    private String file(String name) throws IOException {
        Files.write(folder.resolve(name), Keys.bytes(name));
        return name;
    }

    private Path store() {
        return folder.resolve("home/.local/share/report/keys");
    }

    private String vendor(Fingerprint pin) throws IOException {
        return vendor("fingerprint: " + pin);
    }

    private String vendor(String openPgp) throws IOException {
        return profile("    openpgp: { " + openPgp + " }\n");
    }

    private String profile(String openPgp) throws IOException {
        Files.writeString(
                folder.resolve("acme.yaml"),
                "schema: 1\nid: acme\nname: ACME\nchannels:\n  - email: " + Keys.ADDRESS + "\n" + openPgp);
        return "./acme.yaml";
    }

    private Cli.Result verify(String vendor, String... more) {
        List<String> arguments = new ArrayList<>(List.of("key", "verify", vendor));
        arguments.addAll(List.of(more));
        return new Cli(folder).run(arguments.toArray(String[]::new));
    }
}
