package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Fingerprint;
import org.reportcli.key.Keys;
import org.reportcli.support.Folders;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.testing.Cli;
import org.reportcli.testing.NoTerminal;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine;

class KeyVerifyCommandTest {
    @TempDir
    Path folder;

    private final Certificate good = Keys.certificate("good.asc");

    @Test
    void aGoodCertificateIsUsable() throws Exception {
        Cli.Result result = verify(vendor(good.fingerprint()), "acme", file("good.asc"));
        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith(good.fingerprint().grouped()).contains("judgement   usable");
        assertThat(result.err()).isEmpty();
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void ofSeveralTheOneThatThePinNamesIsTaken() throws Exception {
        assertThat(verify(vendor(good.fingerprint()), "acme", file("several.asc")))
                .satisfies(result -> assertThat(result.status()).isZero());
    }

    @Test
    void anotherFingerprintIsRefusedAndBothAreShown() throws Exception {
        Cli.Result result = verify(vendor(good.fingerprint()), "acme", file("same-user-id.asc"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .startsWith("report: error: wrong fingerprint: ")
                .contains(Keys.certificate("same-user-id.asc").fingerprint().grouped())
                .contains(good.fingerprint().grouped())
                .contains("report: hint: ");
    }

    @Test
    void aBadCertificateIsRefusedForProgramsToo() throws Exception {
        Fingerprint pin = Keys.certificate("expired.asc").fingerprint();
        Cli.Result result = verify(vendor(pin), "acme", file("expired.asc"), "--format", "json");
        assertThat(result.status()).isEqualTo(3);
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.get("judgement").asText()).isEqualTo("refused");
        assertThat(json.get("pin").asText()).isEqualTo(pin.hex());
        assertThat(json.get("findings").get(0).get("rule").asText()).isEqualTo("key/expired");
        assertThat(json.get("findings").get(0).get("hint").asText()).contains("report key import FILE");
    }

    @Test
    void whatIsNoKeyIsStatusTwo() throws Exception {
        Files.writeString(folder.resolve("page.html"), "<html>");
        Cli.Result result = verify(vendor(good.fingerprint()), "acme", "page.html");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("this is not a key");
    }

    @Test
    void withoutAFileTheKeptOneIsJudgedAndElseTheProfilesOwn() throws Exception {
        Cli.Result none = verify(vendor(good.fingerprint()), "acme");
        assertThat(none.status()).isEqualTo(3);
        assertThat(none.err()).contains("is not kept").contains("report key import FILE");
        file("good.asc");
        assertThat(verify(vendor(Optional.of(pin(good.fingerprint(), "good.asc"))), "acme"))
                .satisfies(result -> assertThat(result.status()).isZero());
        new CertificateStore(folder.resolve("keys")).add(good);
        assertThat(verify(vendor(good.fingerprint()), "acme"))
                .satisfies(result -> assertThat(result.status()).isZero());
    }

    @Test
    void withoutAPinNothingIsTaken() throws Exception {
        Cli.Result result = verify(vendor(Optional.empty()), "acme", file("good.asc"));
        assertThat(result.status()).isEqualTo(3);
        assertThat(result.err()).contains("pins no OpenPGP fingerprint").contains("hint");
    }

    private String file(String name) throws IOException {
        Files.write(folder.resolve(name), Keys.bytes(name));
        return name;
    }

    private Vendor vendor(Fingerprint fingerprint) {
        return vendor(
                Optional.of(new Vendor.OpenPgp(fingerprint, Vendor.Encryption.REQUIRED, Optional.empty(), List.of())));
    }

    private Vendor.OpenPgp pin(Fingerprint fingerprint, String file) {
        return new Vendor.OpenPgp(
                fingerprint,
                Vendor.Encryption.REQUIRED,
                Optional.of(new Vendor.CertificateFile(file, folder.resolve(file))),
                List.of());
    }

    private static Vendor vendor(Optional<Vendor.OpenPgp> openPgp) {
        Vendor.Channel email = new Vendor.Channel.Email(
                Keys.ADDRESS,
                List.of(),
                openPgp,
                Optional.empty(),
                Vendor.Layout.PGP_MIME,
                Vendor.Subject.DEFAULT,
                Optional.empty());
        return new Vendor(
                "acme",
                "ACME",
                Optional.empty(),
                List.of(email),
                Map.of(),
                Vendor.Scope.UNKNOWN,
                List.of(),
                List.of(),
                Optional.empty(),
                Vendor.Expectations.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                new Vendor.Origin(false, "test"));
    }

    private Cli.Result verify(Vendor vendor, String... arguments) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Runtime runtime = new Runtime(
                Clock.fixed(Cli.NOW, ZoneOffset.UTC),
                Map.of(),
                folder,
                folder,
                new ByteArrayInputStream(new byte[0]),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new NoTerminal(),
                new SecureRandom(),
                (command, directory, variables) -> {
                    throw new IOException("no processes in this test");
                });
        Console console = new Console(runtime.out(), runtime.err(), false, false, false, false);
        Invocation invocation = new Invocation(runtime, console, new Folders(folder, folder), false);
        KeyVerifyCommand command = new KeyVerifyCommand((idOrPath, given) -> vendor);
        int status;
        try {
            status = command.run(new CommandLine(command.spec()).parseArgs(arguments), invocation)
                    .code();
        } catch (ReportException e) {
            console.error(e.getMessage());
            e.hints().forEach(console::hint);
            status = e.status().code();
        }
        return new Cli.Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
