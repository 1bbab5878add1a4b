package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.testing.Cli;

class CommandLinesTest {
    @TempDir
    Path folder;

    @Test
    void versionGoesToStandardOutput() {
        Cli.Result result = new Cli(folder).run("--version");
        assertThat(result.status()).isZero();
        assertThat(result.out()).matches("report \\d+\\.\\d+\\.\\d+.*\\n");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAUsageErrorWithAHint() {
        Cli.Result result = new Cli(folder).run("helpp");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("report: error: ").contains("report: hint: did you mean 'report help'?");
    }

    @Test
    void noCommandShowsTheHelpOnStandardErrorAndIsAUsageError() {
        Cli.Result result = new Cli(folder).run();
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("Usage: report");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doctor --help",
                "vendor doctor --help",
                "doctor lint --help",
                "lint --help --bogus",
                "--version bogus"
            })
    void helpAndVersionHideNoUnknownWord(String line) {
        Cli.Result result = new Cli(folder).run(line.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("report: error: un");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version lint", "--version vendor show", "--version --quiet case"})
    void versionComesBeforeTheCommandBehindIt(String line) {
        Cli.Result result = new Cli(folder).run(line.split(" "));
        assertThat(result.status()).as(result.err()).isZero();
        assertThat(result.out()).startsWith("report ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"case show", "vendor show", "vendor check", "key show", "key import", "key remove", "key verify"
            })
    void anOperandThatIsMissingIsNamed(String line) {
        Cli.Result result = new Cli(folder).run(line.split(" "));
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err())
                .startsWith("report: error: missing required parameter")
                .contains("'report " + line + " --help' shows what it takes");
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFileOfArguments() throws IOException {
        Cli cli = new Cli(folder);
        String arguments = "@" + cli.file("arguments", "--version");
        assertThat(cli.run(arguments).status()).isEqualTo(2);
        assertThat(cli.run("case", "show", arguments).err()).contains("there is no case '" + arguments + "'");
    }
}
