package org.reportcli.eval;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What lint finds in some labelled reports, held against their labels; only rows that are clear count. */
public final class Measurement {
    private final Score all = new Score();
    private final Map<String, Score> byCategory = new TreeMap<>();
    private final StringBuilder errors = new StringBuilder();
    private int lookAlikes;
    private int lookAlikesFlagged;
    private int random;
    private int randomAlarms;

    public Measurement(List<ScopeCorpus.Row> rows, Collection<String> categories) throws IOException {
        AllExcluded lint = new AllExcluded();
        for (ScopeCorpus.Row row : rows) {
            if (row.clear()) {
                count(row, lint.categories(row.title(), row.body()), categories);
            }
        }
    }

    private void count(ScopeCorpus.Row row, Set<String> found, Collection<String> categories) {
        for (String category : categories) {
            boolean labelled = row.labels().contains(category);
            all.count(labelled, found.contains(category));
            byCategory.computeIfAbsent(category, key -> new Score()).count(labelled, found.contains(category));
        }
        if (!row.lookAlikeOf().isEmpty()) {
            lookAlikes++;
            lookAlikesFlagged += row.lookAlikeOf().stream().anyMatch(found::contains) ? 1 : 0;
        }
        Set<String> wrong = new TreeSet<>(found);
        wrong.removeAll(row.labels());
        if (row.random()) {
            random++;
            randomAlarms += wrong.isEmpty() ? 0 : 1;
        }
        if (!found.equals(row.labels())) {
            errors.append("  ")
                    .append(row.id())
                    .append(": labelled ")
                    .append(row.labels())
                    .append(", found ")
                    .append(found)
                    .append("  ")
                    .append(row.title())
                    .append('\n');
        }
    }

    public Score all() {
        return all;
    }

    /** The share of look-alikes that were taken for what they resemble. */
    public double lookAlikesFlagged() {
        return lookAlikes == 0 ? 0 : (double) lookAlikesFlagged / lookAlikes;
    }

    /** The share of reports chosen at random with a category that they do not fall in. */
    public double randomAlarms() {
        return random == 0 ? 0 : (double) randomAlarms / random;
    }

    /** The rows that were judged wrongly, one a line. */
    public String errors() {
        return errors.toString();
    }

    public String summary() {
        return String.format(
                Locale.ROOT,
                "%s%n  look-alikes flagged %.1f %% (%d of %d), random false alarms %.1f %% (%d of %d)%n",
                all,
                100 * lookAlikesFlagged(),
                lookAlikesFlagged,
                lookAlikes,
                100 * randomAlarms(),
                randomAlarms,
                random);
    }

    public String table() {
        StringBuilder table = new StringBuilder();
        byCategory.forEach(
                (category, score) -> table.append(String.format(Locale.ROOT, "  %-22s %s%n", category, score)));
        return table.toString();
    }
}
