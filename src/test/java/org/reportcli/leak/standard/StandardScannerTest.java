package org.reportcli.leak.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.LeakSink;
import org.reportcli.leak.Parties;
import org.reportcli.leak.Place;

/** All detectors together, on texts that nobody wrote. */
class StandardScannerTest {
    private static final int ROUNDS = Integer.getInteger("report.rounds", 20_000);
    private static final Path SAMPLES = Path.of("src/test/resources");

    private final LeakScanner scanner = StandardScanner.scanner();

    /** What random changes to texts with leaks in them brought to light. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "labe* 4 863-1007-2977-6704|01|2028|730",
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlb2ZzaXh0ZWVu.",
                "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJlb2ZzaXh0ZWVu.x",
            })
    void bearsTextsThatEndOrGoOnUnexpectedly(String text) {
        assertThatCode(() -> scanner.scan(text, Parties.UNKNOWN)).doesNotThrowAnyException();
    }

    /** Each made the scanner give up, or take seconds for each megabyte, until detectors knew where nothing can follow. */
    @ParameterizedTest
    @ValueSource(strings = {"address=1", "line1: ", "seed: ", "secret phrase ", "$1$", ":0101000000", "| password | "})
    void looksAtAllOfWhatRepeatsABeginning(String beginning) {
        List<Place> passedOver = new ArrayList<>();
        scanner.scan(beginning.repeat(300_000 / beginning.length()), Parties.UNKNOWN, new LeakSink() {
            @Override
            public void leak(Leak leak) {
                // Whether anything leaks is another question.
            }

            @Override
            public void passedOver(Place from) {
                passedOver.add(from);
            }
        });
        assertThat(passedOver).isEmpty();
    }

    @Test
    void looksForWordsInLowerCase() {
        assertThat(StandardScanner.words()).noneMatch(word -> word.matches(".*[A-ZÄÖÜ].*"));
    }

    @Property(tries = 3000)
    void takesAnyText(@ForAll("texts") String text) {
        List<Leak> leaks = explained(text);

        long end = 0;
        for (Leak leak : leaks) {
            assertThat(leak.start().offset()).isGreaterThanOrEqualTo(end);
            assertThat(leak.end().offset()).isGreaterThan(leak.start().offset()).isLessThanOrEqualTo(text.length());
            end = leak.end().offset();
        }
    }

    @Provide
    Arbitrary<String> texts() {
        List<String> pieces = new ArrayList<>(StandardScanner.words());
        pieces.addAll(List.of(
                " ",
                " ",
                "\n",
                "\n",
                "=",
                ":",
                ": ",
                "\"",
                "'",
                ",",
                ";",
                "@",
                "/",
                "//",
                "://",
                "-",
                "--",
                "+",
                "(",
                ")",
                "[",
                "]",
                "{",
                "}",
                "<",
                ">",
                "\\",
                "\\\"",
                "\\n",
                "$",
                "%",
                "&",
                "?",
                "#",
                ".",
                "…",
                "█",
                "ä",
                "ß",
                "😀",
                "\u0000",
                "\r\n",
                "\t",
                "0",
                "49",
                "4711",
                "2026-11-22",
                "1234567890123456",
                "192.0.2.1",
                "deadbeef",
                "Zx8kQ2mVtR7n",
                "Bearer",
                "Basic",
                "YWRtaW46aHVudGVyMg==",
                "eyJhbGciOiJIUzI1NiJ9",
                "AKIA",
                "example.com",
                "ada",
                "null"));
        Arbitrary<String> piece = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, Arbitraries.of(pieces)),
                net.jqwik.api.Tuple.of(1, Arbitraries.strings().ofMaxLength(20)));
        return piece.list().ofMaxSize(40).map(list -> String.join("", list));
    }

    @Test
    void takesSamplesThatAreCutAndGlued() throws IOException {
        List<String> lines = lines();
        Random random = new Random(Integer.getInteger("report.seed", 3));
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(3); part >= 0; part--) {
                String line = lines.get(random.nextInt(lines.size()));
                int start = random.nextInt(line.length() + 1);
                text.append(line, start, start + random.nextInt(line.length() - start + 1));
            }
            explained(text.toString());
        }
    }

    @Test
    void findsTheSameWhereverALongTextIsCut() throws IOException {
        List<String> lines = lines();
        Random random = new Random(4);
        StringBuilder text = new StringBuilder();
        while (text.length() < 1_500_000) {
            text.append(lines.get(random.nextInt(lines.size()))).append('\n');
            if (random.nextInt(20) == 0) {
                text.append("lorem ipsum ".repeat(random.nextInt(400))).append('\n');
            }
        }
        List<Leak> streamed = new ArrayList<>();
        scanner.scan(new StringReader(text.toString()), Parties.UNKNOWN, streamed::add);

        assertThat(streamed).isEqualTo(scanner.scan(text.toString(), Parties.UNKNOWN));
        assertThat(streamed).isNotEmpty();
    }

    private List<Leak> explained(String text) {
        List<Leak> leaks = new ArrayList<>();
        scanner.scan(text, Parties.UNKNOWN, new LeakSink() {
            @Override
            public void leak(Leak leak) {
                leaks.add(leak);
            }

            @Override
            public boolean explains() {
                return true;
            }
        });
        return leaks;
    }

    private static List<String> lines() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.walk(SAMPLES)) {
            for (Path file : files.filter(path ->
                            path.toString().contains("leak") && path.toString().endsWith(".txt"))
                    .sorted()
                    .toList()) {
                Files.readString(file)
                        .lines()
                        .filter(line -> !line.isBlank())
                        .forEach(line -> lines.add(line.replace("⟦", "").replace("⟧", "")));
            }
        }
        return lines;
    }
}
