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

/** The program is killed at each question in turn, in the middle of a word. */
class KilledAtEachQuestionTest {
    /** They are asked when the answer before them is on the disk, and so not again. */
    private static final List<String> FOLLOW_UPS = List.of("Remember it for other reports?", "Another file?");

    private static final String HALF = "half a wo";

    @TempDir
    Path folder;

    @BeforeEach
    void needsATerminal() {
        Peers.require("tmux");
    }

    @Test
    void theNextRunHasEveryEarlierAnswerAndGoesOnWhereItStopped() throws IOException {
        Path killed = Files.createDirectory(folder.resolve("killed"));
        Path whole = Files.createDirectory(folder.resolve("whole"));
        Story.NET_AT_WORK.prepare(killed);
        Story.NET_AT_WORK.prepare(whole);
        List<Turn> turns = Story.NET_AT_WORK.told().stream()
                .filter(turn -> !FOLLOW_UPS.contains(turn.question()))
                .toList();
        String kept = "";
        for (Turn turn : turns) {
            try (Sitting sitting = Sitting.of(killed, "80x24", List.of(), "new")) {
                sitting.await(turn.question());
                assertThat(content(killed)).as("before: %s", turn.question()).isEqualTo(kept);
                sitting.take(turn);
                sitting.awaitAfter(turn);
                kept = content(killed);
                sitting.tmux().type(HALF);
                sitting.tmux().await("half an answer", screen -> screen.endsWith("> " + HALF));
                sitting.kill();
            }
        }
        try (Sitting sitting = Sitting.of(killed, "80x24", List.of(), "new")) {
            sitting.take(Turn.line("What now?", "keep"));
            sitting.ended(0);
        }
        try (Sitting sitting = Sitting.of(whole, "80x24", List.of(), "new")) {
            sitting.take(Story.NET_AT_WORK.told());
            sitting.take(Turn.line("What now?", "keep"));
            sitting.ended(0);
        }
        assertThat(content(killed)).isEqualTo(kept).isEqualTo(content(whole));
    }

    private static String content(Path world) throws IOException {
        Path draft = world.resolve("report.yaml");
        return Files.exists(draft) ? Files.readString(draft) : "";
    }
}
