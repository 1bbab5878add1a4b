package org.reportcli.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reportcli.report.ReportReader;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Golden;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

class TemplateTest {
    private static final Path HERE = Path.of("").toAbsolutePath();

    private static List<Optional<Vendor>> vendors() {
        VendorDirectory directory = new VendorDirectory(HERE.resolve("none"), HERE);
        return List.of(
                Optional.empty(), Optional.of(directory.find("ionos")), Optional.of(directory.find("nospamproxy")));
    }

    private static String template(Optional<Vendor> vendor, Locale language) {
        return Template.of(vendor, vendor.map(Vendor::id).orElse(""), LocalDate.of(2026, 11, 22), language);
    }

    @Test
    void aTemplateCanBeReadAsItIsAndFilledIn() {
        for (Optional<Vendor> vendor : vendors()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                String template = template(vendor, language);
                String filled = filled(template);
                for (String text : List.of(template, filled)) {
                    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                    assertThat(ReportReader.read("template", HERE, bytes).problems())
                            .as(text)
                            .isEmpty();
                }
                assertThat(template.lines()).allMatch(line -> line.length() <= 220);
            }
        }
    }

    private static String filled(String template) {
        return template.lines()
                .map(line -> line.matches("#(?! \\S).+") ? line.substring(1) : line)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @ParameterizedTest
    @CsvSource({"ionos, en", "ionos, de", "nospamproxy, en", "nospamproxy, de"})
    void aTemplateThatIsFilledInLintsClean(String vendor, String language, @TempDir Path folder) throws IOException {
        Cli cli = new Cli(folder);
        cli.run("new", "--template", "--vendor", vendor, "--lang", language);
        Path report = folder.resolve("report.yaml");
        Files.writeString(report, filled(Files.readString(report)));
        Cli.Result lint = cli.run("lint", "--fail-on", "warning");

        assertThat(lint.status()).as(lint.out()).isZero();
        // A template can show no screenshot; it can only say that the vendor asks for one.
        assertThat(lint.out().lines().filter(line -> line.startsWith("report.yaml")))
                .allMatch(line -> line.endsWith("[field/screenshots]"));
    }

    @Test
    void aTemplateIsTheSameEveryTime() {
        for (Optional<Vendor> vendor : vendors()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                String name = vendor.map(Vendor::id).orElse("none") + "-" + language.getLanguage() + ".yaml";
                Golden.check("src/test/resources/golden/template/" + name, template(vendor, language));
            }
        }
    }

    @Test
    void theVendorsOwnWordsStandInIt() {
        String template = template(vendors().get(1), Locale.ENGLISH);
        assertThat(template).contains("vendor: ionos", "Denial of Service security events");
    }
}
