package org.reportcli.leak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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

    private static final Detector PIN_AT_WORDS = new Detector() {
        @Override
        public List<String> words() {
            return List.of("pin");
        }

        @Override
        public boolean insideWords() {
            return false;
        }

        @Override
        public void look(Window window, int start, int end, Findings findings) {
            findings.leak(LeakRules.SECRET, start, end, Confidence.LIKELY, "a number");
        }
    };

    private static final NumberDetector RUNS = (window, start, end, digits, findings) ->
            findings.leak(LeakRules.PHONE_NUMBER, start, end, Confidence.POSSIBLE, digits + " digits");

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        LeakScanner scanner = new LeakScanner(List.of(BLUE, PIN_AT_WORDS), List.of(RUNS));
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
    void countsLinesAndColumnsOverWindowsOfAnyText() {
        Random random = new Random(7);
        for (int round = 0; round < 8; round++) {
            StringBuilder text = new StringBuilder();
            int rarity = 1 << 2 * round;
            while (text.length() < 700_000) {
                text.append(
                        switch (random.nextInt(4)) {
                            case 0 -> "blue ";
                            case 1 -> "\uD83D\uDD11".repeat(random.nextInt(200));
                            case 2 -> random.nextInt(rarity) == 0 ? "\n" : ".";
                            default -> "-".repeat(random.nextInt(2_000));
                        });
            }

            List<String> expected = new ArrayList<>();
            int line = 1;
            int column = 1;
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) == 'b') {
                    expected.add(line + ":" + column);
                }
                column += Character.isLowSurrogate(text.charAt(i)) ? 0 : 1;
                if (text.charAt(i) == '\n') {
                    line++;
                    column = 1;
                }
            }
            assertThat(places(text.toString())).isEqualTo(expected);
        }
    }

    private static List<String> places(String text) {
        List<String> places = new ArrayList<>();
        try {
            new LeakScanner(List.of(BLUE), List.of())
                    .scan(
                            new StringReader(text),
                            Parties.UNKNOWN,
                            leak -> places.add(
                                    leak.start().line() + ":" + leak.start().column()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places;
    }

    @Test
    void countsColumnsOfOneEndlessLine() {
        assertThat(found("é".repeat(500_000) + "blue")).containsExactly("1:500001 blue");
    }

    @Test
    void findsSomeWordsOnlyWhereAWordBegins() {
        assertThat(found("pin shopping _pin spin 7pin\nmyPin myPIN SPIN \\npin %20pin äpin"))
                .containsExactly("1:1 pin", "1:15 pin", "2:3 Pin", "2:9 PIN", "2:20 pin", "2:27 pin", "2:32 pin");
    }

    @Test
    void findsARunOfDigitsOnceWhereverTheTextIsCut() {
        String run = "(030) 1234-5678 90";
        for (int before = 0; before <= run.length() + 2; before++) {
            String text = "ab, ".repeat(LongScan.STEP / 2).substring(0, LongScan.STEP + LeakScanner.BEHIND - before)
                    + run
                    + ", ab".repeat(LongScan.STEP / 4);
            assertThat(found(text)).singleElement().asString().endsWith(run);
        }
    }

    @Test
    void takesNoPartOfALongRunOfDigits() {
        String most = "1 ".repeat(NumberDetector.LONGEST / 2 - 1) + "12";

        assertThat(found(most)).hasSize(1);
        assertThat(found(most + "3")).isEmpty();
        assertThat(found(most + "3 ")).isEmpty();
    }

    @Test
    void endsWhereTheTextEndsWithAWindow() {
        int window = LeakScanner.BEHIND + LongScan.STEP + LeakScanner.AHEAD;
        for (int length = window - 2; length <= window + 2; length++) {
            assertThat(found("y".repeat(length - 5) + " blue")).hasSize(1);
        }
    }

    @Test
    void givesUpATextThatTakesTooLongAndSaysWhere() {
        Detector slow = new Detector() {
            @Override
            public List<String> words() {
                return List.of("slow");
            }

            @Override
            public void look(Window window, int start, int end, Findings findings) {
                int ahead = Math.min(window.length(), end + LeakScanner.AHEAD);
                for (int i = start; i < ahead; i++) {
                    window.at(i);
                }
            }
        };
        LeakScanner scanner = new LeakScanner(List.of(slow, BLUE), List.of());
        List<Place> passedOver = new ArrayList<>();
        List<Leak> leaks = new ArrayList<>();

        scanner.scan("slow\n".repeat(40_000) + "blue", Parties.UNKNOWN, new LeakSink() {
            @Override
            public void leak(Leak leak) {
                leaks.add(leak);
            }

            @Override
            public void passedOver(Place from) {
                passedOver.add(from);
            }
        });

        assertThat(leaks).isEmpty();
        assertThat(passedOver)
                .singleElement()
                .satisfies(place -> assertThat(place.line()).isBetween(1L, 40_000L));
        assertThat(scanner.scan("slow\n".repeat(400) + "blue", Parties.UNKNOWN)).hasSize(1);
    }
}
