package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.support.SafeText;
import org.reportcli.testing.Cli;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

/** What {@code vendor show} prints for people. */
class VendorTextTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy", "examples/acme/vendor.yaml"})
    void noSentenceOfAPolicyIsLost(String named) {
        Vendor vendor = vendor(named);
        String shown = unwrapped(new VendorText(vendor).toString());
        for (String sentence : sentences(vendor)) {
            assertThat(shown).contains('"' + unwrapped(sentence) + '"');
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ionos", "nospamproxy", "examples/acme/vendor.yaml"})
    void noLineIsWiderThanEightyColumns(String named) {
        assertThat(new VendorText(vendor(named)).toString().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(80));
    }

    @Test
    void theShortestProfileHasNoEmptyChapters() throws IOException {
        Cli cli = new Cli(folder);
        cli.file(
                "acme.yaml",
                "schema: 1\nid: acme\nname: ACME\nchannels: [{ form: \"https://acme.example/report\" }]\n");
        Cli.Result result = cli.run("vendor", "show", "acme.yaml");
        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo("ACME (acme)\n\nReports go to\n  the form at https://acme.example/report\n");
    }

    @Test
    void whatAnExclusionStillTakesStandsBelowItsSentence() {
        assertThat(new VendorText(vendor("examples/acme/vendor.yaml")).toString())
                .contains("not in scope.\"\n    unless a single request is enough\n");
    }

    @Test
    void escapesInEveryTextOfAHostileProfileComeOutInert() throws IOException {
        Cli cli = new Cli(folder);
        // A colour, a link (OSC 8), the clipboard (OSC 52), C1, and letters in another order.
        String evil =
                "a\\e[31mb\\e]8;;https://evil.example\\x07c\\e]52;c;aGk=\\x07d\\x9B2Je\\u202Ef\\u2028g\\rh\\nreport: error: i";
        cli.file("evil.yaml", """
                schema: 1
                id: evil
                name: "%1$s"
                policy: { title: "%1$s", language: "%1$s" }
                channels:
                  - email: security@evil.example
                    languages: ["%1$s"]
                fields: { steps: required }
                scope:
                  includes: "%1$s"
                  assets: { in: ["%1$s"], out: ["%1$s"] }
                  excludes: [{ category: own, name: "%1$s", says: "%1$s", unless: "%1$s", match: ["%1$s"] }]
                conduct: [{ ask: "%1$s", says: "%1$s" }]
                forwarding: "%1$s"
                bounty: "%1$s"
                safe-harbour: { level: full, says: "%1$s" }
                quotes: { steps: "%1$s", anything: "%1$s" }
                """.formatted(evil));
        for (String format : List.of("text", "json")) {
            Cli.Result result = cli.run("vendor", "show", "evil.yaml", "--format", format);
            assertThat(result.status()).as(result.err()).isZero();
            assertThat(result.out().codePoints().filter(c -> c != '\n' && SafeText.isHazardous(c)))
                    .isEmpty();
            assertThat(result.out().lines()).noneMatch(line -> line.strip().startsWith("report: error"));
        }
    }

    private static List<String> sentences(Vendor vendor) {
        List<String> sentences = new ArrayList<>();
        vendor.scope().includes().ifPresent(sentences::add);
        vendor.scope().excludes().forEach(exclusion -> sentences.add(exclusion.says()));
        vendor.conduct().forEach(rule -> sentences.add(rule.says()));
        vendor.safeHarbour().flatMap(Vendor.SafeHarbour::says).ifPresent(sentences::add);
        vendor.quotes().forEach(quote -> sentences.add(quote.says()));
        return sentences;
    }

    private static String unwrapped(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    private Vendor vendor(String named) {
        return new VendorDirectory(folder, Path.of("").toAbsolutePath()).find(named);
    }
}
