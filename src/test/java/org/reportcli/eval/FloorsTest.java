package org.reportcli.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reportcli.scope.Catalogue;
import org.reportcli.scope.Category;

/** Where labelled reports are beside the checkout, recognition does not fall below its floors. */
class FloorsTest {
    @Test
    void titlesAloneAreRecognised() throws IOException {
        assertThat(Floors.TITLES.faults(measure(corpus().titles()))).isEmpty();
    }

    @Test
    void wholeReportsAreRecognised() throws IOException {
        assertThat(Floors.BODIES.faults(measure(corpus().bodies()))).isEmpty();
    }

    @Test
    void reportsThatTheEvidenceWasWrittenWithoutAreRecognisedToo() throws IOException {
        assertThat(Floors.TITLES.faults(measure(heldOut(corpus().titles())))).isEmpty();
        assertThat(Floors.BODIES.faults(measure(heldOut(corpus().bodies())))).isEmpty();
    }

    private static List<ScopeCorpus.Row> heldOut(List<ScopeCorpus.Row> rows) {
        return rows.stream().filter(ScopeCorpus.Row::heldOut).toList();
    }

    private static ScopeCorpus corpus() {
        assumeTrue(
                ScopeCorpus.find().isPresent(),
                "skipped: no labelled reports beside the checkout; name their folder with -Dcorpora=…");
        return ScopeCorpus.find().orElseThrow();
    }

    private static Measurement measure(List<ScopeCorpus.Row> rows) throws IOException {
        return new Measurement(
                rows, Catalogue.standard().all().stream().map(Category::id).toList());
    }
}
