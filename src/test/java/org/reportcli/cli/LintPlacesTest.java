package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.testing.Cli;

/** What {@code in} of an acceptance lets pass, and what not. */
class LintPlacesTest {
    private static final String LEAK = "password: Copper-Kite-4711!";

    private static final String REPORT = """
            schema: 1
            title: Orders of other customers can be read with a foreign order number
            affected:
              - product: Shop
                urls: [https://shop.example.com/orders]
            description: |
              The shop shows the order of any number, and does not check whose it is.
              It was sent user=maintenance password=Heron-Lake-2206!
            impact: |
              Every customer can read the orders of every other customer, with addresses.
            steps:
              - Log in with an account of your own, and open an order.
              - "Log in with user=admin password=Copper-Kite-4711!"
            attachments:
              - { path: evidence/app.log, kind: log, description: what the shop wrote }
              - { path: logs.zip, kind: log }
              - { path: steps, kind: log }
            """;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void files() throws IOException {
        cli = new Cli(folder);
        Files.createDirectory(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence/app.log"), "start\nlogin user=ada password=Walnut-Gate-8813!\n");
        Files.writeString(folder.resolve("steps"), "start\nlogin user=bob password=Marble-Fern-5521!\n");
        byte[] inner =
                zip("deep/app.log", "login user=eve password=Tulip-Rock-3349!\n".getBytes(StandardCharsets.UTF_8));
        Files.write(folder.resolve("logs.zip"), zip("inner.zip", inner));
    }

    @Test
    void withoutAcceptancesAllCount() throws IOException {
        assertThat(passwords(""))
                .containsExactly("evidence/app.log", "logs.zip", "report.yaml:8", "report.yaml:13", "steps");
    }

    @Test
    void aFieldIsAllThatPasses() throws IOException {
        assertThat(passwords(accept("in: steps, ")))
                .containsExactly("evidence/app.log", "logs.zip", "report.yaml:8", "steps");
        assertThat(passwords(accept("in: description, ")))
                .containsExactly("evidence/app.log", "logs.zip", "report.yaml:13", "steps");
    }

    @Test
    void aFileThatIsCalledLikeAFieldIsNamedWithADot() throws IOException {
        assertThat(passwords(accept("in: ./steps, ")))
                .containsExactly("evidence/app.log", "logs.zip", "report.yaml:8", "report.yaml:13");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evidence/app.log", "./evidence/app.log"})
    void anAttachmentIsAllThatPasses(String path) throws IOException {
        assertThat(passwords(accept("in: " + path + ", ")))
                .containsExactly("logs.zip", "report.yaml:8", "report.yaml:13", "steps");
    }

    @Test
    void anArchiveIsNamedWithAllThatIsPackedInIt() throws IOException {
        assertThat(passwords(accept("in: logs.zip, ")))
                .containsExactly("evidence/app.log", "report.yaml:8", "report.yaml:13", "steps");
    }

    @Test
    void theReportOfAnotherFolderKeepsItsPlaces() throws IOException {
        write(accept("in: evidence/app.log, "));
        String name = folder.relativize(folder) + "./../" + folder.getFileName() + "/report.yaml";
        assertThat(cli.run("lint", name).out())
                .contains("/steps:2:", "/logs.zip!")
                .doesNotContain("app.log:2:");
    }

    @Test
    void withoutAPlaceAllPassesAsEver() throws IOException {
        assertThat(passwords(accept(""))).isEmpty();
        assertThat(cli.run("lint", "--accept", "leak/password").out()).doesNotContain("leak/password");
    }

    @Test
    void theOptionIsByRuleWhateverTheReportSaysOfPlaces() throws IOException {
        write(accept("in: steps, "));
        Cli.Result result = cli.run("lint", "--accept", "leak/password", "--verbose");
        assertThat(result.out()).doesNotContain("[leak/password]");
        assertThat(result.err())
                .contains("report.yaml:13: ", "[leak/password]: known\n")
                .contains("report.yaml:8: ", "[leak/password]: --accept\n");
    }

    @Test
    void eachPlaceHasItsOwnReason() throws IOException {
        write("""
                lint:
                  accept:
                    - { rule: leak/password, reason: all of them are mine }
                    - { rule: leak/password, in: steps, reason: the finding }
                    - { rule: leak/password, in: evidence/app.log, reason: a test account }
                """);
        Cli.Result result = cli.run("lint", "--verbose");
        assertThat(result.out()).doesNotContain("leak/password");
        assertThat(result.err().lines().filter(line -> line.contains("[leak/password]")))
                .anyMatch(line -> line.contains("report.yaml:8: ") && line.endsWith(": all of them are mine"))
                .anyMatch(line -> line.contains("report.yaml:13: ") && line.endsWith(": the finding"))
                .anyMatch(line -> line.contains("evidence/app.log:2: ") && line.endsWith(": a test account"))
                .anyMatch(line -> line.contains("logs.zip:1: ") && line.endsWith(": all of them are mine"))
                .hasSize(5);
        assertThat(cli.run("lint", "--format", "sarif").out())
                .contains("\"justification\": \"the finding\"", "\"justification\": \"a test account\"");
    }

    @Test
    void anAcceptanceThatNothingNeedsIsToldByItsPlace() throws IOException {
        write("""
                lint:
                  accept:
                    - { rule: leak/password, in: steps, reason: needed }
                    - { rule: leak/password, in: impact, reason: not needed }
                    - { rule: leak/cookie, in: steps, reason: not needed }
                    - { rule: leak/password, reason: needed }
                """);
        String out = cli.run("lint", "--vendor", "nospamproxy").out();
        assertThat(out)
                .contains("nothing in 'impact' needs 'leak/password'", "nothing in 'steps' needs 'leak/cookie'")
                .containsOnlyOnce("needs 'leak/password'")
                .containsOnlyOnce("needs 'leak/cookie'");
    }

    @Test
    void anAcceptanceForTheWholeReportIsNotNeededWhereEachPlaceHasOne() throws IOException {
        for (String file : List.of("steps", "logs.zip", "evidence/app.log")) {
            Files.writeString(folder.resolve(file), "nothing\n");
        }
        write("""
                lint:
                  accept:
                    - { rule: leak/password, in: steps, reason: needed }
                    - { rule: leak/password, in: description, reason: needed }
                    - { rule: leak/password, reason: not needed }
                """);
        assertThat(cli.run("lint", "--vendor", "nospamproxy").out())
                .containsOnlyOnce("nothing here needs 'leak/password' to be accepted");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stepps | did you mean 'steps'?",
                "'steps[1]' | a list is named as a whole: write 'in: steps'",
                "'affected[0].urls[]' | a list is named as a whole: write 'in: affected.urls'",
                "app.log | did you mean 'evidence/app.log'?",
                "evidence/ap.log | did you mean 'evidence/app.log'?",
                "'logs.zip!inner.zip/deep/app.log' | named with all that is in it: write 'in: logs.zip'",
                "logs.zip/inner.zip | named with all that is in it: write 'in: logs.zip'",
                "nothing of the kind | write a field such as steps or reporter.email",
                "reporter.mail | did you mean 'reporter.email'?",
            })
    void whatNamesNoPlaceLetsNothingPassAndIsTold(String in, String hint) throws IOException {
        write(accept("in: '" + in + "', "));
        String out = cli.run("lint").out();
        assertThat(out).contains("there is no field and no attachment '" + in + "' here [lint/unknown-place]", hint);
        assertThat(out.lines().filter(line -> line.contains("[leak/password]"))).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in: '', ", "in: , ", "in: ~, ", "in: ' ', ", "in: [steps], ", "in: { steps: all }, "})
    void aPlaceThatSaysNothingLetsNothingPass(String in) throws IOException {
        assertThat(passwords(accept(in))).hasSize(5);
        assertThat(cli.run("lint").out()).contains("[yaml/").doesNotContain("lint/unknown-place");
    }

    @Test
    void aPlaceWithoutAReasonLetsNothingPass() throws IOException {
        assertThat(passwords("lint: { accept: [{ rule: leak/password, in: steps }] }\n"))
                .hasSize(5);
        assertThat(cli.run("lint").out()).contains("an acceptance without 'reason' [yaml/missing-key]");
    }

    @Test
    void whatIsSaidOfAFieldThatIsNotThereStandsInNoPlace() throws IOException {
        cli.file(
                "report.yaml",
                "title: Stored XSS in zone descriptions\nschema: 1\n"
                        + "lint: { accept: [{ rule: field/description, in: title, reason: later },"
                        + " { rule: field/description, in: description, reason: later }] }\n");
        assertThat(cli.run("lint").out()).contains("[field/description]");
    }

    @Test
    void aKeyWithNothingBehindItIsItsFieldsPlace() throws IOException {
        cli.file(
                "report.yaml",
                "schema: 1\ntitle: Stored XSS in zone descriptions\nimpact:\n"
                        + "lint: { accept: [{ rule: field/impact, in: impact, reason: later }] }\n");
        assertThat(cli.run("lint").out()).doesNotContain("[field/impact]");
    }

    @Test
    void aDescriptionOfAnAttachmentIsNotInTheAttachment() throws IOException {
        String report = REPORT.replace("description: what the shop wrote", "description: 'the " + LEAK + "'");
        cli.file("report.yaml", report + accept("in: evidence/app.log, "));
        assertThat(found()).contains("report.yaml:15").doesNotContain("evidence/app.log");

        cli.file("report.yaml", report + accept("in: attachments.description, "));
        assertThat(found()).contains("evidence/app.log").doesNotContain("report.yaml:15");
    }

    @Test
    void whatIsSaidAtAnAttachmentsPathIsSaidOfTheAttachment() throws IOException {
        Files.delete(folder.resolve("evidence/app.log"));
        Files.createFile(folder.resolve("evidence/app.log"));
        write("");
        String rule = "attachment/empty";
        assertThat(cli.run("lint").out()).contains("[" + rule + "]");

        write("lint: { accept: [{ rule: " + rule + ", in: evidence/app.log, reason: it is }] }\n");
        assertThat(cli.run("lint").out()).doesNotContain("[" + rule + "]");
        write("lint: { accept: [{ rule: " + rule + ", in: logs.zip, reason: it is }] }\n");
        assertThat(cli.run("lint").out()).contains("[" + rule + "]");
    }

    @Test
    void afterRedactLintFindsNothingAndEachEntryIsStillNeeded() throws IOException {
        Files.copy(Path.of("src/test/resources/lint/privacy/location/photo.png"), folder.resolve("shot.png"));
        Files.writeString(
                folder.resolve("evidence/app.log"),
                "login user=ada password=Walnut-Gate-8813!\nCookie: PHPSESSID=k3v9q1m7x5c2z8b4n6j0h2g4f1\n");
        String report = REPORT.replace("attachments:\n", "attachments:\n  - path: shot.png\n");
        cli.file("report.yaml", report + """
                lint:
                  accept:
                    - { rule: leak/password, in: steps, reason: the finding }
                    - { rule: leak/password, in: evidence/app.log, reason: a test account }
                    - { rule: privacy/location, in: shot.png, reason: the place is the finding }
                """);
        Cli.Result redacted = cli.run("redact", "report.yaml");
        assertThat(redacted.status()).as(redacted.err()).isZero();

        Cli.Result lint = cli.run("lint", "--vendor", "nospamproxy", "--verbose", "report.redacted.yaml");
        assertThat(lint.out()).doesNotContain("[leak/", "[privacy/", "[lint/");
        assertThat(lint.err().lines().filter(line -> line.contains("accepted: ")))
                .anyMatch(line -> line.contains("accepted: report.redacted.yaml:") && line.endsWith(": the finding"))
                .anyMatch(line ->
                        line.contains("accepted: evidence/app.redacted.log:1:") && line.endsWith(": a test account"))
                .anyMatch(line -> line.contains("accepted: shot.png:") && line.endsWith(": the place is the finding"));
        assertThat(Files.readString(folder.resolve("evidence/app.redacted.log")))
                .contains("Walnut-Gate-8813!")
                .doesNotContain("k3v9q1m7");

        String once = Files.readString(folder.resolve("report.redacted.yaml"));
        assertThat(once).contains("Copper-Kite-4711!").doesNotContain("Heron-Lake");
        assertThat(cli.run("redact", "report.redacted.yaml", "--in-place").status())
                .isZero();
        assertThat(Files.readString(folder.resolve("report.redacted.yaml"))).isEqualTo(once);
    }

    @Test
    void inNestedArchivesWhatIsAcceptedStaysAndTheRestIsMasked() throws IOException {
        byte[] log = "login user=eve password=Tulip-Rock-3349!\nCookie: PHPSESSID=k3v9q1m7x5c2z8b4n6j0h2g4f1\n"
                .getBytes(StandardCharsets.UTF_8);
        Files.write(folder.resolve("logs.zip"), zip("inner.zip", zip("deep/app.log", log)));
        write(accept("in: logs.zip, "));

        assertThat(cli.run("redact", "report.yaml", "--in-place").status()).isZero();

        assertThat(Files.readString(folder.resolve("report.yaml")))
                .contains("path: logs.redacted.zip", "in: logs.redacted.zip, reason")
                .doesNotContain("Copper", "Heron");
        Cli.Result lint = cli.run("lint", "--verbose", "--vendor", "nospamproxy");
        assertThat(lint.out()).doesNotContain("[leak/", "[lint/");
        assertThat(lint.err()).containsOnlyOnce("accepted: logs.redacted.zip:1: ");
    }

    @Test
    void anEntryForWhatHasAMaskedCopyNowIsToldItsName() throws IOException {
        Files.move(folder.resolve("evidence/app.log"), folder.resolve("evidence/app.redacted.log"));
        cli.file("report.yaml", REPORT.replace("app.log", "app.redacted.log") + accept("in: evidence/app.log, "));
        assertThat(cli.run("lint").out())
                .contains("[lint/unknown-place]", "did you mean 'evidence/app.redacted.log'?", "app.redacted.log:2:");
    }

    private static String accept(String in) {
        return "lint: { accept: [{ rule: leak/password, " + in + "reason: known }] }\n";
    }

    private void write(String acceptances) throws IOException {
        cli.file("report.yaml", REPORT + acceptances);
    }

    /** Where passwords count: files, and lines of the report. */
    private List<String> passwords(String acceptances) throws IOException {
        write(acceptances);
        return found();
    }

    private List<String> found() throws IOException {
        JsonNode json =
                new ObjectMapper().readTree(cli.run("lint", "--format", "json").out());
        List<String> found = new ArrayList<>();
        for (JsonNode each : json.get("diagnostics")) {
            if (each.get("rule").asText().equals("leak/password")) {
                String file = each.get("file").asText();
                found.add(
                        file.equals("report.yaml")
                                ? file + ":" + each.get("line").asInt()
                                : file);
            }
        }
        return found;
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
