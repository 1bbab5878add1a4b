package org.reportcli.wizard.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.testing.Peers;

/** Whoever stops keeps the draft, and is told how to go on. */
class LeavingTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @ParameterizedTest
    @CsvSource({"screen, C-c", "screen, C-d", "dumb, C-c", "dumb, C-d"})
    void theWayOnIsSaidAtEachTerminal(String terminal, String key) throws IOException {
        try (Sitting sitting = Sitting.of(folder, "80x24", List.of("TERM=" + terminal), "new", "mine.yaml")) {
            sitting.take(Turn.line("Who shall receive the report?", "ionos"));
            sitting.await("What is it, in one line?");
            sitting.tmux().keys(key);

            assertThat(sitting.ended(130))
                    .endsWith("\nThe draft is kept. To go on with it:\n    report new --home state mine.yaml\n");
        }
        assertThat(folder.resolve("mine.yaml")).content().contains("vendor: ionos");
    }
}
