package org.reportcli.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Reports that were written down before the evidence was looked at, as researchers word them. */
class UnseenReportsTest {
    private static final Path FILE = Path.of("src/test/resources/scope/unseen-hardening.txt");
    private static final String NONE = "none";

    /** A report with the category that it is of, {@link #NONE} for a look-alike, and one that it may be of as well. */
    record Unseen(String category, String further, String title, Optional<String> body) {}

    /** How often a category was found, missed, and found where it is not. */
    private static final class Count {
        private int found;
        private int missed;
        private int wrong;
    }

    private final AllExcluded lint = new AllExcluded();
    private final List<String> errors = new ArrayList<>();
    private int flagged;

    @Test
    void titlesAloneAreRecognised() throws IOException {
        check("titles", reports().stream().filter(each -> each.body().isEmpty()).toList(), 0.75, 0.90, 0.04);
    }

    @Test
    void wholeReportsAreRecognised() throws IOException {
        check(
                "bodies",
                reports().stream().filter(each -> each.body().isPresent()).toList(),
                0.85,
                0.93,
                0.04);
    }

    private void check(String name, List<Unseen> reports, double recall, double precision, double alarms)
            throws IOException {
        Set<String> known = new TreeSet<>(reports.stream().map(Unseen::category).toList());
        Map<String, Count> counts = new TreeMap<>();
        known.forEach(category -> counts.put(category, new Count()));
        for (Unseen report : reports) {
            Set<String> categories = lint.categories(report.title(), report.body());
            categories.retainAll(known);
            count(report, categories, counts);
        }
        int found = counts.values().stream().mapToInt(count -> count.found).sum();
        int missed = counts.values().stream().mapToInt(count -> count.missed).sum();
        int wrong = counts.values().stream().mapToInt(count -> count.wrong).sum();
        long lookAlikes =
                reports.stream().filter(each -> each.category().equals(NONE)).count();
        counts.forEach((category, count) -> errors.add(
                "%-22s found %d, missed %d, wrong %d".formatted(category, count.found, count.missed, count.wrong)));
        errors.add("in all: found %d, missed %d, wrong %d, look-alikes flagged %d of %d"
                .formatted(found, missed, wrong, flagged, lookAlikes));
        Files.createDirectories(Path.of("target/eval"));
        Files.write(Path.of("target/eval/unseen-" + name + ".txt"), errors);
        assertThat(found / (double) (found + missed))
                .as("recall of %s: %s", name, errors)
                .isGreaterThanOrEqualTo(recall);
        assertThat(found / (double) (found + wrong))
                .as("precision of %s: %s", name, errors)
                .isGreaterThanOrEqualTo(precision);
        assertThat(flagged / (double) lookAlikes)
                .as("look-alikes of %s: %s", name, errors)
                .isLessThanOrEqualTo(alarms);
    }

    private void count(Unseen report, Set<String> categories, Map<String, Count> counts) {
        boolean lookAlike = report.category().equals(NONE);
        if (lookAlike && !categories.isEmpty()) {
            flagged++;
        }
        for (String category : categories) {
            if (category.equals(report.category())) {
                counts.get(category).found++;
            } else if (!category.equals(report.further())) {
                counts.get(category).wrong++;
                errors.add("wrong " + category + ": " + report.title());
            }
        }
        if (!lookAlike && !categories.contains(report.category())) {
            counts.get(report.category()).missed++;
            errors.add("missed " + report.category() + ": " + report.title());
        }
    }

    private static List<Unseen> reports() throws IOException {
        List<Unseen> reports = new ArrayList<>();
        String category = NONE;
        Unseen open = null;
        for (String line : Files.readAllLines(FILE)) {
            if (line.startsWith("== ")) {
                add(open, reports);
                String[] part = line.substring(3).split(" \\| ");
                open = new Unseen(part[0], NONE, part[1], Optional.of(""));
            } else if (open != null) {
                open = new Unseen(
                        open.category(), NONE, open.title(), open.body().map(body -> body + line + "\n"));
            } else if (line.startsWith("= ")) {
                category = line.substring(2);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                int bracket = line.endsWith("]") ? line.lastIndexOf(" [") : line.length();
                String further = bracket == line.length() ? NONE : line.substring(bracket + 2, line.length() - 1);
                reports.add(new Unseen(category, further, line.substring(0, bracket), Optional.empty()));
            }
        }
        add(open, reports);
        return reports;
    }

    private static void add(Unseen report, List<Unseen> reports) {
        if (report != null) {
            reports.add(report);
        }
    }
}
