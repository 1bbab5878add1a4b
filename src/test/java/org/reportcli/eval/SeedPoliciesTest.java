package org.reportcli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

/** The exclusions of the built-in vendors, against reports that trip them and reports that only look like it. */
class SeedPoliciesTest {
    private static final Path FILE = Path.of("src/test/resources/scope/seed-policies.txt");

    record Case(String vendor, Set<String> categories, boolean trips, String title, String description) {
        @Override
        public String toString() {
            return vendor + (trips ? " asks about: " : " takes: ") + title;
        }
    }

    static Stream<Case> cases() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(part -> new Case(
                        part[0],
                        Set.copyOf(Arrays.asList(part[1].split(" "))),
                        part[2].equals("yes"),
                        part[3],
                        part[4]));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void exclusionAsksAboutWhatItMeansAndNotAboutLookAlikes(Case each) throws IOException {
        Set<String> found =
                new AllExcluded(vendor(each.vendor())).categories(each.title(), Optional.of(each.description()));
        if (each.trips()) {
            assertThat(found).isNotEmpty().isSubsetOf(each.categories());
        } else {
            assertThat(found).isEmpty();
        }
    }

    @Test
    void everyExclusionOfTheBuiltInVendorsHasReportsThatTripItAndLookAlikes() throws IOException {
        List<Case> cases = cases().toList();
        Map<String, Integer> counts = new HashMap<>();
        for (Case each : cases) {
            for (String category : each.categories()) {
                counts.merge(each.vendor() + " " + category + " " + each.trips(), 1, Integer::sum);
            }
        }
        for (String id : List.of("ionos", "nospamproxy")) {
            for (Vendor.Exclusion exclusion : vendor(id).scope().excludes()) {
                assertThat(counts.get(id + " " + exclusion.category() + " true"))
                        .isGreaterThanOrEqualTo(6);
                assertThat(counts.get(id + " " + exclusion.category() + " false"))
                        .isGreaterThanOrEqualTo(6);
            }
        }
    }

    private static Vendor vendor(String id) {
        return new VendorDirectory(Path.of("no-such-folder"), Path.of("")).find(id);
    }
}
