package org.reportcli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.leak.standard.StandardScanner;

/** Where labelled snippets are beside the checkout, the finding of leaks does not fall below its floors. */
class LeakFloorsTest {
    @ParameterizedTest
    @ValueSource(strings = {"reports", "pii", "peers"})
    void leaksAreFound(String name) throws IOException {
        List<LeakCorpus.Row> rows = rows(name);

        assertThat(floors(name).faults(new LeakMeasurement(StandardScanner.scanner(), rows)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reports", "pii", "peers"})
    void leaksAreFoundInSnippetsThatTheRulesWereWrittenWithout(String name) throws IOException {
        List<LeakCorpus.Row> rows =
                rows(name).stream().filter(LeakCorpus.Row::heldOut).toList();

        assertThat(floors(name).faults(new LeakMeasurement(StandardScanner.scanner(), rows)))
                .isEmpty();
    }

    private static LeakFloors floors(String name) {
        return switch (name) {
            case "reports" -> LeakFloors.REPORTS;
            case "pii" -> LeakFloors.PII;
            default -> LeakFloors.PEERS;
        };
    }

    private static List<LeakCorpus.Row> rows(String name) throws IOException {
        Optional<LeakCorpus> corpus = LeakCorpus.find();
        assumeTrue(
                corpus.isPresent(),
                "skipped: no labelled snippets beside the checkout; name their folder with -Dcorpora=…");
        return corpus.orElseThrow().rows(name);
    }
}
