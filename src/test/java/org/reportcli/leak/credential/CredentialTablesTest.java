package org.reportcli.leak.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;
import org.reportcli.leak.table.Table;
import org.reportcli.leak.table.WordLists;

/** Each word of each table in samples: a word that nothing finds, or that lets everything pass, fails here. */
class CredentialTablesTest {
    private static final LeakScanner SCANNER = new LeakScanner(CredentialDetectors.all(), List.of());
    private static final List<String> TABLES =
            List.of("names", "values", "cookies", "headers", "words", "prose", "tools", "calls");

    /** A text in which a word is tried. */
    record Sample(String list, String rule, String text) {
        static Sample of(String row) {
            String[] columns = row.split(" {2}", 3);
            return new Sample(columns[0], columns[1], columns[2]);
        }
    }

    static Stream<Sample> samples() {
        return Table.rows(CredentialTablesTest.class, "table-samples.txt").stream()
                .map(Sample::of);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judgesEachWordAsItsListSays(Sample sample) {
        for (Map<String, String> word : words().get(sample.list())) {
            String marked = sample.text().replace("⏎", "\n");
            for (Map.Entry<String, String> part : word.entrySet()) {
                marked = marked.replace(part.getKey(), part.getValue());
            }

            List<String> found = found(marked.replace("⟦", "").replace("⟧", ""));

            assertThat(found).as(word.toString()).isEqualTo(wanted(sample.rule(), marked));
        }
    }

    @Test
    void eachListHasSamplesThatAreFoundAndSuchThatAreLetPass() {
        Set<String> found = new LinkedHashSet<>();
        Set<String> passed = new LinkedHashSet<>();
        samples().forEach(sample -> (sample.rule().equals("none") ? passed : found).add(sample.list()));

        assertThat(found).containsExactlyInAnyOrderElementsOf(words().keySet());
        assertThat(passed).containsExactlyInAnyOrderElementsOf(words().keySet());
    }

    @Test
    void namesEachWordOnceInAList() {
        words().forEach((list, words) -> assertThat(words).as(list).doesNotHaveDuplicates());
    }

    private static List<String> wanted(String rule, String marked) {
        return rule.equals("none")
                ? List.of()
                : List.of(rule + " " + marked.substring(marked.indexOf('⟦') + 1, marked.indexOf('⟧')));
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (Leak leak : SCANNER.scan(text, Parties.UNKNOWN)) {
            if (leak.level() != LeakLevel.NOTE) {
                found.add(leak.rule().id() + " "
                        + text.substring(
                                (int) leak.start().offset(), (int) leak.end().offset()));
            }
        }
        return found;
    }

    /** The words of all lists, as what they stand for in samples. */
    private static Map<String, List<Map<String, String>>> words() {
        Map<String, List<Map<String, String>>> words = new LinkedHashMap<>();
        for (String table : TABLES) {
            WordLists lists = WordLists.read(FieldNames.class, table + ".txt");
            for (String list : lists.names()) {
                for (String word : lists.list(list).words()) {
                    words.computeIfAbsent(table + "/" + list, key -> new ArrayList<>())
                            .add(parts(word));
                }
            }
        }
        for (String row : Table.rows(FieldNames.class, "commands.txt")) {
            List<String> columns = Table.words(row);
            String command = columns.get(0);
            if (columns.size() == 1) {
                words.computeIfAbsent("commands/", key -> new ArrayList<>()).add(Map.of("{command}", command));
            }
            for (String option : columns.subList(1, columns.size())) {
                int equals = option.indexOf('=');
                words.computeIfAbsent("commands/" + option.substring(equals + 1), key -> new ArrayList<>())
                        .add(Map.of("{command}", command, "{option}", option.substring(0, equals)));
            }
        }
        return words;
    }

    private static Map<String, String> parts(String word) {
        int equals = word.indexOf('=');
        return equals <= 0
                ? Map.of("{}", word)
                : Map.of("{}", word, "{left}", word.substring(0, equals), "{right}", word.substring(equals + 1));
    }
}
