package org.reportcli.wizard.sitting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.testing.Peers;

/** The file depends on the answers alone, not on the terminal at which they were given. */
class SameAnswersTest {
    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @Test
    void theSameAnswersGiveTheSameFileAtEachTerminal() throws IOException {
        String wide = answeredAt("80x24", List.of());

        assertThat(answeredAt("80x24", List.of())).as("a second time").isEqualTo(wide);
        assertThat(answeredAt("40x20", List.of("NO_COLOR=1"))).as("narrow").isEqualTo(wide);
        assertThat(answeredAt("80x24", List.of("TERM=dumb"))).as("dumb").isEqualTo(wide);
        assertThat(answeredAt("40x20", List.of(), "--plain")).as("plain").isEqualTo(wide);
    }

    private String answeredAt(String size, List<String> variables, String... more) throws IOException {
        Path world = Files.createTempDirectory(folder, "world");
        Story.NET_AT_WORK.prepare(world);
        String[] arguments = new String[more.length + 1];
        arguments[0] = "new";
        System.arraycopy(more, 0, arguments, 1, more.length);
        try (Sitting sitting = Sitting.of(world, size, variables, arguments)) {
            sitting.take(Story.NET_AT_WORK.told());
            sitting.take(Turn.line("What now?", "keep the draft"));
            sitting.ended(0);
            if (variables.contains("NO_COLOR=1")) {
                assertThat(sitting.raw()).doesNotContainPattern("\u001B\\[[0-9;]*[1-9][0-9;]*m");
            }
        }
        return Files.readString(world.resolve("report.yaml"));
    }
}
