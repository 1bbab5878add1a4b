package org.reportcli.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakScannerTest {
    private static final Detector BLUE = new Detector() {
        @Override
        public List<String> words() {
            return List.of("blue", "grün");
        }

        @Override
        public String signs() {
            return "@";
        }

        @Override
        public void look(Window window, int start, int end, Findings findings) {
            findings.leak(LeakRules.SECRET, start, end, Confidence.LIKELY, "a colour");
        }
    };

    private static final NumberDetector RUNS = (window, start, end, digits, findings) ->
            findings.leak(LeakRules.PHONE_NUMBER, start, end, Confidence.POSSIBLE, digits + " digits");

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        LeakScanner scanner = new LeakScanner(List.of(BLUE), List.of(RUNS));
        List<Leak> streamed = new ArrayList<>();
        try {
            scanner.scan(new StringReader(text), Parties.UNKNOWN, streamed::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(streamed).isEqualTo(scanner.scan(text, Parties.UNKNOWN));
        for (Leak leak : streamed) {
            found.add(leak.start().line() + ":" + leak.start().column() + " "
                    + text.substring(
                            (int) leak.start().offset(), (int) leak.end().offset()));
        }
        return found;
    }

    @Test
    void findsWordsInEitherCaseWithTheirPlaces() {
        assertThat(found("a BLUE b\nGRÜN 😀 blueblue @"))
                .containsExactly("1:3 BLUE", "2:1 GRÜN", "2:8 blue", "2:12 blue", "2:17 @");
    }

    @Test
    void findsRunsOfDigits() {
        assertThat(found("call +49 (30) 123-4567, x1234567 and 192.0.2.1 or 12 34"))
                .containsExactly("1:6 +49 (30) 123-4567", "1:38 192.0.2.1");
    }

    @Test
    void findsEachWordOnceWhereverTheTextIsCut() {
        String unit = "x".repeat(997) + "blue\n";
        String text = unit.repeat(1000);

        assertThat(found(text)).hasSize(1000).endsWith("1000:998 blue");
    }

    @Test
    void countsColumnsOfOneEndlessLine() {
        assertThat(found("é".repeat(500_000) + "blue")).containsExactly("1:500001 blue");
    }
}
