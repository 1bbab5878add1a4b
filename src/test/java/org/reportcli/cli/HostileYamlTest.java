package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.testing.Cli;

/** YAML as a weapon: each file is refused with a place, and none makes the program fail or hang. */
class HostileYamlTest {
    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void isRefusedWithAPlace(String what, byte[] yaml, String rule) {
        Cli.Result result = new Cli(folder).input(yaml).run("lint", "-");
        assertThat(result.out()).containsPattern("(?m)^-:\\d+:\\d+: error: .* \\[" + rule + "\\]$");
        assertThat(result.status()).isIn(1, 2);
        assertThat(result.err()).doesNotContain("defect");
        assertThat(result.out().chars()).allMatch(c -> c == '\n' || c >= ' ' && c != 0x7F && (c < 0x80 || c > 0x9F));
    }

    static Stream<Arguments> isRefusedWithAPlace() {
        return Stream.of(
                file("an alias bomb", bomb(), "yaml/alias"),
                file("10,000 brackets", "title: " + "[".repeat(10_000), "yaml/(too-deep|syntax)"),
                file(
                        "10,000 brackets, closed",
                        "title: " + "[".repeat(10_000) + "]".repeat(10_000),
                        "yaml/(too-deep|syntax)"),
                file("10,000 braces", "{a: ".repeat(10_000) + "}".repeat(10_000), "yaml/(too-deep|syntax)"),
                file("10,000 dashes", "steps: \n  " + "- ".repeat(10_000) + "x", "yaml/(too-deep|syntax)"),
                file("1,000 levels of indentation", levels(1_000), "yaml/(too-deep|syntax)"),
                file("a scalar of 10 MB", "title: " + "x".repeat(10_000_000), "yaml/too-large"),
                file("a quoted scalar without an end", "title: \"" + "x".repeat(1_000_000), "yaml/syntax"),
                file("100,000 list items", "steps:\n" + "- x\n".repeat(100_000), "yaml/too-large"),
                file("50,000 keys", keys(50_000), "yaml/too-large"),
                file("the same key 5,000 times", "title: x\n".repeat(5_000), "yaml/duplicate-key"),
                file("a key of 100,000 letters", "k".repeat(100_000) + ": x\n", "yaml/syntax"),
                file("a quoted key of 100,000 letters", "\"" + "k".repeat(100_000) + "\": x\n", "yaml/syntax"),
                file("a Java object", "title: !!javax.script.ScriptEngineManager [x]\n", "yaml/tag"),
                file("a local tag", "title: !exec rm\n", "yaml/tag"),
                file("binary", "title: !!binary aGk=\n", "yaml/tag"),
                file("a tag on the root", "!!map\ntitle: x\n", "yaml/tag"),
                file("an anchor on a list", "steps: &s [a]\n", "yaml/alias"),
                file("an anchor on the root", "&r\ntitle: x\n", "yaml/alias"),
                file("an anchor that refers to itself", "steps: &s [*s]\n", "yaml/alias"),
                file("a merge key", "<<: {title: x}\n", "yaml/alias"),
                file("a key that is a list", "? [a, b]\n: x\n", "yaml/syntax"),
                file("a key that is a mapping", "? {a: b}\n: x\n", "yaml/syntax"),
                file("two documents", "schema: 1\n---\nschema: 1\n", "yaml/syntax"),
                file("a control character", "title: a\u0007b\n", "yaml/syntax"),
                file("an escape sequence", "title: \u001B]52;c;aGk=\u0007\n", "yaml/syntax"),
                file("a zero byte", "title: a\0b\n", "yaml/syntax"),
                file("a C1 control", "title: a\u009Bb\n", "yaml/syntax"),
                file("an unknown key full of escapes", "\"\\e[31m\\u202E\": x\n", "yaml/unknown-key"),
                file("a lone surrogate", "titel: \"\\uD800\"\n", "yaml/unknown-key"),
                file("a code point that is none", "title: \"\\UFFFFFFFF\"\n", "yaml/syntax"),
                file("a huge number", "schema: " + "9".repeat(100_000) + "\n", "yaml/schema"),
                file("a huge exponent", "schema: 1e999999999\n", "yaml/schema"),
                file("a huge hexadecimal number", "schema: 0x" + "f".repeat(100_000) + "\n", "yaml/schema"),
                file("a sexagesimal number", "schema: " + "1:".repeat(50_000) + "1\n", "yaml/(schema|syntax)"),
                file("not a number", "schema: .nan\n", "yaml/schema"),
                file("a list at the root", "- title\n", "yaml/type"),
                file("a text at the root", "title\n", "yaml/type"),
                file("nothing but null", "~\n", "yaml/type"),
                file("a directive that is none", "%FOO bar\n--- \ntitle: x\n- y\n", "yaml/syntax"),
                file("YAML 3", "%YAML 3.0\n---\ntitle: x\n", "yaml/syntax"),
                file("tabs for indentation", "steps:\n\t- x\n", "yaml/syntax"),
                file("nothing", "", "yaml/empty"),
                file("a comment", "# nothing\n", "yaml/empty"),
                Arguments.of("UTF-16 LE", "\uFEFFtitle: x\n".getBytes(StandardCharsets.UTF_16LE), "yaml/encoding"),
                Arguments.of("UTF-16 BE", "\uFEFFtitle: x\n".getBytes(StandardCharsets.UTF_16BE), "yaml/encoding"),
                Arguments.of(
                        "UTF-16 without a mark",
                        "title: x\n".getBytes(StandardCharsets.UTF_16LE),
                        "yaml/(syntax|encoding)"),
                Arguments.of(
                        "UTF-32",
                        "\uFEFFtitle: x\n".getBytes(java.nio.charset.Charset.forName("UTF-32BE")),
                        "yaml/(syntax|encoding)"),
                Arguments.of(
                        "an overlong slash", new byte[] {'a', ':', ' ', (byte) 0xC0, (byte) 0xAF}, "yaml/encoding"),
                Arguments.of("random bytes", noise(), "yaml/(syntax|encoding)"));
    }

    private static Arguments file(String what, String yaml, String rule) {
        return Arguments.of(what, yaml.getBytes(StandardCharsets.UTF_8), rule);
    }

    private static String bomb() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int at = 1; at < 30; at++) {
            String alias = "*a" + (at - 1);
            bomb.append("a" + at + ": &a" + at + " [" + (alias + ", ").repeat(8) + alias + "]\n");
        }
        return bomb.toString();
    }

    private static String levels(int depth) {
        StringBuilder levels = new StringBuilder();
        for (int at = 0; at < depth; at++) {
            levels.append(" ".repeat(at)).append("k:\n");
        }
        return levels.toString();
    }

    private static String keys(int count) {
        StringBuilder keys = new StringBuilder();
        for (int at = 0; at < count; at++) {
            keys.append("k").append(at).append(": x\n");
        }
        return keys.toString();
    }

    private static byte[] noise() {
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        return noise;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void saysWhereAndInWordsForPeople(String yaml, String place, String message) {
        Cli.Result result = new Cli(folder).input(yaml).run("lint", "-");
        assertThat(result.out().lines())
                .anyMatch(line -> line.startsWith("-:" + place + ": error: ") && line.contains(message));
        assertThat(result.out()).doesNotContain("snakeyaml", "<", "tag:yaml.org", "special characters");
    }

    static Stream<Arguments> saysWhereAndInWordsForPeople() {
        return Stream.of(
                Arguments.of("schema: 1\ntitle: a\0b\n", "2:9", "does not take as it is (U+0000)"),
                Arguments.of("schema: 1\ntitle: äa\u009Bb\n", "2:10", "does not take as it is (U+009B)"),
                Arguments.of("title: \"\\uD800\"\n", "1:8", "half of a character: \\uD800"),
                Arguments.of("title: \"\\uDC00\\uD800\"\n", "1:8", "half of a character: \\uDC00"),
                Arguments.of("\"\\uD800\": x\n", "1:1", "half of a character"),
                Arguments.of("title: !!str x\n", "1:8", "a tag (!!str)"),
                Arguments.of("title: !x y\n", "1:8", "a tag (!x)"),
                Arguments.of("title: a: b\n", "1:9", "a colon where no key can stand"),
                Arguments.of("title: \"a\nsteps: [b]\n", "1:8", "a quote is opened and not closed"),
                Arguments.of("title: @x\n", "1:8", "a value cannot start with '@'"),
                Arguments.of("steps:\n\t- x\n", "2:1", "a tab where YAML takes spaces only"),
                Arguments.of("steps: [a, b\n", "2:1", "a list that starts with ["),
                Arguments.of("severity: {a: b\n", "2:1", "a mapping that starts with {"),
                Arguments.of("steps:\n  - a\n b: c\n", "3:2", "does not go on with what stands above it"),
                Arguments.of("title: a\n...\nb\n", "3:1", "text behind the end of the document"),
                Arguments.of("? [a]\n: b\n", "1:4", "a key is a text, not a list or a mapping"),
                Arguments.of("title: \"\\q\"\n", "1:10", "a letter that is no escape"));
    }

    @Test
    void utf16WithoutAMarkIsNamedAsWhatItIs() {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            Cli.Result result =
                    new Cli(folder).input("schema: 1\n".getBytes(charset)).run("lint", "-");
            assertThat(result.out())
                    .startsWith(
                            "-:1:1: error: the file is UTF-16, not UTF-8 [yaml/encoding]\n    hint: save it as UTF-8\n");
        }
    }

    @Test
    void aWholePairOfSurrogatesIsACharacter() {
        assertThat(new Cli(folder)
                        .input("title: \"\\uD83D\\uDE00\"\n")
                        .run("lint", "-")
                        .out())
                .doesNotContain("half of a character");
    }

    @Test
    void aValueIsRepeatedOnlyAsFarAsALineBears() throws IOException {
        String ones = "1".repeat(100_000);
        Cli cli = new Cli(folder);
        for (String line : List.of(
                "schema: " + ones,
                "schema: 1\nvendor: " + ones,
                "schema: 1\nvendor: ./" + ones,
                "title: &" + ones + " x",
                "title: *" + ones,
                "title: !" + ones + " x",
                "title: !!" + ones + " x")) {
            cli.file("report.yaml", line + "\n");
            Cli.Result result = cli.run("lint");
            assertThat((result.out() + result.err()).lines())
                    .as(line.substring(0, 20))
                    .allMatch(each -> each.length() < 400);
        }
        cli.file(
                "vendor.yaml",
                "schema: 1\nid: a\nname: A\nconfidential: [" + ones + "]\nfields: { " + "x".repeat(900)
                        + ": required }\n");
        assertThat(cli.run("vendor", "check", "vendor.yaml").err().lines())
                .hasSizeGreaterThan(2)
                .allMatch(each -> each.length() < 400);
    }
}
