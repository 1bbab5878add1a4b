package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

/** Leaving, resuming, and others who write the same file. */
class NothingIsLostTest {
    private static final String TITLE = "Invoices of other customers can be downloaded by counting";

    private static final String WHOLE = """
            schema: 1
            title: Invoices of others can be downloaded by counting up their number
            vendor: ionos
            affected:
              - product: Customer portal
                versions: 2026-11
                urls: [https://portal.acme.example/invoices]
            description: |
              The download of an invoice checks that somebody is logged in, but not whose invoice it is.
            impact: |
              Every customer can read the invoices of every other customer, with names and addresses.
            steps:
              - Log in as B and open the address that A noted. The invoice of A is shown.
            weakness: CWE-639
            reporter:
              name: Ada
              email: ada@example.org
            """;

    @TempDir
    Path folder;

    private final List<Cli.Result> meanwhile = new ArrayList<>();

    @Test
    void whatWasTypedOfATextWhenInputEndedIsThereWhenItIsAskedAgain() throws IOException {
        type("nospamproxy", TITLE, "Portal", "1", "The first line of it,", "and a second one");

        assertThat(report()).contains("  The first line of it,\n  and a second one\n", "# unfinished: description\n");
        Cli.Result again = type("", "GET / HTTP/1.1", ".");

        assertThat(again.err()).contains("[5 of 27]\nWhat is wrong?", "now: The first line of it, … (2 lines)");
        assertThat(report()).contains("and a second one", "GET / HTTP/1.1").doesNotContain("unfinished");
    }

    @Test
    void anotherAnswerTakesThePlaceOfTheUnfinishedOne() throws IOException {
        type("nospamproxy", TITLE, "Portal", "1", "The first line of it,");
        type("Something else altogether.", ".");

        assertThat(report()).contains("Something else altogether.").doesNotContain("unfinished", "The first line");
    }

    @Test
    void whatWasPassedOverJustBeforeLeavingIsNotAskedAgain() throws IOException {
        type("ionos", TITLE, "https://acme.example/x", ".", "Everybody is affected by it, and badly.", ".", "");
        type("The description of it.", ".", "One step of it.", ".", "", "");
        Cli.Result next = type();

        assertThat(next.err())
                .contains("Is there a proof of concept")
                .doesNotContain("Which product", "What kind of weakness");
        assertThat(report()).contains("# passed over: product", "# passed over: weakness");
        type("GET / HTTP/1.1", ".");
        assertThat(report()).doesNotContain("# passed over");
    }

    @Test
    void theInterviewGoesOnWhereItStoppedAndNotAtWhatWasPassedOver() throws IOException {
        type("ionos", TITLE, "https://portal.acme.example/x", ".", "Everybody is affected by it, and badly.", ".", "");
        Cli.Result next = type();
        type("The description of it.", ".");
        Cli.Result later = type();

        assertThat(next.err()).contains("What is wrong?").doesNotContain("Which file", "Who shall receive");
        assertThat(later.err()).contains("How can it be reproduced?").doesNotContain("Which file", "Who shall");
    }

    @Test
    void inADraftFromElsewhereOnlyWhatIsOpenIsAsked() throws IOException {
        Files.writeString(
                folder.resolve("report.yaml"),
                "title: " + TITLE + "\nvendor: ionos\nreporter:\n  email: a@acme.example\n");
        Cli.Result result = type(".", "https://portal.acme.example/x", ".", "Everybody is affected.", ".");

        assertThat(result.err())
                .contains("Which addresses", "How can it be exploited")
                .doesNotContain("in one line?");
    }

    @Test
    void anotherVendorAtTheEndBringsTheQuestionsOfItsPolicy() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), WHOLE);
        Cli.Result result = type("3", "1", "nospamproxy", "", "", "", "2", "1", "2", "1", "", "", "2");

        assertThat(result.err()).contains("Did you use only your own or test accounts?", "Hall of Thanks");
        assertThat(report()).contains("own-accounts-only: true", "service-disturbed: false", "vendor: nospamproxy");
        assertThat(result.status()).isZero();
    }

    @Test
    void conductThatIsOpenIsAskedAlsoInADraftThatIsWholeOtherwise() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), WHOLE.replace("vendor: ionos", "vendor: nospamproxy"));
        Cli.Result result = type("2", "1");

        assertThat(report()).contains("own-accounts-only: true", "service-disturbed: false");
    }

    @Test
    void theFileOfAnotherProgramStaysAndOursGetsANameOfItsOwn() throws IOException {
        Typist.Meanwhile other = () -> Files.writeString(folder.resolve("report.yaml"), "title: theirs\n");
        Cli.Result result = type("nospamproxy", other, TITLE);

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .contains(
                        "'report.yaml' was changed by another program meanwhile",
                        "'report.mine.yaml'",
                        "report new report.yaml");
        assertThat(report()).isEqualTo("title: theirs\n");
        assertThat(folder.resolve("report.mine.yaml")).content().contains("vendor: nospamproxy", TITLE);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("report.mine.yaml"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatAppearsWhereNoneWasIsNotWrittenOver() throws IOException {
        Typist.Meanwhile other = () -> Files.writeString(folder.resolve("report.yaml"), "title: theirs\n");
        Files.writeString(folder.resolve("report.mine.yaml"), "of an earlier day");
        type(other, "nospamproxy");

        assertThat(report()).isEqualTo("title: theirs\n");
        assertThat(folder.resolve("report.mine.yaml")).hasContent("of an earlier day");
        assertThat(folder.resolve("report.mine-2.yaml")).content().contains("vendor: nospamproxy");
    }

    @Test
    void aSecondInterviewOfTheSameDraftIsRefused() throws IOException {
        Typist.Meanwhile other = () -> meanwhile.add(new Cli(folder)
                .terminal(Typist.of("Another title of some length"))
                .run("new", "../" + folder.getFileName() + "/report.yaml"));
        type("nospamproxy", other, TITLE);

        assertThat(meanwhile.get(0).status()).isEqualTo(2);
        assertThat(meanwhile.get(0).err()).contains("another 'report new' is writing", "report: hint: go on there");
        assertThat(report()).contains(TITLE).doesNotContain("Another title");
    }

    @Test
    void anotherDraftMayBeWrittenAtTheSameTime() throws IOException {
        Typist.Meanwhile other =
                () -> meanwhile.add(new Cli(folder).terminal(Typist.of("ionos")).run("new", "b.yaml"));
        type("nospamproxy", other, TITLE);

        assertThat(meanwhile.get(0).status()).isEqualTo(130);
        assertThat(folder.resolve("b.yaml")).content().contains("vendor: ionos");
    }

    @Test
    void noLockStaysBehind() throws IOException {
        type("nospamproxy");
        type(TITLE);

        assertThat(report()).contains(TITLE);
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("report.yaml", "home");
        }
    }

    private Cli.Result type(Object... lines) {
        return new Cli(folder).terminal(Typist.of(lines)).run("new");
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("report.yaml"));
    }
}
