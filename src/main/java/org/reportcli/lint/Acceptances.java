package org.reportcli.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportcli.report.ReportDocument;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;

/**
 * Which diagnostics are let pass: by {@code lint.accept} in the report, which needs a reason, or by {@code --accept}. An
 * acceptance names one rule exactly, no family and no pattern, and what it lets pass stays on record.
 */
final class Acceptances {
    static final Rule UNKNOWN_RULE = Rule.warning(
            "lint/unknown-rule",
            "an acceptance names no rule",
            "An entry of lint.accept lets the diagnostics of one rule pass. This one names a rule that does not exist, so"
                    + " it lets nothing pass.",
            "'report lint --rules' lists the rules");
    static final Rule NOT_ACCEPTABLE = Rule.warning(
            "lint/not-acceptable",
            "an acceptance names a rule that cannot be let pass",
            "Some faults leave nothing sensible to send: a file that cannot be read as a report, an attachment that is"
                    + " missing or lies outside the report's folder. Their diagnostics count, accepted or not.",
            "mend the fault and remove the entry");
    static final Rule UNUSED = Rule.note(
            "lint/unused-acceptance",
            "an acceptance that nothing needs",
            "An entry of lint.accept lets a diagnostic pass that is not there any more. Left in the report, it would also"
                    + " hide the next one. Only said where the vendor is known, because other vendors ask for other things.",
            "remove the entry");
    static final List<Rule> RULES = List.of(UNKNOWN_RULE, NOT_ACCEPTABLE, UNUSED);

    private static final String BY_OPTION = "--accept";

    private final Rules rules;
    private final ReportDocument document;
    private final Set<String> byOption;
    private final List<Entry> entries;
    private final Map<String, String> reasons = new HashMap<>();
    private int suggestions = 100;

    /** An entry of {@code lint.accept} that has a rule and a reason; others are the reader's problems. */
    private record Entry(String rule, String reason, Range range) {}

    /** Diagnostics that count, and those that were let pass. */
    record Split(List<Diagnostic> counting, List<Diagnostic> accepted) {}

    Acceptances(Rules rules, ReportDocument document, Set<String> byOption) {
        this.rules = rules;
        this.document = document;
        this.byOption = byOption;
        this.entries = entries(document);
        entries.forEach(entry -> reasons.putIfAbsent(entry.rule(), entry.reason()));
    }

    Split split(List<Diagnostic> found, boolean vendorKnown) {
        List<Diagnostic> counting = new ArrayList<>();
        List<Diagnostic> accepted = new ArrayList<>();
        Set<String> used = new HashSet<>();
        sort(found, counting, accepted, used);
        List<Diagnostic> ownWords = new ArrayList<>();
        for (Entry entry : entries) {
            judge(entry, vendorKnown && !used.contains(entry.rule())).ifPresent(ownWords::add);
        }
        sort(ownWords, counting, accepted, used);
        return new Split(counting, accepted);
    }

    private void sort(List<Diagnostic> found, List<Diagnostic> counting, List<Diagnostic> accepted, Set<String> used) {
        for (Diagnostic diagnostic : found) {
            Optional<String> reason = reason(diagnostic.rule());
            if (reason.isPresent()) {
                used.add(diagnostic.rule());
                accepted.add(diagnostic.accept(reason.get()));
            } else {
                counting.add(diagnostic);
            }
        }
    }

    private Optional<String> reason(String rule) {
        if (!rules.find(rule).map(Rule::acceptable).orElse(false)) {
            return Optional.empty();
        }
        return Optional.ofNullable(reasons.get(rule))
                .or(() -> byOption.contains(rule) ? Optional.of(BY_OPTION) : Optional.empty());
    }

    private Optional<Diagnostic> judge(Entry entry, boolean unused) {
        Optional<Rule> rule = rules.find(entry.rule());
        if (rule.isEmpty() && rules.mayBeOwn(entry.rule())) {
            // Kept for the vendor that has such a category; whether it is spelled right, only that profile says.
            return unused
                    ? Optional.of(say(
                            UNUSED,
                            entry,
                            "there is no category " + Quoted.of(Rules.category(entry.rule()))
                                    + " in this vendor's profile, nor among those that lint knows"))
                    : Optional.empty();
        }
        if (rule.isEmpty()) {
            Diagnostic unknown = say(UNKNOWN_RULE, entry, "there is no rule " + Quoted.of(entry.rule()));
            // Looking for what was meant takes long, and a file may name thousands.
            return Optional.of(--suggestions < 0 ? unknown : unknown.withHint(rules.suggestion(entry.rule())));
        }
        if (!rule.get().acceptable()) {
            return Optional.of(say(NOT_ACCEPTABLE, entry, "'" + entry.rule() + "' cannot be let pass"));
        }
        // An entry about this family's own rules is for what is said here, so it is never called unused.
        boolean own = RULES.contains(rule.get());
        return unused && !own
                ? Optional.of(say(UNUSED, entry, "nothing here needs '" + entry.rule() + "' to be accepted"))
                : Optional.empty();
    }

    private Diagnostic say(Rule rule, Entry entry, String message) {
        return Diagnostic.of(rule, document.source(), entry.range(), message);
    }

    private static List<Entry> entries(ReportDocument document) {
        List<Entry> entries = new ArrayList<>();
        if (document.node("lint", "accept").orElse(null) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping mapping) {
                    Optional<Passage> rule = mapping.get("rule").flatMap(Subject::passage);
                    Optional<Passage> reason = mapping.get("reason").flatMap(Subject::passage);
                    if (rule.isPresent() && reason.isPresent()) {
                        entries.add(new Entry(
                                rule.get().text(),
                                reason.get().text(),
                                rule.get().range()));
                    }
                }
            }
        }
        return entries;
    }
}
