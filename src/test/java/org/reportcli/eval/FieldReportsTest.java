package org.reportcli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.reportcli.scope.Catalogue;
import org.reportcli.scope.Category;

/**
 * Reports as the field words them, which were written before anybody read the evidence; so they show whether it
 * generalises. The floors are those of the labelled reports and not 1, lest the evidence learn these by heart too.
 */
class FieldReportsTest {
    private static final Path TITLES = Path.of("src/test/resources/scope/field-titles.txt");
    private static final Path BODIES = Path.of("src/test/resources/scope/field-bodies.txt");
    private static final String HEADING = "=== ";
    private static final String LOOK_ALIKE = "no";

    /** What none of the categories that have reports here may fall below, so that no strong one hides a weak one. */
    private static final double EACH = 0.6;

    @Test
    void titlesAloneAreRecognised() throws IOException {
        assertGood(titles(), Floors.TITLES);
    }

    @Test
    void wholeReportsAreRecognised() throws IOException {
        assertGood(bodies(), Floors.BODIES);
    }

    private static void assertGood(List<ScopeCorpus.Row> rows, Floors floors) throws IOException {
        Set<String> categories = new TreeSet<>();
        rows.forEach(row -> categories.addAll(row.labels()));
        Measurement measured = new Measurement(
                rows, Catalogue.standard().all().stream().map(Category::id).toList());
        String table = measured.summary() + measured.table() + measured.errors();
        assertThat(floors.faults(measured)).as(table).isEmpty();
        for (String category : categories) {
            List<ScopeCorpus.Row> own =
                    rows.stream().filter(row -> row.labels().contains(category)).toList();
            assertThat(new Measurement(own, List.of(category)).all().recall())
                    .as(category + "%n" + table.replace("%", "%%"))
                    .isGreaterThanOrEqualTo(EACH);
        }
    }

    private static List<ScopeCorpus.Row> titles() throws IOException {
        try (Stream<String> lines = Files.lines(TITLES)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(line, Optional.empty()))
                    .toList();
        }
    }

    private static List<ScopeCorpus.Row> bodies() throws IOException {
        List<ScopeCorpus.Row> rows = new ArrayList<>();
        String[] blocks = Files.readString(BODIES).split("(?m)^" + HEADING);
        for (int at = 1; at < blocks.length; at++) {
            int end = blocks[at].indexOf('\n');
            rows.add(row(
                    blocks[at].substring(0, end),
                    Optional.of(blocks[at].substring(end + 1).strip())));
        }
        return rows;
    }

    // "open-redirect | title", or "no open-redirect | title" for what only looks like it.
    private static ScopeCorpus.Row row(String heading, Optional<String> body) {
        String[] parts = heading.split(" \\| ", 2);
        List<String> words = Arrays.asList(parts[0].split(" "));
        boolean lookAlike = words.get(0).equals(LOOK_ALIKE);
        Set<String> named = Set.copyOf(lookAlike ? words.subList(1, words.size()) : words);
        Set<String> none = Set.of();
        return new ScopeCorpus.Row(
                parts[1], parts[1], body, lookAlike ? none : named, lookAlike ? named : none, true, false, false);
    }
}
