package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.report.ReportReader;
import org.reportcli.testing.Cli;

class LintCommandTest {
    static final String CLEAN = """
            schema: 1
            title: Stored XSS in zone descriptions of the DNS console
            affected:
              - product: DNS console
            description: |
              The zone description is shown without escaping, so a script in it runs
              in the session of everybody who opens the zone.
            impact: |
              An attacker who may edit one zone can act as any other user of the account.
            steps:
              - Log in with an account of your own and open a zone.
              - Save a description that holds a script.
            """;

    /** Five faults, in lines 2, 9, 12, 13 and 14. */
    static final String FIVE_FAULTS = """
            schema: 1
            title: XSS
            affected:
              - product: DNS console
            description: |
              The zone description is shown without escaping.

              An attacker can steal the session of everybody who
              opens the zone. [TODO] say how.
            impact: An attacker can act as any other user of the account.
            steps:
              - Login
            severity: { cvss: "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:R/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N" }
            attachments: [{ path: poc/request.http }]
            """;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void world() {
        cli = new Cli(folder);
    }

    @Test
    void aCleanReportIsAnsweredWithSilence() throws IOException {
        cli.file("report.yaml", CLEAN);
        assertThat(cli.run("lint")).isEqualTo(new Cli.Result(0, "", ""));
    }

    @Test
    void namesFivePlantedFaultsWithTheirLines() throws IOException {
        cli.file("report.yaml", FIVE_FAULTS);
        Cli.Result result = cli.run("lint");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        "report.yaml:2:8: warning: the title does not say what is wrong and where"
                                + " [quality/title-vague]",
                        "report.yaml:9:20: warning: a placeholder was left in: TODO [quality/placeholder]",
                        "report.yaml:12:5: warning: a step of one word [quality/steps-vague]",
                        "report.yaml:13:49: error: 'UI' in CVSS 4.0 is one of N, P, A, not 'R' [quality/cvss-invalid]",
                        "report.yaml:14:23: error: there is no file 'poc/request.http' [attachment/missing]");
        assertThat(result.out().lines().filter(line -> line.startsWith("    hint: ")))
                .hasSize(5);
        assertThat(result.err()).isEqualTo("2 errors, 3 warnings\n");
    }

    @Test
    void namesTheSameFaultsInJson() throws IOException {
        cli.file("report.yaml", FIVE_FAULTS);
        Cli.Result result = cli.run("lint", "--format", "json");
        assertThat(result.status()).isEqualTo(1);
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        List<String> found = new ArrayList<>();
        json.get("diagnostics")
                .forEach(diagnostic -> found.add(diagnostic.get("line").asInt() + ":"
                        + diagnostic.get("column").asInt() + "-"
                        + diagnostic.get("end-line").asInt() + ":"
                        + diagnostic.get("end-column").asInt() + " "
                        + diagnostic.get("rule").asText()));
        assertThat(found)
                .containsExactly(
                        "2:8-2:11 quality/title-vague",
                        "9:20-9:24 quality/placeholder",
                        "12:5-12:10 quality/steps-vague",
                        "13:49-13:53 quality/cvss-invalid",
                        "14:23-14:39 attachment/missing");
        JsonNode first = json.get("diagnostics").get(0);
        assertThat(first.properties().stream().map(java.util.Map.Entry::getKey))
                .containsExactly(
                        "file", "line", "column", "end-line", "end-column", "rule", "level", "message", "hint");
        assertThat(json.get("summary").toString()).isEqualTo("{\"files\":1,\"errors\":2,\"warnings\":3,\"notes\":0}");
    }

    @Test
    void jsonOfACleanReportHasNoDiagnostics() throws IOException {
        cli.file("report.yaml", CLEAN);
        Cli.Result result = cli.run("lint", "--format", "json");
        assertThat(result.status()).isZero();
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.get("diagnostics")).isEmpty();
        assertThat(result.out()).endsWith("}\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void readsStandardInputAndLooksForAttachmentsInTheWorkingDirectory() throws IOException {
        cli.file("poc.log", "GET /\n");
        Cli.Result there =
                cli.input(CLEAN + "attachments: [{ path: poc.log }]\n").run("lint", "-");
        assertThat(there).isEqualTo(new Cli.Result(0, "", ""));
        Cli.Result missing =
                cli.input(CLEAN + "attachments: [{ path: other.log }]\n").run("lint", "-");
        assertThat(missing.out()).startsWith("-:13:23: error: ");
    }

    @Test
    void standardInputMayBeAPipe() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.reportcli.Main",
                        "lint",
                        "-")
                .redirectErrorStream(true)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(CLEAN.replace("title: ", "titel: ").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        assertThat(new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("-:2:1: error: ", "[yaml/unknown-key]");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void theBuiltInVendorsMissDifferentThings() {
        String yaml = """
                schema: 1
                title: Stored XSS in zone descriptions of the DNS console
                affected: [{ urls: [https://dns.example.com/zones] }]
                description: An attacker can steal sessions through the description of a zone.
                """;
        Cli.Result ionos = cli.input(yaml).run("lint", "-", "--vendor", "ionos");
        assertThat(ionos.status()).isEqualTo(1);
        assertThat(ionos.out())
                .contains("[field/impact]", "error: IONOS Cloud needs steps to reproduce")
                .contains(
                        "    policy: \"All the relevant details including the steps required to reproduce the issue.\"")
                .doesNotContain("[field/product]");
        Cli.Result other = cli.input(yaml).run("lint", "-", "--vendor", "nospamproxy");
        assertThat(other.status()).isEqualTo(1);
        assertThat(other.out())
                .containsPattern("-:3:1: error: .* needs the product, .* \\[field/product\\]")
                .contains("note: the report does not have steps to reproduce")
                .doesNotContain("[field/impact]");
    }

    @Test
    void theOptionWinsOverTheVendorOfTheReport() throws IOException {
        cli.file("report.yaml", CLEAN.replace("affected:", "vendor: ionos\naffected:"));
        assertThat(cli.run("lint").out()).contains("IONOS Cloud asks for screenshots");
        assertThat(cli.run("lint", "--vendor", "nospamproxy").out()).doesNotContain("IONOS");
    }

    @Test
    void aFolderStandsForTheReportsInIt() throws IOException {
        cli.file("all/report.yaml", CLEAN);
        cli.file("all/b.report.yaml", CLEAN.replace("title: Stored", "titel: Stored"));
        cli.file("all/other.yaml", "no: report\n");
        cli.file("all/deeper/report.yaml", "no: report\n");
        Cli.Result result = cli.run("lint", "all", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.at("/summary/files").asInt()).isEqualTo(2);
        assertThat(json.get("diagnostics"))
                .allSatisfy(diagnostic ->
                        assertThat(diagnostic.get("file").asText()).isEqualTo("all/b.report.yaml"));
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void theOrderOfTheOperandsChangesNothing() throws IOException {
        cli.file("a.yaml", FIVE_FAULTS);
        cli.file("b.yaml", FIVE_FAULTS.replace("XSS", "bug"));
        Cli.Result one = cli.run("lint", "a.yaml", "b.yaml");
        assertThat(cli.run("lint", "b.yaml", "a.yaml", "./a.yaml", "b.yaml")).isEqualTo(one);
        assertThat(one.err()).isEqualTo("4 errors, 6 warnings\n");
    }

    @Test
    void localeAndTimeZoneOfTheMachineChangeNothing() throws IOException {
        cli.file("report.yaml", FIVE_FAULTS + "discovered: 2026-11-23\n");
        Cli.Result here = cli.run("lint", "--format", "json");
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(cli.run("lint", "--format", "json")).isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void twoWinsOverOneAndOneOverZero() throws IOException {
        cli.file("clean.yaml", CLEAN);
        cli.file("faulty.yaml", CLEAN.replace("title: ", "titel: "));
        cli.file("broken.yaml", "title: [\n");
        assertThat(cli.run("lint", "clean.yaml").status()).isZero();
        assertThat(cli.run("lint", "clean.yaml", "faulty.yaml").status()).isEqualTo(1);
        Cli.Result all = cli.run("lint", "clean.yaml", "faulty.yaml", "broken.yaml");
        assertThat(all.status()).isEqualTo(2);
        assertThat(all.out()).contains("broken.yaml:", "[yaml/syntax]", "faulty.yaml:1:1: error: ", "[field/title]");
    }

    @Test
    void whatIsNoYamlIsPrintedInTheChosenFormat() throws IOException {
        cli.file("report.yaml", "title: [\n");
        Cli.Result result = cli.run("lint", "--format", "json", "--fail-on", "never");
        assertThat(result.status()).isEqualTo(2);
        JsonNode json = new ObjectMapper().readTree(result.out());
        assertThat(json.at("/diagnostics/0/rule").asText()).isEqualTo("yaml/syntax");
    }

    @Test
    void failOnMovesTheThreshold() throws IOException {
        cli.file("report.yaml", CLEAN.replace("impact: |", "impact: High\nsuggested-fix: |"));
        assertThat(cli.run("lint").status()).isZero();
        assertThat(cli.run("lint", "--fail-on", "warning").status()).isEqualTo(1);
        assertThat(cli.run("lint", "--fail-on", "note").status()).isEqualTo(1);
        cli.file("report.yaml", CLEAN.replace("title: ", "titel: "));
        assertThat(cli.run("lint", "--fail-on", "never").status()).isZero();
        assertThat(cli.run("lint").status()).isEqualTo(1);
        Cli.Result wrong = cli.run("lint", "--fail-on", "warnings");
        assertThat(wrong.status()).isEqualTo(2);
        assertThat(wrong.err()).contains("did you mean '--fail-on warning'?");
    }

    @Test
    void acceptLetsOneRulePassAndCountsIt() throws IOException {
        cli.file("report.yaml", FIVE_FAULTS);
        Cli.Result result = cli.run(
                "lint", "--accept", "quality/title-vague", "--accept", "quality/cvss-invalid", "--fail-on", "warning");
        assertThat(result.out()).doesNotContain("title-vague", "cvss-invalid").contains("steps-vague");
        assertThat(result.err()).isEqualTo("1 error, 2 warnings, 2 accepted\n");
        assertThat(result.status()).isEqualTo(1);
    }

    @Test
    void verboseSaysWhatWasAcceptedAndWhy() throws IOException {
        cli.file(
                "report.yaml",
                CLEAN.replace("Stored XSS in zone descriptions of the DNS console", "XSS")
                        + "lint: { accept: [{ rule: quality/title-vague, reason: the desk wants it short }] }\n");
        assertThat(cli.run("lint")).isEqualTo(new Cli.Result(0, "", ""));
        assertThat(cli.run("lint", "--verbose").err())
                .contains("accepted: report.yaml:2: ", "[quality/title-vague]: the desk wants it short");
    }

    @Test
    void anAcceptanceWithoutAReasonLetsNothingPass() throws IOException {
        cli.file(
                "report.yaml",
                CLEAN.replace("Stored XSS in zone descriptions of the DNS console", "XSS")
                        + "lint: { accept: [{ rule: quality/title-vague, reason: ' ' }] }\n");
        assertThat(cli.run("lint").out()).contains("[quality/title-vague]", "[yaml/missing-key]");
    }

    @Test
    void anAcceptanceIsOfOneRuleExactly() throws IOException {
        cli.file("report.yaml", FIVE_FAULTS);
        for (String pattern : List.of("quality", "quality/", "quality/*", "quality/title")) {
            Cli.Result result = cli.run("lint", "--accept", pattern);
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).contains("report: error: there is no rule '" + pattern + "' to accept", "hint");
        }
    }

    @Test
    void whatLeavesNothingSensibleToSendCannotBeAccepted() throws IOException {
        cli.file("report.yaml", FIVE_FAULTS);
        for (String rule : List.of("yaml/syntax", "yaml/unknown-key", "attachment/missing", "attachment/outside")) {
            Cli.Result result = cli.run("lint", "--accept", rule);
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("'" + rule + "' cannot be accepted");
        }
        cli.file("report.yaml", FIVE_FAULTS + """
                lint:
                  accept:
                    - { rule: attachment/missing, reason: it comes later }
                """);
        assertThat(cli.run("lint").out()).contains("[attachment/missing]", "[lint/not-acceptable]");
    }

    @Test
    void aMissingFileIsRefusedWithWhatOneNeeds() {
        Cli.Result result = cli.run("lint");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo("report: error: there is no 'report.yaml'\nreport: hint: " + ReportReader.START + "\n");
    }

    @Test
    void aFolderWithoutReportsIsRefused() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Cli.Result result = cli.run("lint", "empty");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("there is no report.yaml or *.report.yaml in 'empty'");
    }

    @Test
    void aNamedPipeIsRefusedAndNotWaitedFor() throws Exception {
        Process mkfifo = new ProcessBuilder("mkfifo", folder.resolve("pipe").toString()).start();
        assertThat(mkfifo.waitFor()).isZero();
        Cli.Result result = cli.run("lint", "pipe");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("'pipe' is no regular file");
        cli.file("report.yaml", CLEAN + "attachments: [{ path: pipe, kind: log }]\n");
        assertThat(cli.run("lint").out()).contains("'pipe' is a pipe, socket or device [attachment/not-a-file]");
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.log"), "secret");
        cli.file("in/report.yaml", CLEAN + "attachments: [{ path: poc.log }]\n");
        Files.createSymbolicLink(folder.resolve("in/poc.log"), secret);
        assertThat(cli.run("lint", "in").out()).contains("[attachment/outside]").doesNotContain(folder.toString());
    }

    @Test
    void whatAReportSaysReachesTheTerminalInert() throws IOException {
        cli.file("report.yaml", CLEAN + "\"\\e]52;c;aGk=\\a\\u202Eevil\": x\n");
        for (String format : List.of("text", "json", "sarif", "junit", "github")) {
            Cli.Result result = cli.run("lint", "--format", format);
            assertThat(result.out())
                    .contains("yaml/unknown-key")
                    .doesNotContain("\u001B", "\u0007", "\u202E")
                    .contains("evil");
        }
    }

    @Test
    void listsTheRules() {
        Cli.Result result = cli.run("lint", "--rules");
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .contains("quality/title-vague")
                .containsPattern("(?m)^yaml/syntax +error +the file is no YAML$");
        assertThat(result.out().lines()).isSorted();
    }

    @Test
    void listsTheRulesForPrograms() throws IOException {
        JsonNode json = new ObjectMapper()
                .readTree(cli.run("lint", "--rules", "--format", "json").out());
        assertThat(json.get("schema").asInt()).isEqualTo(1);
        assertThat(json.get("rules")).allSatisfy(rule -> {
            assertThat(rule.get("id").asText()).matches("[a-z]+/[a-z0-9-]+");
            assertThat(rule.get("level").asText()).matches("error|warning|note");
            assertThat(rule.get("explanation").asText()).endsWith(".");
            assertThat(rule.get("hint").asText()).isNotBlank();
        });
    }

    @Test
    void explainsARule() {
        Cli.Result result = cli.run("lint", "--explain", "quality/title-vague");
        assertThat(result.status()).isZero();
        assertThat(result.out())
                .startsWith("quality/title-vague (warning): the title says nothing\n")
                .contains("--accept quality/title-vague");
        assertThat(cli.run("lint", "--explain", "yaml/syntax").out()).contains("It cannot be accepted.");
        assertThat(cli.run("lint", "--explain", "leak/password").out())
                .contains("{ rule: leak/password, in: steps, reason:", "or --accept leak/password");
    }

    @Test
    void anUnknownRuleIsExplainedAway() {
        Cli.Result result = cli.run("lint", "--explain", "quality/title-vage");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean 'quality/title-vague'?");
    }

    @Test
    void anUnknownFormatIsAUsageError() throws IOException {
        cli.file("report.yaml", CLEAN);
        Cli.Result result = cli.run("lint", "--format", "jason");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("did you mean '--format json'?");
    }

    @Test
    void anUnknownVendorOnTheCommandLineIsAUsageError() throws IOException {
        cli.file("report.yaml", CLEAN);
        Cli.Result result = cli.run("lint", "--vendor", "nobody");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void anUnknownVendorInTheReportIsADiagnosticAtItsPlace() throws IOException {
        cli.file("report.yaml", CLEAN.replace("affected:", "vendor: nobody\naffected:"));
        Cli.Result result = cli.run("lint");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()).startsWith("report.yaml:3:9: error: ").contains("[field/vendor]");
    }

    @Test
    void aPathOfNothingIsAMissingPath() throws IOException {
        cli.file("report.yaml", CLEAN + "attachments: [{ path: \"\" }, { path: \" \" }]\n");
        Cli.Result result = cli.run("lint");
        assertThat(result.status()).isEqualTo(1);
        assertThat(result.out()
                        .lines()
                        .filter(line -> line.endsWith("an attachment without 'path' [yaml/missing-key]")))
                .hasSize(2);
    }

    @Test
    void whatTheHintCallsTheLeastIsEnough() throws IOException {
        assertThat(cli.run("lint", ".").err()).contains(ReportReader.START);
        assertThat(cli.input("").run("lint", "-").out()).contains(ReportReader.START);
        cli.file("report.yaml", """
                schema: 1
                title: A zone can be taken over by its name
                affected: [{ product: DNS console }]
                description: The name of a zone that was given up can be taken by others.
                impact: An attacker can read the mail of those who had the zone before.
                steps: [Log in with an account of your own and give up a zone.]
                """);
        assertThat(cli.run("lint")).isEqualTo(new Cli.Result(0, "", ""));
    }

    @Test
    void aValueOfTheWrongKindIsOneFault() throws IOException {
        cli.file(
                "report.yaml",
                CLEAN.replaceFirst("title: .*", "title: []").replaceFirst("(?s)steps:.*", "steps: {}\n"));
        Cli.Result result = cli.run("lint");
        assertThat(result.out().lines().filter(line -> !line.startsWith(" ")))
                .containsExactly(
                        "report.yaml:2:8: error: 'title' is text, not a list [yaml/type]",
                        "report.yaml:10:8: error: 'steps' is a list, not a mapping [yaml/type]");
    }

    @Test
    void anEmptyListIsNothing() throws IOException {
        cli.file("report.yaml", CLEAN.replaceFirst("(?s)steps:.*", "steps: []\n"));
        assertThat(cli.run("lint").out()).contains("[field/steps]").doesNotContain("[yaml/type]");
    }

    @ParameterizedTest
    @CsvSource({
        "'a:1,b', './a:1,b'",
        "c:/a, ./c:/a",
        "a b, a%20b",
        "a/b:c, a/b:c",
        "'a%:ä', './a%25:%C3%A4'",
        "mailto:x, ./mailto:x"
    })
    void theUriOfAFileIsARelativeReferenceWhateverItIsCalled(String name, String uri) throws IOException {
        cli.file(name, "schema: 1\n");
        JsonNode sarif = new ObjectMapper()
                .readTree(cli.run("lint", name, "--format", "sarif").out());
        String found = sarif.findValue("uri").asText();
        assertThat(found).isEqualTo(uri);
        assertThat(java.net.URI.create(found)).satisfies(parsed -> {
            assertThat(parsed.isAbsolute()).isFalse();
            assertThat(java.net.URI.create("file:/x/").resolve(parsed).getPath())
                    .isEqualTo("/x/" + name);
        });
    }

    @Test
    void anAbsoluteNameWithTwoSlashesNamesNoHost() throws IOException {
        String name = "/" + cli.file("report.yaml", "schema: 1\n");
        JsonNode sarif = new ObjectMapper()
                .readTree(cli.run("lint", name, "--format", "sarif").out());
        assertThat(sarif.findValue("uri").asText()).isEqualTo(name.substring(1));
    }
}
