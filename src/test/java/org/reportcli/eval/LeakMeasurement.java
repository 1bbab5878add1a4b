package org.reportcli.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.reportcli.leak.Leak;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Parties;

/** How well leaks are found in labelled snippets: a snippet is flagged by anything from a warning on. */
public final class LeakMeasurement {
    private final Map<String, Score> byKind = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Score all = new Score();
    private int covered;
    private int coverable;

    public LeakMeasurement(LeakScanner scanner, List<LeakCorpus.Row> rows) {
        for (LeakCorpus.Row row : rows) {
            if (!row.contested()) {
                judge(row, scanner.scan(row.text() + "\n", Parties.UNKNOWN));
            }
        }
    }

    private void judge(LeakCorpus.Row row, List<Leak> leaks) {
        List<Leak> flags =
                leaks.stream().filter(leak -> leak.level() != LeakLevel.NOTE).toList();
        boolean flagged = !flags.isEmpty();
        Score kind = byKind.computeIfAbsent((row.secret() ? "secret " : "clean  ") + row.kind(), key -> new Score());
        all.count(row.secret(), flagged);
        kind.count(row.secret(), flagged);
        if (row.secret() != flagged) {
            errors.add((flagged ? "FALSE ALARM " : "MISSED ") + row.id() + " " + row.rule() + "/" + row.kind() + " "
                    + flags.stream().map(LeakMeasurement::place).toList() + "\n    "
                    + row.text().strip().replace("\n", "\n    "));
        }
        if (row.secret() && flagged && row.value().isPresent()) {
            coverable++;
            boolean whole = flags.stream()
                    .anyMatch(leak -> row.text()
                            .concat("\n")
                            .substring((int) leak.start().offset(), (int)
                                    leak.end().offset())
                            .contains(row.value().get()));
            covered += whole ? 1 : 0;
            if (!whole) {
                errors.add("NOT COVERED " + row.id() + " " + row.value().get() + " "
                        + flags.stream().map(LeakMeasurement::place).toList() + "\n    "
                        + row.text().strip().replace("\n", "\n    "));
            }
        }
    }

    private static String place(Leak leak) {
        return leak.rule().id() + "@" + leak.start().offset() + "-" + leak.end().offset();
    }

    public Score all() {
        return all;
    }

    /** The share of found secrets that are covered from end to end. */
    public double coverage() {
        return coverable == 0 ? 1 : (double) covered / coverable;
    }

    /** In one line. */
    public String summary() {
        return String.format(Locale.ROOT, "%s, covered %.3f%n", all, coverage());
    }

    /** By kind of snippet. */
    public String table() {
        StringBuilder table = new StringBuilder();
        byKind.forEach((kind, score) -> table.append(String.format(Locale.ROOT, "  %-40s %s%n", kind, score)));
        return table.toString();
    }

    /** What is judged wrongly. */
    public String errors() {
        return String.join("\n", errors) + "\n";
    }
}
