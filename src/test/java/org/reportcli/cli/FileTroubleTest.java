package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.testing.Cli;

/** Trouble with the user's own files is said with the file, and is never called a defect. */
class FileTroubleTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"case list", "key list", "key import key.asc"})
    void aHomeThatIsAFileIsSaidSo(String command) throws IOException {
        Files.writeString(folder.resolve("file"), "");
        Files.copy(Path.of("examples/acme/certificate.asc"), folder.resolve("key.asc"));
        Cli.Result result = new Cli(folder).run((command + " --home file").split(" "));
        assertThat(result.status()).isIn(0, 2);
        assertThat(result.err()).doesNotContain("defect");
    }

    @Test
    void aFolderOfCasesThatIsAFileIsSaidSo() throws IOException {
        Files.createDirectory(folder.resolve("home"));
        Files.writeString(folder.resolve("home/cases"), "");
        Cli.Result result = new Cli(folder).run("case", "list", "--home", "home");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("home/cases: it is not a folder").contains("report: hint: ");
    }

    @Test
    void anEmptyHomeIsRefused() {
        Cli.Result result = new Cli(folder).run("case", "list", "--home", "");
        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).contains("--home names no folder");
    }
}
