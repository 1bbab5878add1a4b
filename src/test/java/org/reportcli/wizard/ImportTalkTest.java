package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.testing.Cli;

/** An interview that starts from what a tool found. */
class ImportTalkTest {
    private static final String NUCLEI = """
            {"template-id":"open-git","info":{"name":"Git configuration\\u001b[2J exposed","severity":"medium",\
            "description":"The folder .git can be read\\u202e.","classification":{"cwe-id":["cwe-538"]}},\
            "matched-at":"https://shop.example.com/.git/config","host":"https://shop.example.com"}
            {"template-id":"other","info":{"name":"Another one","severity":"low"},"matched-at":"https://b.example.com"}
            """;
    private static final String VERIFIED = "2";

    @TempDir
    Path folder;

    @BeforeEach
    void aScannerFoundSomething() throws IOException {
        Files.writeString(folder.resolve("finding.json"), NUCLEI);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy"})
    void theReporterIsAskedWhetherTheFindWasVerified(String vendor) throws IOException {
        String impact = "Everybody can read it.";
        String step = "Open the address.";
        List<Object> answers = new ArrayList<>(
                vendor.equals("ionos")
                        ? List.of("", "", "", impact, ".", "", "", step, ".", "", "", "", "")
                        : List.of(
                                "",
                                "",
                                "Git server",
                                "",
                                "",
                                "",
                                "",
                                "",
                                "",
                                impact,
                                ".",
                                step,
                                ".",
                                "",
                                "2",
                                "1",
                                "2"));
        answers.add(VERIFIED);
        Cli.Result result = new Cli(folder)
                .terminal(Typist.of(answers.toArray()))
                .run("new", "--from", "finding.json", "--vendor", vendor);

        assertThat(result.err()).contains("now: a scanner found it, and nobody verified it");
        assertThat(folder.resolve("report.yaml")).content().contains("automated-scan: verified\n");
    }

    @Test
    void whatWasImportedIsShownInertAndCanBeKept() throws IOException {
        Cli.Result result = new Cli(folder).terminal(Typist.of("ionos", "", "")).run("new", "--from", "finding.json");

        assertThat(result.err()).contains("Git configuration\\x1B[2J exposed").doesNotContain("\u001B", "\u202E");
        assertThat(folder.resolve("report.yaml")).content().contains("title: \"Git configuration\\\\x1B[2J exposed\"");
    }

    @Test
    void theNotesAreInTheLanguageOfTheTalk() {
        Cli.Result result = new Cli(folder).run("new", "--from", "finding.json", "--lang", "de");

        assertThat(result.status()).isZero();
        assertThat(result.err())
                .contains(
                        "die Datei enthält 2 Funde; dies ist Nummer 1",
                        "dies stammt von einem Scanner",
                        "sagt, was fehlt");
    }
}
