package org.reportcli.leak.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

/** The samples of samples.txt: what is marked is found from end to end, and in those without a mark nothing is. */
class PersonSamplesTest {
    private static final LeakScanner SCANNER = new LeakScanner(PersonDetectors.all(), PersonDetectors.numbers());

    record Sample(String kind, String marked) {
        String text() {
            return marked.replace("⟦", "").replace("⟧", "");
        }

        boolean isClean() {
            return kind.startsWith("clean-");
        }
    }

    static Stream<Sample> samples() throws IOException {
        try (InputStream in = PersonSamplesTest.class.getResourceAsStream("samples.txt")) {
            String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            List<Sample> samples = new ArrayList<>();
            for (String block : ("\n" + all).split("\n=== ")) {
                int end = block.indexOf('\n');
                if (end > 0) {
                    samples.add(new Sample(
                            block.substring(0, end), block.substring(end + 1).stripTrailing()));
                }
            }
            return samples.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void judges(Sample sample) {
        List<String> found = new ArrayList<>();
        for (Leak leak : SCANNER.scan(sample.text(), Parties.UNKNOWN)) {
            if (leak.level() != LeakLevel.NOTE) {
                found.add(sample.text()
                        .substring((int) leak.start().offset(), (int) leak.end().offset()));
            }
        }
        if (sample.isClean()) {
            assertThat(found).isEmpty();
        } else {
            String marked = sample.marked();
            assertThat(found).contains(marked.substring(marked.indexOf('⟦') + 1, marked.indexOf('⟧')));
        }
    }

    @Test
    void hasGoodAndBadSamplesOfEachKind() throws IOException {
        Set<String> kinds = samples().map(Sample::kind).collect(Collectors.toSet());

        for (String kind : List.of("mail", "phone", "card", "iban", "natid", "dob", "postal", "ip", "record")) {
            assertThat(kinds).contains(kind, "clean-" + kind);
        }
    }
}
