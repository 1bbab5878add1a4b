package org.reportcli.lint.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Linter;
import org.reportcli.lint.Rule;
import org.reportcli.lint.TestVendors;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.vendor.Vendor;

/**
 * Runs the samples of the rules, {@code src/test/resources/lint/FAMILY/RULE/{ok,bad}*.yaml}. The comments at a sample's
 * head say what is expected ({@code # expect: RULE LINE:COLUMN} or {@code nothing}) and in which world: {@code # vendor:}
 * one of {@link TestVendors}, {@code # unknown-vendor:} one that nobody knows, {@code # pad:} a file of so many bytes,
 * {@code # loop:} a symbolic link to itself beside it.
 */
class SamplesTest {
    private static final Path SAMPLES = Path.of("src/test/resources/lint");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Linter linter = StandardChecks.linter();

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> badSamplesYieldExactlyTheirRuleAtTheExpectedPlace() throws IOException {
        return samples("bad").stream()
                .map(sample -> DynamicTest.dynamicTest(name(sample), () -> {
                    String expected = head(sample, "expect").orElseThrow();
                    assertThat(expected).startsWith(rule(sample) + " ");
                    assertThat(found(sample)).containsExactly(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> okSamplesYieldNothing() throws IOException {
        return samples("ok").stream()
                .map(sample -> DynamicTest.dynamicTest(name(sample), () -> {
                    assertThat(head(sample, "expect")).contains("nothing");
                    assertThat(found(sample)).isEmpty();
                }));
    }

    @Test
    void noRuleLacksSamplesAndNoSampleIsOrphaned() throws IOException {
        Set<String> rules =
                new TreeSet<>(linter.rules().all().stream().map(Rule::id).toList());
        for (String kind : List.of("bad", "ok")) {
            Set<String> sampled = new TreeSet<>();
            samples(kind).forEach(sample -> sampled.add(rule(sample)));
            assertThat(sampled).as(kind + " samples").isEqualTo(rules);
        }
    }

    private List<String> found(Path sample) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "sample");
        copy(sample.getParent(), folder);
        Optional<String> loop = head(sample, "loop");
        if (loop.isPresent()) {
            Files.createSymbolicLink(folder.resolve(loop.get()), Path.of(loop.get()));
        }
        ReportDocument document = ReportReader.read("report.yaml", folder, bytes(sample));
        Optional<Vendor> vendor = head(sample, "vendor").map(TestVendors::named);
        List<Diagnostic> more = head(sample, "unknown-vendor")
                .map(id -> StandardChecks.unknownVendor(document, "there is no vendor '" + id + "'", List.of()))
                .map(List::of)
                .orElse(List.of());
        LintResult result = linter.check(document, vendor, new LintSettings(TODAY, Set.of()), more);
        assertThat(result.diagnostics()).allSatisfy(diagnostic -> {
            assertThat(diagnostic.hint()).isNotBlank();
            assertThat(diagnostic.message()).isNotBlank().doesNotEndWith(".").doesNotContain(folder.toString());
            assertThat(diagnostic.end().line())
                    .isGreaterThanOrEqualTo(diagnostic.start().line());
        });
        return result.diagnostics().stream()
                .map(diagnostic -> diagnostic.rule() + " " + diagnostic.start().line() + ":"
                        + diagnostic.start().column())
                .toList();
    }

    private static byte[] bytes(Path sample) throws IOException {
        byte[] bytes = Files.readAllBytes(sample);
        Optional<Integer> size = head(sample, "pad").map(Integer::valueOf);
        if (size.isEmpty()) {
            return bytes;
        }
        byte[] padded = Arrays.copyOf(bytes, size.get());
        Arrays.fill(padded, bytes.length, padded.length, (byte) '\n');
        return padded;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
    }

    private static List<Path> samples(String kind) throws IOException {
        try (Stream<Path> paths = Files.walk(SAMPLES)) {
            List<Path> samples = new ArrayList<>(
                    paths.filter(path -> path.getFileName().toString().matches(kind + "(-.*)?\\.yaml"))
                            .toList());
            samples.sort(null);
            assertThat(samples).isNotEmpty();
            return samples;
        }
    }

    // Zeros are dropped, so that the head of a sample in UTF-16 can be read, too.
    private static Optional<String> head(Path sample, String key) throws IOException {
        String text = new String(Files.readAllBytes(sample), StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.lines()
                .limit(4)
                .filter(line -> line.contains("# " + key + ": "))
                .map(line -> line.substring(line.indexOf(": ") + 2).strip())
                .findFirst();
    }

    private static String rule(Path sample) {
        Path folder = SAMPLES.relativize(sample).getParent();
        return folder.getName(0) + "/" + folder.getName(1);
    }

    private static String name(Path sample) {
        return SAMPLES.relativize(sample).toString();
    }
}
