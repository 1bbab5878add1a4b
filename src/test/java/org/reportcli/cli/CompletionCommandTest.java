package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Golden;
import org.reportcli.testing.Peers;
import org.reportcli.testing.Program;

class CompletionCommandTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"bash, report.bash", "zsh, _report", "fish, report.fish"})
    void theFilesInTheProjectAreWhatTheCommandPrints(String shell, String file) {
        Cli.Result result = new Cli(folder).run("completion", shell);
        assertThat(result.status()).isZero();
        assertThat(result.err()).isEmpty();
        Golden.check("completions/" + file, result.out());
    }

    @ParameterizedTest
    @CsvSource({"bash, report.bash", "zsh, _report", "fish, report.fish"})
    void theShellCanReadItsScript(String shell, String file) throws IOException {
        Peers.require(shell);
        Program.Result result = Program.run(Map.of(), new byte[0], shell, "-n", "completions/" + file);
        assertThat(result.err()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void anotherShellIsAnErrorWithAHint() {
        Cli.Result result = new Cli(folder).run("completion", "zhs");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .isEqualTo("report: error: the shell is bash, zsh or fish, not 'zhs'\n"
                        + "report: hint: did you mean 'report completion zsh'?\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "report ve         | vendor",
                "report vendor sh  | show",
                "report --home x key ver | verify",
                "report send --ven | --vendor",
                "report send --vendor io | ionos",
                "report lint --format sa | sarif",
                "report --color ne | never",
                "report vendor show nosp | nospamproxy",
                "report completion fi | fish",
                "report send --yes --dry | --dry-run",
            })
    void bashAndFishCompleteTheLastWord(String line, String expected) throws IOException {
        Peers.require("bash");
        assertThat(bash(line)).containsExactly(expected);
        Peers.require("fish");
        assertThat(fish(line)).containsExactly(expected);
    }

    @Test
    void bashOffersEachCommandOfAGroupInItsOrder() throws IOException {
        Peers.require("bash");
        assertThat(bash("report key ")).containsExactly("list", "show", "import", "verify", "remove");
        assertThat(bash("report case ")).containsExactly("list", "show");
    }

    @Test
    void filesAreLeftToTheShell() throws IOException {
        Peers.require("bash");
        assertThat(bash("report lint examples/min")).isEmpty();
        Peers.require("fish");
        assertThat(fish("report lint examples/min")).containsExactly("examples/minimal/");
        assertThat(fish("report case list examples/min")).isEmpty();
    }

    private static List<String> bash(String line) throws IOException {
        String script = """
                source completions/report.bash
                COMP_WORDS=(%s)
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _report
                ((${#COMPREPLY[@]})) && printf '%%s\\n' "${COMPREPLY[@]}"
                true
                """.formatted(line.endsWith(" ") ? line + "''" : line);
        return lines(Program.run(Map.of(), new byte[0], "bash", "-c", script));
    }

    private List<String> fish(String line) throws IOException {
        String script = "source completions/report.fish; complete -C '" + line + "'";
        Map<String, String> home =
                Map.of("HOME", folder.toString(), "XDG_CONFIG_HOME", folder.toString(), "XDG_DATA_HOME", "" + folder);
        return lines(Program.run(home, new byte[0], "fish", "-c", script)).stream()
                .map(each -> each.split("\t")[0])
                .toList();
    }

    private static List<String> lines(Program.Result result) {
        String text = new String(result.succeeded(), StandardCharsets.UTF_8);
        assertThat(result.err()).isEmpty();
        return text.lines().toList();
    }
}
