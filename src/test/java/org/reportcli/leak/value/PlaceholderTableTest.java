package org.reportcli.leak.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.table.Table;
import org.reportcli.leak.table.WordLists;

/** Each word of placeholders.txt in a value that stands for another, and in one that does not. */
class PlaceholderTableTest {
    private static final WordLists LISTS = WordLists.read(Placeholder.class, "placeholders.txt");
    /** Words that stand for a value whatever is put around them. */
    private static final Set<String> STRONG = Set.copyOf(LISTS.list("anywhere").words());

    /** A value in which a word is tried. */
    record Sample(String list, boolean placeholder, String value) {
        static Sample of(String row) {
            String[] columns = row.split(" {2}");
            return new Sample(columns[0], columns[1].equals("placeholder"), columns[2]);
        }
    }

    static Stream<Sample> samples() {
        return Table.rows(PlaceholderTableTest.class, "placeholder-samples.txt").stream()
                .map(Sample::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judgesEachWordAsItsListSays(Sample sample) {
        for (String word : LISTS.list(sample.list()).words()) {
            boolean strong = STRONG.stream().anyMatch(word::contains);
            if (sample.placeholder() || !strong) {
                assertThat(Placeholder.reason(sample.value().replace("{}", word))
                                .isPresent())
                        .as(word)
                        .isEqualTo(sample.placeholder());
            }
        }
    }

    @Test
    void eachListHasSamplesOfEitherKind() {
        Set<String> placeholders = new LinkedHashSet<>();
        Set<String> values = new LinkedHashSet<>();
        samples().forEach(sample -> (sample.placeholder() ? placeholders : values).add(sample.list()));

        assertThat(placeholders).isEqualTo(LISTS.names());
        assertThat(values).isEqualTo(LISTS.names());
    }

    @Test
    void eachDocumentedExampleIsOneAloneAndNoneWithinAnotherValue() {
        List<String> examples = Table.rows(DocumentedExample.class, "examples.txt");

        assertThat(examples).doesNotHaveDuplicates().allSatisfy(example -> {
            assertThat(DocumentedExample.reason(example)).isPresent();
            assertThat(DocumentedExample.reason(example + "1")).isEmpty();
        });
    }
}
