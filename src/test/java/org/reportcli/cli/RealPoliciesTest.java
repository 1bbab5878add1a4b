package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.testing.Cli;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorReader;

/** Ten policies that differ much, as profiles: the facts are theirs, the words, addresses and keys are not. */
class RealPoliciesTest {
    private static final Path POLICIES = Path.of("src/test/resources/policies").toAbsolutePath();

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    /** A report, and what lint says of it for a vendor: {@code LEVEL RULE}, or nothing. */
    record Case(String policy, Optional<String> expected, String title, String description) {
        @Override
        public String toString() {
            return policy + ": " + title + expected.map(said -> ", " + said).orElse(", nothing");
        }
    }

    static Stream<Path> policies() throws IOException {
        try (Stream<Path> files = Files.list(POLICIES)) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        }
    }

    static Stream<Case> reports() throws IOException {
        return Files.readAllLines(POLICIES.resolve("reports.txt")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(part -> new Case(
                        part[0],
                        part[1].equals("nothing") ? Optional.empty() : Optional.of(part[2] + " " + part[1]),
                        part[3],
                        part[4]));
    }

    @Test
    void thereAreTenWithReportsThatTripThemAndLookAlikes() throws IOException {
        List<String> tripped = reports()
                .filter(each -> each.expected().isPresent())
                .map(Case::policy)
                .distinct()
                .sorted()
                .toList();
        List<String> taken = reports()
                .filter(each -> each.expected().isEmpty())
                .map(Case::policy)
                .distinct()
                .sorted()
                .toList();
        List<String> all = policies()
                .map(file -> file.getFileName().toString().replace(".yaml", ""))
                .toList();
        assertThat(all).hasSize(10).isEqualTo(tripped).isEqualTo(taken);
    }

    @ParameterizedTest
    @MethodSource("policies")
    void theFormatTakesIt(Path file) {
        assertThat(new Cli(folder).run("vendor", "check", file.toString())).isEqualTo(new Cli.Result(0, "", ""));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void showTellsWhatIsNotTakenAndEverySentence(Path file) throws IOException {
        Vendor vendor = VendorReader.read(file.toString(), Files.readAllBytes(file), Optional.of(POLICIES));
        Cli.Result shown = new Cli(folder).run("vendor", "show", file.toString());
        assertThat(shown.status()).as(shown.err()).isZero();
        String text = shown.out().replaceAll("\\s+", " ");
        List<String> sentences = new ArrayList<>();
        vendor.scope().excludes().forEach(each -> {
            sentences.add(each.name().orElse(each.category()));
            sentences.add(each.says());
            each.unless().ifPresent(unless -> sentences.add("unless " + unless));
        });
        vendor.conduct().forEach(rule -> sentences.add(rule.says()));
        vendor.quotes().forEach(quote -> sentences.add(quote.says()));
        assertThat(vendor.scope().excludes()).isNotEmpty();
        assertThat(text).contains(sentences.stream().map(String::strip).toList());
    }

    @ParameterizedTest
    @MethodSource("reports")
    void lintAsksAboutWhatTheyDoNotTakeAndNotAboutLookAlikes(Case each) throws IOException {
        ObjectNode report = JSON.createObjectNode();
        report.put("schema", 1).put("title", each.title()).put("description", each.description());
        Cli cli = new Cli(folder);
        // A JSON object is a YAML document.
        cli.file("report.yaml", report.toString());
        String profile = POLICIES.resolve(each.policy() + ".yaml").toString();
        Cli.Result result = cli.run("lint", "--vendor", profile, "--format", "json");
        List<String> asked = new ArrayList<>();
        for (JsonNode diagnostic : JSON.readTree(result.out()).get("diagnostics")) {
            String rule = diagnostic.get("rule").asText();
            if (rule.startsWith("scope/")) {
                asked.add(diagnostic.get("level").asText() + " " + rule);
                assertThat(diagnostic.get("policy").asText()).isNotBlank();
            }
        }
        assertThat(asked).isEqualTo(each.expected().stream().toList());
    }

    @ParameterizedTest
    @CsvSource({
        "scope/form-detials, warning: there is no rule 'scope/form-detials', did you mean 'scope/form-details'?",
        "scope/legacy-console, note: there is no category 'legacy-console' in this vendor's profile, [lint/unused-acceptance]",
        "scope/form-details, note: nothing here needs 'scope/form-details', [lint/unused-acceptance]",
    })
    void anAcceptanceThatNamesNoCategoryOfTheVendorIsSaid(String rule, String said, String more) throws IOException {
        Cli cli = new Cli(folder);
        cli.file(
                "report.yaml",
                "schema: 1\ntitle: Path traversal in the download\nlint:\n  accept:\n    - { rule: " + rule
                        + ", reason: it is not }\n");
        Cli.Result result =
                cli.run("lint", "--vendor", POLICIES.resolve("divd-nl.yaml").toString());
        assertThat(result.out()).contains(said).contains(more);
        assertThat(cli.run("lint").out()).doesNotContain("lint/unused-acceptance");
    }
}
