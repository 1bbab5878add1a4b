package org.reportcli.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** In every style of YAML, each char of a value is found where it stands in the source. */
class ScalarPlacesTest {
    @Property
    void plainScalars(@ForAll("words") List<String> words, @ForAll("gaps") List<String> gaps) {
        eachCharStandsWhereItIsSaidToStand("key: " + join(words, gaps) + "\nother: x\n");
    }

    @Property
    void singleQuotedScalars(@ForAll("quotedWords") List<String> words, @ForAll("gaps") List<String> gaps) {
        eachCharStandsWhereItIsSaidToStand("key: '" + join(words, gaps).replace("'", "''") + "'\nother: x\n");
    }

    @Property
    void doubleQuotedScalars(@ForAll("escapedWords") List<String> words, @ForAll("escapedGaps") List<String> gaps) {
        eachCharStandsWhereItIsSaidToStand("key: \"" + join(words, gaps) + "\"\nother: x\n");
    }

    @Property
    void literalScalars(@ForAll("lines") List<String> lines, @ForAll("headers") String header) {
        eachCharStandsWhereItIsSaidToStand("key: |" + header + block(lines) + "other: x\n");
    }

    @Property
    void foldedScalars(@ForAll("lines") List<String> lines, @ForAll("headers") String header) {
        eachCharStandsWhereItIsSaidToStand("key: >" + header + block(lines) + "other: x\n");
    }

    @Property
    void literalScalarsWithWindowsLineEnds(@ForAll("lines") List<String> lines, @ForAll("headers") String header) {
        eachCharStandsWhereItIsSaidToStand(("key: |" + header + block(lines) + "other: x\n").replace("\n", "\r\n"));
    }

    @Example
    void aPlaceInsideABlockIsALineAndAColumnInCodePoints() {
        Node.Scalar scalar = scalar("key: |\n  \uD83D\uDE80 starts\n\n    here\nother: x\n");
        int here = scalar.value().indexOf("here");
        Range range = scalar.rangeOf(here, here + 4);
        assertThat(scalar.source().position(range.start())).isEqualTo(new Position(4, 5));
        int starts = scalar.value().indexOf("starts");
        assertThat(scalar.source().position(scalar.rangeOf(starts, starts + 1).start()))
                .isEqualTo(new Position(2, 5));
    }

    @Example
    void anEscapeIsCoveredWhole() {
        Node.Scalar scalar = scalar("key: \"a\\u0041b\"\n");
        Range range = scalar.rangeOf(1, 2);
        assertThat(scalar.source().text().substring(range.start(), range.end())).isEqualTo("\\u0041");
    }

    @Example
    void aDoubledQuoteIsOneChar() {
        Node.Scalar scalar = scalar("key: 'it''s here'\n");
        int here = scalar.value().indexOf("here");
        Range range = scalar.rangeOf(here, here + 4);
        assertThat(scalar.source().text().substring(range.start(), range.end())).isEqualTo("here");
    }

    private static void eachCharStandsWhereItIsSaidToStand(String text) {
        Node.Scalar scalar = scalar(text);
        String value = scalar.value();
        int before = scalar.range().start() - 1;
        for (int at = 0; at < value.length(); at++) {
            char c = value.charAt(at);
            Range range = scalar.rangeOf(at, at + 1);
            assertThat(range.start())
                    .isBetween(scalar.range().start(), scalar.range().end());
            if (!isBlank(c)) {
                String found = text.substring(range.start(), range.end());
                assertThat(found.charAt(0) == c || found.charAt(0) == '\\')
                        .as("char %d (%s) of %s in %s is at %s: %s", at, c, value, text, range, found)
                        .isTrue();
                // The two halves of a pair that one escape stands for share its place.
                assertThat(range.start()).isGreaterThanOrEqualTo(before);
                before = range.start();
            }
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }

    private static Node.Scalar scalar(String text) {
        YamlDocument document = YamlReader.read(new Source("test", text), YamlLimits.HANDWRITTEN);
        assertThat(document.problems()).as(text).isEmpty();
        Node.Mapping root = (Node.Mapping) document.root().orElseThrow();
        return (Node.Scalar) root.get("key").orElseThrow();
    }

    private static String join(List<String> words, List<String> gaps) {
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            joined.append(at == 0 ? "" : gaps.get(at % gaps.size())).append(words.get(at));
        }
        return joined.toString();
    }

    // The first line decides on the indentation, so it has none of its own.
    private static String block(List<String> lines) {
        return "  first\n" + lines.stream().map(ScalarPlacesTest::line).collect(Collectors.joining());
    }

    private static String line(String line) {
        return line.isBlank() ? "\n" : "  " + line + "\n";
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings()
                .withChars("abcxyzäß€")
                .withChars('0', '9')
                .ofMinLength(1)
                .ofMaxLength(6)
                .map(word -> "w" + word)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> quotedWords() {
        return Arbitraries.strings()
                .withChars("ab'\"#:{}[]&*!|>%@`-?,\uD83D\uDE80".toCharArray())
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(ScalarPlacesTest::hasWholePairs)
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<List<String>> escapedWords() {
        Arbitrary<String> piece = Arbitraries.of(
                "a",
                "b",
                "'",
                "#",
                ": ",
                "\\\"",
                "\\\\",
                "\\n",
                "\\t",
                "\\x41",
                "\\u00e4",
                "\\U0001F680",
                "\\0",
                "\\e",
                "\\_",
                "ä",
                "\uD83D\uDE80",
                "\\ ",
                "\\N");
        return piece.list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(pieces -> "w" + String.join("", pieces) + "w")
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    @Provide
    Arbitrary<List<String>> gaps() {
        return Arbitraries.of(" ", "  ", "\n  ", " \n  ", "\n\n  ", "\n   \n  ", "\n    ", "\n\n\n  ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<List<String>> escapedGaps() {
        Arbitrary<List<String>> continued = Arbitraries.of("\\\n  ", " \\\n  ", "\\\n  \\  ", "\\\n\n  ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        return Arbitraries.oneOf(gaps(), continued);
    }

    @Provide
    Arbitrary<List<String>> lines() {
        Arbitrary<String> text =
                Arbitraries.strings().withChars("ab :#-'\"\\{}[]&*!|>%@`ä€").ofMaxLength(12);
        Arbitrary<String> indented = text.map(line -> "  " + line);
        return Arbitraries.oneOf(text, indented).list().ofMaxSize(10);
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("\n", "-\n", "+\n", " # a comment\n", "2\n", "2-\n");
    }

    private static boolean hasWholePairs(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }
}
