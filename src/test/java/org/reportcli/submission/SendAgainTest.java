package org.reportcli.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.cases.Case;
import org.reportcli.cases.CaseState;
import org.reportcli.cases.Cases;
import org.reportcli.testing.Cli;

/** Whole commands that send a report that was sent, is queued, or may have been sent. */
class SendAgainTest {
    private static final String EXAMPLES = "examples/acme/";

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void aReport() throws IOException {
        cli = new Cli(folder);
        for (String file : List.of("vendor.yaml", "certificate.asc", "secret-key.asc")) {
            Files.createDirectories(folder.resolve("acme"));
            Files.copy(Path.of(EXAMPLES, file), folder.resolve("acme").resolve(file));
        }
        edit("Customer portal");
    }

    @Test
    void theSameReportTwiceIsOneMessage() throws IOException {
        assertThat(send().status()).isZero();
        String id = only(CaseState.SENT).id();

        Cli.Result second = send();

        assertThat(second.status()).isZero();
        assertThat(second.out()).isEqualTo(id + "\n");
        assertThat(second.err()).contains("this report went to ACME Cloud on 2026-11-22", "nothing was sent now");
        assertThat(outbox()).hasSize(1);
        assertThat(cases()).hasSize(1);
    }

    @Test
    void sentAgainItIsTheSameMessageByteByByte() throws IOException {
        send();
        Path first = outbox().get(0);
        byte[] bytes = Files.readAllBytes(first);
        Files.delete(first);

        assertThat(send("--resend").status()).isZero();

        assertThat(outbox()).containsExactly(first);
        assertThat(first).hasBinaryContent(bytes);
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.US_ASCII))
                .contains("Message-ID: " + only(CaseState.SENT).fact("message-id"));
    }

    @Test
    void whatMayHaveArrivedIsNotSentUntilAPersonSaysSo() throws IOException {
        queue();
        append(only(CaseState.QUEUED), "handing-over");

        Cli.Result second = send();

        assertThat(second.status()).isEqualTo(6);
        assertThat(second.err()).contains("may have reached ACME Cloud", "--resend");
        assertThat(outbox()).isEmpty();
        assertThat(send("--resend").status()).isZero();
        assertThat(outbox())
                .hasSize(1)
                .allSatisfy(file -> assertThat(file)
                        .hasSameBinaryContentAs(only(CaseState.SENT).message()));
    }

    @Test
    void anEditedReportTakesThePlaceOfOneThatIsQueued() throws IOException {
        queue();
        Case old = only(CaseState.QUEUED);
        edit("Supplier portal");

        assertThat(send().status()).isZero();

        assertThat(cases()).hasSize(2);
        assertThat(find(old).state()).isEqualTo(CaseState.SUPERSEDED);
        assertThat(outbox())
                .hasSize(1)
                .allSatisfy(file -> assertThat(file)
                        .hasSameBinaryContentAs(only(CaseState.SENT).message()));
    }

    @Test
    void anEditedReportIsRefusedWhereAnotherVersionWasSent() throws IOException {
        send();
        Case old = only(CaseState.SENT);
        edit("Supplier portal");

        Cli.Result second = send();

        assertThat(second.status()).isEqualTo(3);
        assertThat(second.err()).contains("another version of this report went to ACME Cloud", "add --resend");
        assertThat(outbox()).hasSize(1);
        assertThat(send("--resend").status()).isZero();
        assertThat(outbox()).hasSize(2);
        assertThat(find(old).state()).isEqualTo(CaseState.SENT);
    }

    @Test
    void anEditedReportIsUncertainWhereAnotherVersionMayHaveArrived() throws IOException {
        queue();
        append(only(CaseState.QUEUED), "handing-over");
        edit("Supplier portal");

        Cli.Result second = send();

        assertThat(second.status()).isEqualTo(6);
        assertThat(second.err()).contains("another version of this report may have reached ACME Cloud");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void whatWasSentAndWaitsToBeSentAgainStillCountsAsSent() throws IOException {
        send();
        Case old = only(CaseState.SENT);
        append(old, "resend");
        append(old, "deferred");
        edit("Supplier portal");

        assertThat(send().status()).isEqualTo(3);
        assertThat(outbox()).hasSize(1);
        assertThat(find(old).state()).isEqualTo(CaseState.QUEUED);
    }

    @Test
    void aQueuedMessageThatWasTamperedWithIsSealedAnewAndNeverSentAsItIs() throws IOException {
        queue();
        Case old = only(CaseState.QUEUED);
        byte[] tampered = Files.readAllBytes(old.message());
        tampered[tampered.length / 2] ^= 1;
        Files.write(old.message(), tampered);

        assertThat(send().status()).isZero();

        assertThat(find(old).state()).isEqualTo(CaseState.SUPERSEDED);
        assertThat(only(CaseState.SENT).fact("message-id")).isNotEqualTo(old.fact("message-id"));
        assertThat(outbox())
                .hasSize(1)
                .allSatisfy(file -> assertThat(file)
                        .hasSameBinaryContentAs(only(CaseState.SENT).message()));
    }

    @Test
    void aQueuedMessageThatIsGoneOrCutIsSealedAnew() throws IOException {
        queue();
        Files.delete(only(CaseState.QUEUED).message());
        assertThat(send().status()).isZero();
        assertThat(outbox()).hasSize(1);
        assertThat(cases()).hasSize(2);
    }

    @Test
    void aQueuedMessageIsSealedAnewWhereTheVendorHasNewSubkeys() throws IOException {
        queue();
        Case old = only(CaseState.QUEUED);
        // The case as it was sealed before the vendor renewed its encryption subkey.
        Path log = old.folder().resolve("events.jsonl");
        Files.writeString(log, Files.readString(log).replace(old.fact("recipients"), "0".repeat(40)));

        assertThat(send().status()).isZero();

        assertThat(find(old).state()).isEqualTo(CaseState.SUPERSEDED);
        assertThat(only(CaseState.SENT).fact("recipients")).isEqualTo(old.fact("recipients"));
        assertThat(outbox()).hasSize(1);
    }

    @Test
    void whileAnotherProcessSendsNothingIsDone() throws IOException {
        try (Cases.Lock held = store().lock().orElseThrow()) {
            assertThat(held).isNotNull();
            Cli.Result busy = send();
            assertThat(busy.status()).isEqualTo(4);
            assertThat(busy.err()).contains("another 'report send' is at work", "run the command again");
        }
        assertThat(outbox()).isEmpty();
        assertThat(cases()).isEmpty();
    }

    @Test
    void anEventThatACrashCutInTheMiddleOfALetterSpoilsNothing() throws IOException {
        queue();
        Path log = only(CaseState.QUEUED).folder().resolve("events.jsonl");
        Files.write(log, new byte[] {'{', '"', 'r', '"', ':', '"', (byte) 0xC3}, StandardOpenOption.APPEND);

        assertThat(cli.run("case", "list").status()).isZero();
        assertThat(send().status()).isZero();
        assertThat(only(CaseState.SENT).message()).exists();
    }

    @Test
    void whereTheCaseCannotBeKeptNothingIsSent() throws IOException {
        Files.createDirectories(data());
        Files.writeString(data().resolve("cases"), "a file where the folder should be");

        Cli.Result result = send();

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("report: error: not sent: ", "report: hint: ");
        assertThat(outbox()).isEmpty();
    }

    @Test
    void whatWasTakenAndCouldNotBeRecordedIsUncertainAndSaysWhy() throws IOException {
        cli.file("home/.config/report/config.yaml", "schema: 1\ntransport: sendmail\n");
        String spoil = "cat >/dev/null; for log in '" + data() + "'/cases/2*/events.jsonl;"
                + " do mv \"$log\" \"$log.old\" && mkdir \"$log\"; done";
        cli.processes((command, directory, environment) -> new ProcessBuilder("sh", "-c", spoil)
                .directory(directory.toFile())
                .start());

        Cli.Result result = send();

        assertThat(result.status()).isEqualTo(6);
        assertThat(result.err())
                .contains("report: error: it was taken, but this could not be written into case 20261122-acme-")
                .contains("nothing is sent again until you say --resend");
    }

    @Test
    void noClearWordOfTheReportLiesWithTheStateAfterAWholeSession() throws IOException {
        queue();
        send();
        send("--resend");
        edit("Supplier portal");
        send("--resend", "--dry-run");
        send("--resend");
        cli.run("export", "finding.yaml", "--vendor", "acme/vendor.yaml", "--as", "eml", "-o", "home/out.eml");
        cli.run("case", "list");

        try (Stream<Path> all = Files.walk(cli.home())) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
                assertThat(text.toLowerCase(java.util.Locale.ROOT))
                        .as("%s", file)
                        .doesNotContain(
                                "invoice", "customer portal", "supplier portal", "download", "names and addresses");
            }
        }
    }

    @Test
    void aCaseShowsWhatWasSentAndWhatWasLetPass() throws IOException {
        Files.writeString(
                folder.resolve("finding.yaml"),
                Desk.version("Customer portal").replaceFirst("(?m)^title: .*$", "title: Bug")
                        + "lint: { accept: [{ rule: quality/title-vague, reason: the vendor knows it by that name }] }\n");
        String id = send().out().strip();

        String text = cli.run("case", "show", id).out();
        String json = cli.run("case", "show", id, "--format", "json").out();

        assertThat(text)
                .startsWith("case " + id + ", sent\n")
                .containsSubsequence(
                        "2026-11-22 12:00  opened\n",
                        "    vendor: acme\n",
                        "    to: security@acme.example\n",
                        "2026-11-22 12:00  accepted\n",
                        "    reason: the vendor knows it by that name\n",
                        "    rule: quality/title-vague\n",
                        "2026-11-22 12:00  sent\n",
                        "    transport: outbox\n");
        assertThat(json)
                .containsSubsequence(
                        "\"schema\": 1,",
                        "\"id\": \"" + id + "\",",
                        "\"state\": \"sent\",",
                        "\"events\": [",
                        "\"event\": \"opened\",",
                        "\"event\": \"accepted\",",
                        "\"rule\": \"quality/title-vague\"",
                        "\"event\": \"sent\",");
        assertThat(cli.run("case", "show", id.substring(0, id.length() - 1) + "1")
                        .err())
                .contains("did you mean '" + id + "'?");
    }

    @Test
    void eachPlaceThatIsAcceptedIsRecordedWithItsReason() throws IOException {
        Files.writeString(folder.resolve("finding.yaml"), Desk.version("Customer portal") + """
                proof-of-concept: "mysql --user=root --password=Copper-Kite-4711!"
                suggested-fix: "Change password=Heron-Lake-2206! and do not ship one."
                lint:
                  accept:
                    - { rule: leak/password, in: suggested-fix, reason: it ships with each box }
                    - { rule: leak/password, in: proof-of-concept, reason: the finding }
                """);

        assertThat(send().status()).isZero();

        assertThat(only(CaseState.SENT).events().stream()
                        .filter(event -> event.kind() == org.reportcli.cases.Event.Kind.ACCEPTED)
                        .map(event -> event.fact("rule").orElse("") + ": "
                                + event.fact("reason").orElse("")))
                .containsExactly("leak/password: the finding", "leak/password: it ships with each box");
    }

    @Test
    void aRuleThatTheCommandLineAcceptsIsRecordedToo() throws IOException {
        Files.writeString(
                folder.resolve("finding.yaml"),
                Desk.version("Customer portal").replaceFirst("(?m)^title: .*$", "title: Bug"));

        assertThat(send("--accept", "quality/title-vague").status()).isZero();

        assertThat(only(CaseState.SENT)
                        .last(org.reportcli.cases.Event.Kind.ACCEPTED)
                        .orElseThrow()
                        .fact("rule"))
                .hasValue("quality/title-vague");
    }

    @Test
    void everythingThatIsKeptIsForItsOwnerOnly() throws IOException {
        send();
        try (Stream<Path> all = Files.walk(data())) {
            assertThat(all)
                    .allSatisfy(each -> assertThat(java.nio.file.attribute.PosixFilePermissions.toString(
                                    Files.getPosixFilePermissions(each)))
                            .isEqualTo(Files.isDirectory(each) ? "rwx------" : "rw-------"));
        }
    }

    private Cli.Result send(String... more) {
        List<String> words =
                new java.util.ArrayList<>(List.of("send", "finding.yaml", "--vendor", "acme/vendor.yaml", "--yes"));
        words.addAll(List.of(more));
        return cli.run(words.toArray(String[]::new));
    }

    /** A first run that cannot write into the outbox. */
    private void queue() throws IOException {
        Files.createDirectories(data());
        Path inTheWay = Files.writeString(data().resolve("outbox"), "a file where the folder should be");
        assertThat(send().status()).isEqualTo(4);
        Files.delete(inTheWay);
    }

    private void edit(String product) throws IOException {
        Path copy = folder.resolve("finding.yaml.new");
        Files.writeString(copy, Desk.version(product));
        Files.move(copy, folder.resolve("finding.yaml"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static void append(Case known, String event) throws IOException {
        Files.writeString(
                known.folder().resolve("events.jsonl"),
                "{\"at\":\"2026-11-22T12:00:00Z\",\"event\":\"" + event + "\"}\n",
                StandardOpenOption.APPEND);
    }

    private Path data() {
        return cli.home().resolve(".local/share/report");
    }

    private Cases store() {
        return new Cases(data().resolve("cases"), Clock.fixed(Cli.NOW, ZoneOffset.UTC), new SecureRandom());
    }

    private List<Case> cases() throws IOException {
        return store().all();
    }

    private Case find(Case known) throws IOException {
        return store().find(known.id()).orElseThrow();
    }

    private Case only(CaseState state) {
        try {
            List<Case> found =
                    cases().stream().filter(each -> each.state() == state).toList();
            assertThat(found).as("cases that are %s", state).hasSize(1);
            return found.get(0);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<Path> outbox() throws IOException {
        Path outbox = data().resolve("outbox");
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(outbox)) {
            return files.sorted().toList();
        }
    }
}
