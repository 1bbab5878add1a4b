package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.leak.redact.Planted;
import org.reportcli.support.Folders;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.support.Terminal;
import org.reportcli.testing.Cli;
import org.reportcli.testing.NoTerminal;
import picocli.CommandLine;

/** {@code report redact}, with a scanner that finds what the tests plant. */
class RedactCommandTest {
    private static final String REPORT = """
            # found with sid=abcdef123456
            schema: 1
            title: Sessions stay
            affected: [{ product: Shop }]
            description: >
              The cookie sid=abcdef123456 works after logging
              out, and so does tok_one
              two; here.
            impact: "percent: %61, sid=xyzxyz%2Fxyz"   # kept
            steps:
              - Send abcdef123456 again.
              - tok_start; of a step
            attachments:
              - path: poc/a.har   # the request
                description: with sid=abcdef123456
              - path: 'poc/clean.txt'
            reporter: { name: Ada, email: ada@example.org }
            """;

    @TempDir
    Path folder;

    private Terminal terminal = new NoTerminal();
    private String input = "";

    private record Result(int status, String out, String err) {}

    @BeforeEach
    void files() throws IOException {
        write("report.yaml", REPORT);
        write(
                "poc/a.har",
                "{\"url\": \"https://shop.example/?next=sid=abcdef123456\", \"b\": \"xyzxyz/xyz\", \"n\": 1}\n");
        write("poc/clean.txt", "nothing here\n");
    }

    @Test
    void aCopyHoldsTheSamePseudonymForTheSameValueEverywhere() throws IOException {
        Result result = run("report.yaml");

        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
        assertThat(read("report.redacted.yaml")).isEqualTo("""
                        # found with sid=[cookie-1]
                        schema: 1
                        title: Sessions stay
                        affected: [{ product: Shop }]
                        description: >
                          The cookie sid=[cookie-1] works after logging
                          out, and so does [token-1]; here.
                        impact: "percent: %61, sid=[cookie-2]"   # kept
                        steps:
                          - Send [cookie-1] again.
                          - '[token-2]; of a step'
                        attachments:
                          - path: poc/a.redacted.har   # the request
                            description: with sid=[cookie-1]
                          - path: 'poc/clean.txt'
                        reporter: { name: Ada, email: ada@example.org }
                        """);
        assertThat(read("poc/a.redacted.har"))
                .isEqualTo(
                        "{\"url\": \"https://shop.example/?next=sid=[cookie-1]\", \"b\": \"[cookie-2]\", \"n\": 1}\n");
        assertThat(result.out())
                .isEqualTo("report.redacted.yaml: masked 5 x a session cookie, 2 x a token of a service\n"
                        + "poc/a.redacted.har: masked 2 x a session cookie\n");
    }

    @Test
    void theOriginalsStayAndTheCopiesAreForTheirOwnerOnly() throws IOException {
        String har = read("poc/a.har");
        run("report.yaml");

        assertThat(read("report.yaml")).isEqualTo(REPORT);
        assertThat(read("poc/a.har")).isEqualTo(har);
        for (String copy : List.of("report.redacted.yaml", "poc/a.redacted.har")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(copy))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void runningItAgainChangesNothing() throws IOException {
        run("report.yaml");
        Map<String, String> first = tree();

        assertThat(run("report.yaml").status()).isZero();
        assertThat(run("report.yaml", "--dry-run").out()).contains("\npoc/a.redacted.har: masked");
        assertThat(tree()).isEqualTo(first);

        Result third = run("report.redacted.yaml");
        assertThat(third.status()).isZero();
        assertThat(third.err()).isEqualTo("nothing to mask in report.redacted.yaml\n");
        assertThat(tree()).isEqualTo(first);
    }

    @Test
    void inPlaceOnlyTheReportIsRewritten() throws IOException {
        assertThat(run("report.yaml", "--in-place").status()).isZero();

        assertThat(read("report.yaml")).contains("Send [cookie-1] again", "path: poc/a.redacted.har");
        assertThat(tree()).containsOnlyKeys("report.yaml", "poc/a.har", "poc/a.redacted.har", "poc/clean.txt");
        Map<String, String> first = tree();
        assertThat(run("report.yaml", "--in-place").err()).isEqualTo("nothing to mask in report.yaml\n");
        assertThat(tree()).isEqualTo(first);
    }

    @Test
    void numbersOfAnEarlierRunAreNotGivenOutAgain() throws IOException {
        run("report.yaml", "--in-place");
        write("report.yaml", read("report.yaml").replace("Sessions stay", "Sessions stay sid=another99"));

        run("report.yaml", "--in-place");

        assertThat(read("report.yaml")).contains("Sessions stay sid=[cookie-3]").doesNotContain("another99");
    }

    @Test
    void aDryRunWritesNothing() throws IOException {
        Map<String, String> before = tree();
        Result result = run("report.yaml", "--dry-run");

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("report.redacted.yaml: masked 5 x a session cookie");
        assertThat(result.err()).isEqualTo("dry run: nothing was written\n");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void somebodysFileOfTheCopysNameIsNotReplaced() throws IOException {
        write("report.redacted.yaml", "mine");
        write("poc/a.redacted.har", "mine too");
        Map<String, String> before = tree();

        Result result = run("report.yaml");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("'report.redacted.yaml' is there already", "--output report.redacted.yaml");
        assertThat(tree()).isEqualTo(before);

        assertThat(run("report.yaml", "-o", "report.redacted.yaml").status()).isZero();
        assertThat(read("report.redacted.yaml")).contains("path: poc/a.redacted-2.har");
        assertThat(read("poc/a.redacted.har")).isEqualTo("mine too");
    }

    @Test
    void anotherFolderGetsAllThatTheReportNames() throws IOException {
        Files.createDirectory(folder.resolve("out"));

        assertThat(run("report.yaml", "-o", "out/r.yaml").err()).isEmpty();

        assertThat(tree()).containsKeys("out/r.yaml", "out/poc/a.redacted.har", "out/poc/clean.txt");
        assertThat(tree()).doesNotContainKeys("poc/a.redacted.har");
    }

    @Test
    void standardInputGoesToStandardOutput() throws IOException {
        input = REPORT;
        Result result = run("-");

        assertThat(result.out())
                .startsWith("# found with sid=[cookie-1]\nschema: 1")
                .endsWith("ada@example.org }\n");
        assertThat(result.err()).contains("poc/a.redacted.har: masked 2 x a session cookie");
        assertThat(result.status()).isZero();
    }

    @Test
    void anyOtherFileIsCopiedToo() throws IOException {
        write("app.log", "one sid=abcdef123456\r\ntwo abcdef123456, dXNlcjphYmNkZWYxMjM0NTY=\r\n");

        Result result = run("app.log");

        assertThat(result.err()).isEmpty();
        assertThat(read("app.redacted.log")).isEqualTo("one sid=[cookie-1]\r\ntwo [cookie-1], [cookie-1]\r\n");
        assertThat(run("app.log", "--in-place").status()).isEqualTo(2);
        assertThat(run("poc/clean.txt").err()).isEqualTo("nothing to mask in poc/clean.txt\n");
        assertThat(run("app.log", "-o", "-").out()).startsWith("one sid=[cookie-1]\r\n");
    }

    @Test
    void programsGetJson() {
        Result result = run("report.yaml", "--format", "json");

        assertThat(result.out())
                .contains("\"schema\": 1")
                .contains("\"file\": \"poc/a.har\"", "\"copy\": \"poc/a.redacted.har\"")
                .contains("\"rule\": \"leak/cookie\"", "\"[cookie-1]\"", "\"left\": [ ]");
        assertThat(run("report.yaml", "-o", "-", "--format", "json").status()).isEqualTo(2);
    }

    @Test
    void whoIsAskedSeesNoValueAndDecides() throws IOException {
        Person person = new Person("n", "x", "y", "a", "y");
        terminal = person;

        Result result = run("report.yaml", "--interactive");

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .contains("1 of 4: report.yaml:1:18: a session cookie [cookie, 12 characters], in 4 places")
                .contains("y, n, a or q")
                .contains("1 value was left as it is");
        assertThat(person.asked).isEqualTo(5);
        assertThat(read("report.redacted.yaml"))
                .contains("sid=abcdef123456", "[token-1]", "[token-2]", "sid=[cookie-1]");
    }

    @Test
    void whoQuitsFindsNothingChanged() throws IOException {
        Map<String, String> before = tree();
        terminal = new Person("y", "q");

        Result result = run("report.yaml", "--interactive");

        assertThat(result.status()).isEqualTo(130);
        assertThat(result.err()).endsWith("report: error: stopped; nothing was written\n");
        assertThat(tree()).isEqualTo(before);
    }

    @Test
    void whereNobodyCanBeAskedTheHintSaysWhatToLeaveOut() {
        Result result = run("report.yaml", "--interactive");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("nobody can be asked", "leave out --interactive");
    }

    @Test
    void whatIsAcceptedStays() throws IOException {
        write("report.yaml", REPORT + "lint: { accept: [{ rule: leak/cookie, reason: my own session }] }\n");

        Result result = run("report.yaml");

        assertThat(result.status()).isZero();
        assertThat(read("report.redacted.yaml")).contains("sid=abcdef123456", "[token-1]", "path: poc/a.har ");
        assertThat(result.err()).isEqualTo("2 values were left as they are\n");
    }

    @Test
    void whatIsAcceptedInAFieldStaysThereAndIsMaskedElsewhere() throws IOException {
        String place = "lint: { accept: [{ rule: leak/cookie, in: description, reason: my own session }] }\n";
        write("report.yaml", REPORT + place);

        Result result = run("report.yaml");

        assertThat(result.status()).isZero();
        assertThat(read("report.redacted.yaml"))
                .contains(
                        "# found with sid=[cookie-1]\n",
                        "The cookie sid=abcdef123456 works",
                        "[token-1]; here",
                        "Send [cookie-1] again.",
                        "description: with sid=[cookie-1]\n",
                        place);
        assertThat(read("poc/a.redacted.har")).contains("sid=[cookie-1]");
        assertThat(result.err()).isEqualTo("1 value was left as it is\n");
        assertTwiceIsOnce();
    }

    @Test
    void whatIsAcceptedInAnAttachmentStaysThereAndTheEntryFollowsTheCopy() throws IOException {
        write("poc/a.har", "{\"url\": \"/?next=sid=abcdef123456\", \"t\": \"tok_har;\", \"b\": \"abcdef123456\"}\n");
        String place = "lint:\n  accept:\n    - { rule: leak/cookie, in: %s, reason: my own }   # why\n"
                + "    - { rule: leak/cookie, in: poc/clean.txt, reason: none there }\n";
        write("report.yaml", REPORT + place.formatted("'./poc/a.har'"));

        Result result = run("report.yaml");

        assertThat(result.status()).isZero();
        assertThat(read("poc/a.redacted.har"))
                .isEqualTo("{\"url\": \"/?next=sid=abcdef123456\", \"t\": \"[token-3];\", \"b\": \"abcdef123456\"}\n");
        assertThat(read("report.redacted.yaml"))
                .contains("The cookie sid=[cookie-1] works", "path: poc/a.redacted.har ")
                .endsWith(place.formatted("'poc/a.redacted.har'"));
        assertTwiceIsOnce();
    }

    @Test
    void anAttachmentOfWhichAllIsAcceptedIsNotCopied() throws IOException {
        write("poc/a.har", "sid=abcdef123456\n");
        String place = "lint: { accept: [{ rule: leak/cookie, in: poc/a.har, reason: my own }] }\n";
        write("report.yaml", REPORT + place);

        assertThat(run("report.yaml").status()).isZero();
        assertThat(tree()).doesNotContainKey("poc/a.redacted.har");
        assertThat(read("report.redacted.yaml")).contains("path: poc/a.har ").endsWith(place);
    }

    @Test
    void aFieldAndAnAttachmentOfOneNameAreToldApart() throws IOException {
        write("steps", "sid=abcdef123456\n");
        String report = REPORT.replace("poc/a.har", "steps").replace("Send abcdef", "Send sid=abcdef");
        write("report.yaml", report + "lint: { accept: [{ rule: leak/cookie, in: steps, reason: mine }] }\n");
        run("report.yaml");
        assertThat(read("report.redacted.yaml")).contains("Send sid=abcdef123456 again", "in: steps, reason");
        assertThat(read("steps.redacted")).contains("sid=[cookie-1]");

        write("report.yaml", report + "lint: { accept: [{ rule: leak/cookie, in: ./steps, reason: mine }] }\n");
        run("report.yaml", "--in-place");
        assertThat(read("report.yaml")).contains("Send sid=[cookie-1] again", "in: ./steps, reason");
        assertThat(read("steps")).contains("sid=abcdef123456");
    }

    @Test
    void anAcceptanceWithoutAReasonOrOfNoPlaceLeavesNothing() throws IOException {
        String masked = "The cookie sid=[cookie-1] works";
        for (String entry : List.of(
                "in: description",
                "in: description, reason: ' '",
                "in: '', reason: mine",
                "in: 'description[0]', reason: mine",
                "in: [description], reason: mine")) {
            write("report.yaml", REPORT + "lint: { accept: [{ rule: leak/cookie, " + entry + " }] }\n");
            assertThat(run("report.yaml", "--output", "out.yaml").status())
                    .as(entry)
                    .isZero();
            assertThat(read("out.yaml")).as(entry).contains(masked);
        }
    }

    @Test
    void whatAnotherRuleFindsInTheSamePlaceGoes() throws IOException {
        write("poc/a.har", "\"tok_sid=abcd1234;\" and sid=abcd1234\n");
        write("report.yaml", REPORT + "lint: { accept: [{ rule: leak/cookie, in: poc/a.har, reason: mine }] }\n");

        assertThat(run("report.yaml").status()).isZero();
        assertThat(read("poc/a.redacted.har")).isEqualTo("\"[token-3];\" and sid=abcd1234\n");
    }

    private void assertTwiceIsOnce() throws IOException {
        Map<String, String> once = tree();
        Result again = run("report.redacted.yaml");
        assertThat(again.status()).isZero();
        assertThat(tree()).isEqualTo(once);
        run("report.yaml");
        assertThat(tree()).isEqualTo(once);
    }

    @Test
    void aLeakInTheNameOfAFileIsToldWithoutTheName() throws IOException {
        write("report.yaml", REPORT.replace("poc/clean.txt", "poc/sid=abcdef123456.txt"));
        Files.move(folder.resolve("poc/clean.txt"), folder.resolve("poc/sid=abcdef123456.txt"));

        Result result = run("report.yaml", "--verbose");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains("poc/sid=[cookie].txt: its name holds something")
                .doesNotContain("abcdef");
    }

    @Test
    void whatIsMissingIsAnErrorAndTheRestIsMasked() throws IOException {
        Files.delete(folder.resolve("poc/clean.txt"));

        Result result = run("report.yaml");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains("poc/clean.txt: it is not looked at: there is no such file");
        assertThat(read("report.redacted.yaml")).contains("poc/a.redacted.har");
    }

    @Test
    void whatIsNoFileOfTheReportIsNotOpened() throws IOException {
        Path outside = Files.createTempFile("outside", ".txt");
        try {
            Files.writeString(outside, "sid=outside12345");
            Files.delete(folder.resolve("poc/clean.txt"));
            Files.createSymbolicLink(folder.resolve("poc/clean.txt"), outside);

            Result result = run("report.yaml");

            assertThat(result.status()).isEqualTo(1);
            assertThat(result.err()).contains("poc/clean.txt: it is not looked at: a symbolic link leads out");
            assertThat(read("report.redacted.yaml")).contains("path: 'poc/clean.txt'");
            assertThat(folder.resolve("poc/clean.redacted.txt")).doesNotExist();
        } finally {
            Files.delete(outside);
        }
    }

    @Test
    void filesOfOneNameGetCopiesOfOneNameInTheirFolders() throws IOException {
        write("other/a.har", "{\"x\": \"sid=other1234567\"}");
        write(
                "report.yaml",
                REPORT.replace("'poc/clean.txt'", "other/a.har\n  - path: poc/../poc/a.har".replace("poc/../", "./")));

        assertThat(run("report.yaml").err()).isEmpty();

        assertThat(read("report.redacted.yaml"))
                .contains(
                        "path: poc/a.redacted.har   #",
                        "path: other/a.redacted.har\n",
                        "  - path: poc/a.redacted.har\nreporter");
        assertThat(read("other/a.redacted.har")).isEqualTo("{\"x\": \"sid=[cookie-3]\"}");
    }

    @Test
    void aSymbolicLinkInsideOfTheFolderGetsACopyBesideItself() throws IOException {
        Files.createSymbolicLink(folder.resolve("link.har"), Path.of("poc/a.har"));
        write("report.yaml", REPORT.replace("poc/a.har ", "link.har "));

        assertThat(run("report.yaml").err()).isEmpty();

        assertThat(read("report.redacted.yaml")).contains("path: link.redacted.har ");
        assertThat(folder.resolve("link.redacted.har")).isRegularFile();
    }

    @Test
    void theByteOrderMarkStays() throws IOException {
        write("report.yaml", "\uFEFF" + REPORT);

        assertThat(run("report.yaml", "--in-place").status()).isZero();

        assertThat(read("report.yaml")).startsWith("\uFEFF# found with sid=[cookie-1]\n");
    }

    @Test
    void aPathWithQuotesIsWrittenInTheStyleThatItHas() throws IOException {
        Files.move(folder.resolve("poc/a.har"), folder.resolve("poc/it's a.har"));
        write("report.yaml", REPORT.replace("poc/a.har ", "'poc/it''s a.har' "));

        assertThat(run("report.yaml").err()).isEmpty();

        assertThat(read("report.redacted.yaml")).contains("path: 'poc/it''s a.redacted.har' ");
        assertThat(folder.resolve("poc/it's a.redacted.har")).exists();
    }

    @Test
    void whatCannotBeMaskedIsNamedAndItsReferenceStays() throws IOException {
        byte[] damaged = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
        Files.write(folder.resolve("poc/shot.png"), damaged);
        write("report.yaml", REPORT.replace("'poc/clean.txt'", "poc/shot.png"));

        Result result = run("report.yaml");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains(
                        "report: error: poc/shot.png: it cannot be masked: the picture is damaged",
                        "report: hint: leave it out");
        assertThat(read("report.redacted.yaml")).contains("path: poc/shot.png", "path: poc/a.redacted.har");
    }

    @Test
    void aReportWithFaultsOfFormIsRefused() throws IOException {
        write("report.yaml", "schema: 1\ntitle: [sid=abcdef123456\n");

        Result result = run("report.yaml");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("has faults of form").doesNotContain("abcdef");
    }

    @Test
    void noOutputHoldsAValueOrItsNeighbours() throws IOException {
        for (String[] arguments : List.of(
                new String[] {"report.yaml", "--verbose"},
                new String[] {"report.yaml", "--verbose", "--format", "json"},
                new String[] {"report.yaml", "--dry-run", "--verbose"})) {
            Result result = run(arguments);
            assertThat(result.out() + result.err()).doesNotContain("abcdef", "tok_", "xyzxyz", "works after", "https:");
        }
        Map<String, String> files = tree();
        files.keySet().removeAll(List.of("report.yaml", "poc/a.har"));
        assertThat(files).hasSize(3);
        assertThat(files.values())
                .noneMatch(text -> text.contains("abcdef") || text.contains("tok_") || text.contains("xyzxyz"));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    private Map<String, String> tree() throws IOException {
        Map<String, String> tree = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                tree.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return tree;
    }

    private Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        PrintStream results = new PrintStream(out, true, StandardCharsets.UTF_8);
        Runtime runtime = new Runtime(
                Clock.fixed(Cli.NOW, ZoneOffset.UTC),
                Map.of(),
                folder,
                folder,
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                results,
                errors,
                terminal,
                new SecureRandom(),
                (command, directory, environment) -> {
                    throw new IOException("no processes in this test");
                });
        RedactCommand command = new RedactCommand(() -> Planted.SCANNER);
        CommandLine.Model.CommandSpec spec = command.spec();
        Options.addGlobal(spec);
        CommandLine.ParseResult arguments = new CommandLine(spec).parseArgs(words);
        Console console = new Console(results, errors, false, Options.isSet(arguments, "--verbose"), false, false);
        int status;
        try {
            status = command.run(
                            arguments,
                            new Invocation(
                                    runtime,
                                    console,
                                    Folders.of(runtime, Optional.of("home")),
                                    terminal.isInteractive()))
                    .code();
        } catch (ReportException e) {
            console.error(e.getMessage());
            e.hints().forEach(console::hint);
            status = e.status().code();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Gives answers one after the other. */
    private static final class Person implements Terminal {
        private final Iterator<String> answers;
        private int asked;

        Person(String... answers) {
            this.answers = new ArrayList<>(List.of(answers)).iterator();
        }

        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public boolean isErrorTerminal() {
            return true;
        }

        @Override
        public boolean isOutputTerminal() {
            return true;
        }

        @Override
        public Optional<String> ask(String prompt) {
            asked++;
            return answers.hasNext() ? Optional.of(answers.next()) : Optional.empty();
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            throw new AssertionError("asked for a secret: " + prompt);
        }
    }
}
