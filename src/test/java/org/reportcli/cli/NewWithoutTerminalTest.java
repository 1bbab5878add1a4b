package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Cli;

class NewWithoutTerminalTest {
    private static final String NUCLEI = """
            {"template-id":"open-git","info":{"name":"Git configuration\\u001b[2J exposed","severity":"medium",\
            "description":"The folder .git can be read.","classification":{"cwe-id":["cwe-538"]}},\
            "matched-at":"https://shop.example.com/.git/config","host":"https://shop.example.com"}
            """;

    @TempDir
    Path folder;

    private Cli cli;

    @BeforeEach
    void starts() throws IOException {
        cli = new Cli(folder);
        Files.writeString(folder.resolve("finding.json"), NUCLEI);
    }

    @Test
    void saysWhatToDoWhereNobodyCanBeAsked() {
        Cli.Result result = cli.run("new");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("report new --from FINDING", "report new --template");
        assertThat(folder.resolve("report.yaml")).doesNotExist();
    }

    @Test
    void writesATemplateThatLintReads() throws IOException {
        assertThat(cli.run("new", "--template", "--vendor", "nospamproxy").status())
                .isZero();

        Cli.Result lint = cli.run("lint", "--format", "json");
        assertThat(lint.status()).isEqualTo(1);
        assertThat(lint.out()).contains("field/title").doesNotContain("yaml/");
        assertThat(Files.readString(folder.resolve("report.yaml"))).contains("vendor: nospamproxy");
    }

    @Test
    void writesATemplateToStandardOutput() {
        Cli.Result result = cli.run("new", "-", "--template", "--lang", "de", "--vendor", "ionos");

        assertThat(result.status()).isZero();
        assertThat(result.out()).startsWith("#").contains("schema: 1", "Pflicht");
        assertThat(folder.resolve("-")).doesNotExist();
    }

    @Test
    void startsFromAFindingAndTakesItForUnverified() throws IOException {
        Cli.Result result = cli.run("new", "--from", "finding.json", "--vendor", "nospamproxy");

        assertThat(result.status()).isZero();
        assertThat(result.err()).contains("report lint report.yaml");
        String draft = Files.readString(folder.resolve("report.yaml"));
        assertThat(draft)
                .contains("vendor: nospamproxy", "automated-scan: unverified", "CWE-538")
                .doesNotContain("\u001b");
        assertThat(cli.run("lint").out()).contains("[scope/unverified-scan]").doesNotContain("[yaml/");
    }

    @Test
    void writesOverNothing() throws IOException {
        Files.writeString(folder.resolve("report.yaml"), "title: mine\n");

        for (String[] command : new String[][] {{"new", "--template"}, {"new", "--from", "finding.json"}}) {
            Cli.Result result = cli.run(command);
            assertThat(result.status()).isEqualTo(2);
            assertThat(result.err()).contains("is there already");
        }
        assertThat(Files.readString(folder.resolve("report.yaml"))).isEqualTo("title: mine\n");
    }

    @Test
    void refusesWhatIsNoFinding() throws IOException {
        Files.write(folder.resolve("noise"), new byte[] {1, 2, 3, 0, 5});

        Cli.Result result = cli.run("new", "--from", "noise");

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("report: hint:");
        assertThat(folder.resolve("report.yaml")).doesNotExist();
    }
}
