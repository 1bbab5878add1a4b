package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.support.Terminal;
import org.reportcli.testing.Cli;

/** A person answers at a plain terminal, and may be cut off at any line. */
class PlainWizardTest {
    private static final List<String> START =
            List.of("ionos.com", "Invoices of other customers can be downloaded by counting up their number");
    private static final String KEEP = "2";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy"})
    void theFinishedReportLintsCleanAndIsTheUsersAlone(String vendor) throws IOException {
        Cli.Result result = run(new Typist(answers(vendor)), "new");

        assertThat(result.status()).as(result.err()).isZero();
        Cli.Result lint = new Cli(folder).run("lint", "--vendor", vendor);
        assertThat(lint.status()).as(lint.out()).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("report.yaml"))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy"})
    void cutOffAtAnyLineTheNextRunHasEveryEarlierAnswer(String vendor) throws IOException {
        List<String> all = answers(vendor);
        run(new Typist(all), "new", "whole.yaml");
        String whole = Files.readString(folder.resolve("whole.yaml"));
        List<String> earlier = List.of();
        for (int cut = 0; cut < all.size(); cut++) {
            String name = "cut" + cut + ".yaml";
            Typist killed = new Typist(all.subList(0, cut));
            killed.dies = true;
            assertThatThrownBy(() -> run(killed, "new", name)).isInstanceOf(Killed.class);
            String before = content(name);
            List<String> there = before.lines()
                    .filter(line -> !line.contains("cvss:") && !line.startsWith("# passed over: "))
                    .map(PlainWizardTest::withoutLayout)
                    .toList();
            // What was answered before is there, and nothing that was not answered.
            assertThat(there).as("cut at %s", cut).containsAll(earlier);
            assertThat(whole.lines().map(PlainWizardTest::withoutLayout).toList())
                    .containsAll(there);
            run(new Typist(List.of()), "new", name);
            assertThat(content(name)).isEqualTo(before);
            earlier = there;
        }
        assertThat(content("cut" + (all.size() - 1) + ".yaml")).isEqualTo(whole);
    }

    // The first key of an item carries its dash, and which one is first may change.
    private static String withoutLayout(String line) {
        return line.strip().startsWith("- ") ? line.strip().substring(2).strip() : line.strip();
    }

    private String content(String name) throws IOException {
        return Files.exists(folder.resolve(name)) ? Files.readString(folder.resolve(name)) : "";
    }

    @Test
    void theVendorsPoliciesLeadToDifferentQuestions() throws IOException {
        Cli.Result ionos = run(new Typist(answers("ionos")), "new", "a.yaml");
        Cli.Result net = run(new Typist(answers("nospamproxy")), "new", "b.yaml");

        assertThat(ionos.err()).contains("Who is affected by the threat?").doesNotContain("Hall of Thanks");
        assertThat(net.err())
                .contains("Please access only your own accounts or test accounts", "Hall of Thanks", "2027-02-20")
                .doesNotContain("Are all copies");
    }

    @Test
    void theSameAnswersGiveTheSameFile() throws IOException {
        run(new Typist(answers("ionos")), "new", "a.yaml");
        run(new Typist(answers("ionos")), "new", "b.yaml");

        assertThat(folder.resolve("a.yaml")).hasSameBinaryContentAs(folder.resolve("b.yaml"));
    }

    @Test
    void whoeverLeavesIsToldHowToGoOn() throws IOException {
        Cli.Result result = run(new Typist(START), "new", "mine.yaml");

        assertThat(result.status()).isEqualTo(130);
        assertThat(result.err()).contains("report new mine.yaml");
        assertThat(folder.resolve("mine.yaml")).content().contains("vendor: ionos", "title: Invoices of");
    }

    @Test
    void backAsksTheQuestionBeforeAgain() throws IOException {
        run(new Typist(List.of("ionos", "<", "nospamproxy")), "new");

        assertThat(folder.resolve("report.yaml")).content().contains("vendor: nospamproxy");
    }

    @Test
    void theChoiceThatIsThereIsShownInThePersonsLanguageAndKept() throws IOException {
        String draft = Files.readString(Path.of("examples/stored-xss/report.yaml"));
        Files.writeString(
                folder.resolve("report.yaml"), draft.replace("schema: 1\n", "schema: 1\nvendor: nospamproxy\n"));
        List<String> typed = List.of("eine Antwort \u00E4ndern", "St\u00F6rung", "", "3", "Reichweite", "");

        Cli.Result result = run(new Typist(typed), "new", "--lang", "de");

        assertThat(result.err()).contains(": nein (", ": \u00FCber das Netz (");
        assertThat(folder.resolve("report.yaml"))
                .content()
                .contains(
                        "CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:P/VC:H/VI:L/VA:N/SC:N/SI:N/SA:N", "service-disturbed: false");
    }

    @Test
    void commentsOfAnExistingFileStay() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), "# mine\nschema: 1\nvendor: ionos # this one\n");

        run(new Typist(List.of("A title of some length")), "new");

        assertThat(folder.resolve("report.yaml")).content().contains("# mine", "# this one", "A title of some length");
    }

    @Test
    void aFileThatIsNoYamlIsRefusedAndStays() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), "title: [\n");

        Cli.Result result = run(new Typist(List.of("ionos")), "new");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("report.yaml:");
        assertThat(folder.resolve("report.yaml")).hasContent("title: [\n");
    }

    @Test
    void withoutATerminalItNamesTheOtherWays() {
        Cli.Result result = new Cli(folder).run("new");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("report new --from", "report new --template");
        assertThat(run(new Typist(List.of()), "new", "--no-input").status()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy"})
    void plainLinesNeverMoveTheCursor(String vendor) {
        for (Cli.Result result : List.of(
                run(new Typist(answers(vendor)), "new", "--plain", "a.yaml", "--color", "always"),
                new Cli(folder)
                        .variable("TERM", "dumb")
                        .terminal(new Typist(answers(vendor)))
                        .run("new", "b.yaml"))) {
            assertThat(result.status()).isZero();
            assertThat(result.err() + result.out()).doesNotContain("\u001B", "\r", "\b", "\u0007");
        }
    }

    @Test
    void germanIsSpokenWhereTheLocaleSaysSo() {
        Cli.Result result = new Cli(folder)
                .variable("LANG", "de_DE.UTF-8")
                .terminal(new Typist(List.of("?")))
                .run("new");

        assertThat(result.err()).contains("Wer soll den Bericht bekommen?", "hilft");
    }

    private Cli.Result run(Typist typist, String... arguments) {
        return new Cli(folder).terminal(typist).run(arguments);
    }

    private static List<String> answers(String vendor) {
        String text = "The download of an invoice checks that somebody is logged in, but not whose invoice it is.";
        String impact = "Every customer can read the invoices of every other customer, with names and addresses.";
        List<String> steps = List.of(
                "Create two accounts, A and B, and order something with each, so that both have an invoice.",
                "Log in as A, open the invoice and note the number at the end of its address.",
                "Log in as B and open the same address. The invoice of A is shown.",
                ".");
        List<String> severity = List.of("1", "1", "2", "1", "1", "3", "3", "1");
        List<String> all = new ArrayList<>();
        if (vendor.equals("ionos")) {
            all.addAll(START);
            all.addAll(List.of("https://portal.acme.example/invoices", ".", impact, "."));
            all.add("");
            all.addAll(List.of(text, "."));
            all.addAll(steps);
            all.addAll(List.of("Customer portal", "2026-11", "idor"));
            all.add("");
            all.addAll(severity);
            all.addAll(List.of("", "Ada", "2", "ada@example.org", "2"));
        } else {
            all.addAll(List.of("net at work", START.get(1), "NoSpamProxy Server", "15.2", text, "."));
            all.addAll(List.of("GET /invoices/1 HTTP/1.1", ".", "", "", "639", impact, "."));
            all.addAll(steps);
            all.addAll(severity);
            all.addAll(List.of("2", "1", "2", "1", "Ada", "2027-02-20", "Ada", "2", "ada@example.org", "2"));
        }
        all.add(KEEP);
        return all;
    }

    /** Types these lines, then ends its input, or is gone at once. */
    private static final class Typist implements Terminal {
        private final Deque<String> lines;
        private boolean dies;

        Typist(List<String> lines) {
            this.lines = new ArrayDeque<>(lines);
        }

        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public boolean isErrorTerminal() {
            return false;
        }

        @Override
        public boolean isOutputTerminal() {
            return false;
        }

        @Override
        public Optional<String> ask(String prompt) {
            if (lines.isEmpty() && dies) {
                throw new Killed();
            }
            return Optional.ofNullable(lines.poll());
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            return Optional.empty();
        }
    }

    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }
}
