package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
}
