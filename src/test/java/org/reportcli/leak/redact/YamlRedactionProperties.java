package org.reportcli.leak.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reportcli.leak.Parties;
import org.reportcli.yaml.Source;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/** A masked file says the masked texts, whatever the style they are written in, and nothing else of it changes. */
class YamlRedactionProperties {
    private static final String SECRET = "tok_[^;\u0001]*?(?=\\s*;)";

    @Property(tries = 500)
    void plain(@ForAll("words") List<String> words, @ForAll("gaps") List<String> gaps) {
        check(join(words, gaps));
    }

    @Property(tries = 500)
    void plainInAList(@ForAll("flowWords") List<String> words, @ForAll("gaps") List<String> gaps) {
        check("[before, " + join(words, gaps) + ", 'after']");
    }

    @Property(tries = 500)
    void singleQuoted(@ForAll("quotedWords") List<String> words, @ForAll("gaps") List<String> gaps) {
        check("'" + join(words, gaps).replace("'", "''") + "'");
    }

    @Property(tries = 500)
    void doubleQuoted(@ForAll("escapedWords") List<String> words, @ForAll("escapedGaps") List<String> gaps) {
        check("\"" + join(words, gaps) + "\"");
    }

    @Property(tries = 500)
    void literal(@ForAll("headers") String header, @ForAll("lines") List<String> lines) {
        check("|" + header + block(lines));
    }

    @Property(tries = 500)
    void folded(@ForAll("headers") String header, @ForAll("lines") List<String> lines) {
        check(">" + header + block(lines));
    }

    private static void check(String written) {
        check(written, "\n");
        check(written, "\r\n");
    }

    private static void check(String lines, String lineEnd) {
        String written = lines.replace("\n", lineEnd);
        String before = "# sid=comment1 above\nfirst: one   # sid=comment2\nsecond:   ".replace("\n", lineEnd);
        String after = ((written.endsWith("\n") ? "" : "   # behind\n") + "# below\nlast:  { a: 'b' }  # end\n")
                .replace("\n", lineEnd);
        String text = before + written + after;
        Source source = new Source("report.yaml", text);
        YamlDocument document = YamlReader.read(source, YamlLimits.HANDWRITTEN);
        Assume.that(document.root().isPresent() && document.problems().isEmpty());

        Secrets secrets = new Secrets(Set.of());
        TextMasking masking = new TextMasking(Planted.SCANNER, Parties.UNKNOWN, secrets);
        YamlRedaction redaction =
                new YamlRedaction(masking, source, document.root().get(), leaf -> false);
        String redacted = redaction.redact(Map.of()).text();

        YamlDocument again = YamlReader.read(new Source("report.yaml", redacted), YamlLimits.HANDWRITTEN);
        assertThat(again.problems()).as("%s", redacted).isEmpty();
        assertThat(values(again)).as("from\n%s\nto\n%s", text, redacted).isEqualTo(masked(values(document)));
        String commented = before.replace("comment1", "[cookie-1]").replace("comment2", "[cookie-2]");
        assertThat(unnumbered(redacted)).startsWith(unnumbered(commented)).endsWith(after);
        if (!values(document).contains("tok_")) {
            assertThat(unnumbered(redacted))
                    .isEqualTo(unnumbered(commented + written.replace("header9", "[cookie-3]") + after));
        }
        YamlRedaction twice = new YamlRedaction(
                masking, new Source("report.yaml", redacted), again.root().get(), leaf -> false);
        assertThat(twice.redact(Map.of()).text()).isEqualTo(redacted);
    }

    private static String masked(String values) {
        String masked = values.replaceAll(SECRET, "[token-1]");
        for (String secret : Pattern.compile(SECRET)
                .matcher(values)
                .results()
                .map(MatchResult::group)
                .filter(value -> value.length() >= KnownValues.SHORTEST)
                .toList()) {
            // The same again where the scanner sees no token.
            String ends = secret.matches("(?s).*\\w") ? "(?!\\w)" : "";
            masked = masked.replaceAll("(?<!\\w)" + Pattern.quote(secret) + ends, "[token-1]");
        }
        return unnumbered(masked);
    }

    private static String unnumbered(String text) {
        return text.replaceAll("\\[(token|cookie)-[0-9]+\\]", "[$1-N]");
    }

    private static String values(YamlDocument document) {
        StringBuilder values = new StringBuilder();
        YamlLeaf.below(document.source(), document.root().get())
                .forEach(leaf -> values.append(leaf.scalar().value()).append('\u0001'));
        return unnumbered(values.toString());
    }

    private static String join(List<String> words, List<String> gaps) {
        StringBuilder joined = new StringBuilder();
        for (int at = 0; at < words.size(); at++) {
            joined.append(at == 0 ? "" : gaps.get(at % gaps.size())).append(words.get(at));
        }
        return joined.toString();
    }

    private static String block(List<String> lines) {
        return "  first\n"
                + lines.stream()
                        .map(line -> line.isBlank() ? "\n" : "  " + line + "\n")
                        .collect(Collectors.joining());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return pieces(
                "tok_a1", "b'c;", "d\"e", "it's", "x:y", "tok_;", "z;", "a#1", "tok_[1];", "-a", "a,b", "tok_b,c;");
    }

    @Provide
    Arbitrary<List<String>> flowWords() {
        return pieces("tok_a1", "b'c;", "d", "it's", "tok_;", "z;", "tok_1;", "ä;");
    }

    @Provide
    Arbitrary<List<String>> quotedWords() {
        return pieces(
                "tok_a1",
                "b'c;",
                "d",
                "'",
                "tok_';",
                "z;",
                "tok_'';",
                "# no",
                ": ",
                "\uD83D\uDE80",
                "tok_\uD83D\uDE80;");
    }

    @Provide
    Arbitrary<List<String>> escapedWords() {
        return pieces(
                "tok_a1",
                "b;",
                "\\\"",
                "\\n",
                "tok_\\n;",
                "\\x74ok_\\u00e4;",
                "\\U0001F680",
                "'",
                "\\t;",
                "tok_\\\";",
                "\\e",
                "\\_;");
    }

    private static Arbitrary<List<String>> pieces(String... pieces) {
        Arbitrary<String> word =
                Arbitraries.of(pieces).list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join("", parts));
        return word.list().ofMinSize(1).ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<String>> gaps() {
        return Arbitraries.of(" ", "  ", "\n  ", " \n  ", "\n\n  ", "\n   \n  ", "\n    ")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> escapedGaps() {
        return Arbitraries.oneOf(
                gaps(),
                Arbitraries.of("\\\n  ", " \\\n  ", "\\\n  \\  ", "\\\n\n  ")
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(4));
    }

    @Provide
    Arbitrary<List<String>> lines() {
        return Arbitraries.of(
                        "tok_a",
                        "b;",
                        "  c",
                        "",
                        "  tok_d",
                        "e; f",
                        "tok_g;",
                        "# no comment",
                        "a: b",
                        "  h;",
                        " tok_i; j",
                        "[k]")
                .list()
                .ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of("\n", "-\n", "+\n", " # sid=header9\n", "2\n", "2-\n");
    }
}
