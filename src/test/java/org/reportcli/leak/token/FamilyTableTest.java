package org.reportcli.leak.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

/**
 * Each row of the table against samples that are drawn from its shape: samples in a file would look like real tokens to the
 * scanners of others.
 */
class FamilyTableTest {
    private static final LeakScanner SCANNER = new LeakScanner(FamilyDetector.all(), List.of());
    /** Checks that need more than chars at random; their samples are in {@link TokenSamplesTest}. */
    private static final Set<String> CHECKED = Set.of("sas", "cloudfront", "base58", "pem64");

    static Stream<List<String>> rows() {
        return TableText.rows("families.txt").stream();
    }

    private static Stream<List<String>> drawable() {
        return rows().filter(row -> row.stream().noneMatch(CHECKED::contains));
    }

    @ParameterizedTest
    @MethodSource("drawable")
    void findsWhatIsDrawnFromTheShape(List<String> row) {
        String sample = draw(row, 0);
        String text = "before = \"" + sample + "\" behind";

        List<String> found = found(text);

        assertThat(found)
                .as(row.get(0))
                .anyMatch(part -> sample.endsWith(part) && part.length() * 3 >= sample.length());
    }

    @ParameterizedTest
    @MethodSource("drawable")
    void letsPassWhatIsMasked(List<String> row) {
        String masked = row.get(1).replaceAll("\\{[^}]+}", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx");
        if (row.get(1).contains("{")) {
            assertThat(found("before = \"" + masked + "\" behind"))
                    .as(row.get(0))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("drawable")
    void letsPassWhatIsShorterThanTheShape(List<String> row) {
        String shape = row.get(1);
        if (shape.endsWith("}")) {
            String cut = draw(row, 1).substring(0, shape.indexOf('{'));
            assertThat(found("before = \"" + cut + "\" behind")).as(row.get(0)).isEmpty();
        }
    }

    @Test
    void namesEachFamilyOnce() {
        Set<String> ids = new HashSet<>();

        assertThat(rows().map(row -> row.get(0)).filter(id -> !ids.add(id))).isEmpty();
        assertThat(rows()).allMatch(row -> row.size() >= 3 && row.get(2).matches("(an?|the|exported|credentials) .+"));
        assertThat(ids).hasSizeGreaterThan(400);
    }

    private static List<String> found(String text) {
        List<String> found = new ArrayList<>();
        for (Leak leak : SCANNER.scan(text, Parties.UNKNOWN)) {
            found.add(
                    text.substring((int) leak.start().offset(), (int) leak.end().offset()));
        }
        return found;
    }

    /** A sample with as few chars in each run as may be. */
    private static String draw(List<String> row, int seed) {
        Random random = new Random(row.get(0).hashCode() + seed);
        StringBuilder sample = new StringBuilder();
        String shape = row.get(1);
        for (String option : row.subList(3, row.size())) {
            if (option.startsWith("words:")) {
                String word = option.substring(6).split(",")[0];
                sample.append(shape.startsWith("{u") ? word.toUpperCase(Locale.ROOT) : word);
                shape = shape.startsWith("{u") ? "{h1}" + shape.substring(4).replaceFirst("h32", "h30") : shape;
                shape = shape.startsWith("{w") ? shape.replaceFirst("w23-28", "w20-25") : shape;
                if (sample.length() == 3 && shape.startsWith("{h1}")) {
                    shape = shape.substring(4).replaceFirst("h30", "h31");
                }
            }
        }
        for (int at = 0; at < shape.length(); ) {
            int open = shape.indexOf('{', at);
            if (open < 0) {
                return sample.append(shape, at, shape.length()).toString();
            }
            sample.append(shape, at, open);
            int close = shape.indexOf('}', open);
            CharSet set = CharSet.of(shape.charAt(open + 1));
            int count = Integer.parseInt(shape.substring(open + 2, close).split("[,-]")[0]);
            for (int i = 0; i < count; i++) {
                sample.append(draw(set, i, random));
            }
            at = close + 1;
        }
        return sample.toString();
    }

    /** Letters and digits in turn, so that short samples are mixed. */
    private static char draw(CharSet set, int place, Random random) {
        for (int tries = 0; ; tries++) {
            char c = (char) (33 + random.nextInt(94));
            boolean wanted = Edges.isAlnum(c) && (tries > 500 || Edges.isDigit(c) == (place % 2 == 0));
            if (wanted && set.holds(c)) {
                return c;
            }
        }
    }
}
