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
import org.reportcli.report.ReportReader;
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
                String filled = template.lines()
                        .map(line -> line.matches("#(?! \\S).+") ? line.substring(1) : line)
                        .collect(Collectors.joining("\n", "", "\n"));
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

    @Test
    void aTemplateIsTheSameEveryTime() throws IOException {
        for (Optional<Vendor> vendor : vendors()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                String name = vendor.map(Vendor::id).orElse("none") + "-" + language.getLanguage() + ".yaml";
                assertThat(template(vendor, language))
                        .isEqualTo(Files.readString(HERE.resolve("src/test/resources/golden/template/" + name)));
            }
        }
    }

    @Test
    void theVendorsOwnWordsStandInIt() {
        String template = template(vendors().get(1), Locale.ENGLISH);
        assertThat(template).contains("vendor: ionos", "Denial of Service security events");
    }
}
