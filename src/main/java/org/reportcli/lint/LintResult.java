package org.reportcli.lint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What lint found in one file or in several.
 *
 * @param files that were looked at, sorted
 * @param diagnostics that count, in the order file, line, column, rule
 * @param accepted diagnostics that were let pass, each with its reason, in the same order
 * @param readable whether every file could be read as a report at all
 */
public record LintResult(
        List<String> files, List<Diagnostic> diagnostics, List<Diagnostic> accepted, boolean readable) {
    public LintResult {
        files = List.copyOf(files);
        diagnostics = diagnostics.stream().sorted(Diagnostic.ORDER).toList();
        accepted = accepted.stream().sorted(Diagnostic.ORDER).toList();
    }

    /** The results of several files as one. */
    public static LintResult of(Collection<LintResult> results) {
        TreeSet<String> files = new TreeSet<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Diagnostic> accepted = new ArrayList<>();
        boolean readable = true;
        for (LintResult result : results) {
            files.addAll(result.files);
            diagnostics.addAll(result.diagnostics);
            accepted.addAll(result.accepted);
            readable &= result.readable;
        }
        return new LintResult(List.copyOf(files), diagnostics, accepted, readable);
    }

    /** How many diagnostics of exactly this level count. */
    public int count(Level level) {
        int count = 0;
        for (Diagnostic diagnostic : diagnostics) {
            count += diagnostic.level() == level ? 1 : 0;
        }
        return count;
    }

    /** Whether a diagnostic of this level or a heavier one counts. */
    public boolean reaches(Level level) {
        return diagnostics.stream().anyMatch(diagnostic -> diagnostic.level().atLeast(level));
    }
}
