package org.reportcli.lint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportPlace;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;

/**
 * Which diagnostics are let pass: by {@code lint.accept} in the report, which needs a reason, or by {@code --accept}. An
 * acceptance names one rule exactly, no family and no pattern, and one place or none; what it lets pass stays on record.
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
    static final Rule UNKNOWN_PLACE = Rule.warning(
            "lint/unknown-place",
            "an acceptance names no place",
            "With 'in', an entry of lint.accept lets the diagnostics of its rule pass in one place only: a field of the"
                    + " report, by its keys with dots between them and with all that is below it ('steps', 'affected.urls'),"
                    + " or an attachment, by its path in the report and with all that is packed in it. This one names"
                    + " neither, so it lets nothing pass. A file that is called like a field is named with './' before it.",
            "write a field such as steps or reporter.email, or the path of an attachment as the report has it");
    static final Rule UNUSED = Rule.note(
            "lint/unused-acceptance",
            "an acceptance that nothing needs",
            "An entry of lint.accept lets a diagnostic pass that is not there any more, or not in the place that 'in' names."
                    + " Left in the report, it would also hide the next one. What is said of the whole file, or of a field that"
                    + " is missing, stands in no place: for that, leave 'in' out. Only said where the vendor is known, because other vendors ask for other things.",
            "remove the entry");
    static final List<Rule> RULES = List.of(UNKNOWN_RULE, UNKNOWN_PLACE, NOT_ACCEPTABLE, UNUSED);

    private static final String BY_OPTION = "--accept";

    private final Rules rules;
    private final ReportDocument document;
    private final Places places;
    private final Set<String> byOption;
    private final List<Entry> entries;
    private final Map<String, List<Entry>> byRule = new HashMap<>();
    private int suggestions = 100;

    /**
     * An entry of {@code lint.accept} that has a rule and a reason; others are the reader's problems.
     *
     * @param said where its rule stands
     * @param in where its place stands; where the rule does for an entry without
     */
    private record Entry(Report.Acceptance acceptance, Optional<ReportPlace> place, Range said, Range in) {
        String rule() {
            return acceptance.rule();
        }

        int closeness() {
            return place.map(ReportPlace::closeness).orElse(0);
        }

        /** What it is for: two that are for the same are both of use, or neither is. */
        Scope scope() {
            return new Scope(rule(), place);
        }
    }

    private record Scope(String rule, Optional<ReportPlace> place) {}

    /** Diagnostics that count, and those that were let pass. */
    record Split(List<Diagnostic> counting, List<Diagnostic> accepted) {}

    Acceptances(Rules rules, ReportDocument document, Set<String> byOption) {
        this.rules = rules;
        this.document = document;
        this.places = new Places(document);
        this.byOption = byOption;
        this.entries = entries(document);
        entries.forEach(entry ->
                byRule.computeIfAbsent(entry.rule(), rule -> new ArrayList<>()).add(entry));
    }

    Split split(List<Diagnostic> found, boolean vendorKnown) {
        List<Diagnostic> counting = new ArrayList<>();
        List<Diagnostic> accepted = new ArrayList<>();
        Set<Scope> used = new HashSet<>();
        sort(found, counting, accepted, used);
        List<Diagnostic> ownWords = new ArrayList<>();
        for (Entry entry : entries) {
            judge(entry, vendorKnown && !used.contains(entry.scope())).ifPresent(ownWords::add);
        }
        sort(ownWords, counting, accepted, used);
        return new Split(counting, accepted);
    }

    private void sort(List<Diagnostic> found, List<Diagnostic> counting, List<Diagnostic> accepted, Set<Scope> used) {
        for (Diagnostic diagnostic : found) {
            boolean acceptable =
                    rules.find(diagnostic.rule()).map(Rule::acceptable).orElse(false);
            Optional<Entry> entry = acceptable ? entry(diagnostic) : Optional.empty();
            if (entry.isPresent()) {
                used.add(entry.get().scope());
                accepted.add(diagnostic.accept(entry.get().acceptance().reason()));
            } else if (acceptable && byOption.contains(diagnostic.rule())) {
                accepted.add(diagnostic.accept(BY_OPTION));
            } else {
                counting.add(diagnostic);
            }
        }
    }

    /** The entry that lets a diagnostic pass: of several, the one that names its place most closely; the first of those. */
    private Optional<Entry> entry(Diagnostic diagnostic) {
        Entry best = null;
        Places.Where where = null;
        for (Entry entry : byRule.getOrDefault(diagnostic.rule(), List.of())) {
            if (best != null && best.closeness() >= entry.closeness()) {
                continue;
            }
            if (entry.place().isPresent() && where == null) {
                where = places.of(diagnostic);
            }
            if (entry.place().isEmpty() || where.isIn(entry.place().get())) {
                best = entry;
            }
        }
        return Optional.ofNullable(best);
    }

    private Optional<Diagnostic> judge(Entry entry, boolean unused) {
        Optional<Rule> rule = rules.find(entry.rule());
        boolean own = rule.isEmpty() && rules.mayBeOwn(entry.rule());
        if (rule.isEmpty() && !own) {
            Diagnostic unknown = say(UNKNOWN_RULE, entry.said(), "there is no rule " + Quoted.of(entry.rule()));
            return Optional.of(mayHint() ? unknown.withHint(rules.suggestion(entry.rule())) : unknown);
        }
        if (rule.isPresent() && !rule.get().acceptable()) {
            return Optional.of(say(NOT_ACCEPTABLE, entry.said(), "'" + entry.rule() + "' cannot be let pass"));
        }
        if (entry.place().isPresent() && !places.isKnown(entry.place().get())) {
            return unknownPlace(entry);
        }
        if (own) {
            // Kept for the vendor that has such a category; whether it is spelled right, only that profile says.
            return unused
                    ? Optional.of(say(
                            UNUSED,
                            entry.said(),
                            "there is no category " + Quoted.of(Rules.category(entry.rule()))
                                    + " in this vendor's profile, nor among those that lint knows"))
                    : Optional.empty();
        }
        // An entry about this family's own rules is for what is said here, so it is never called unused.
        return unused && !RULES.contains(rule.get()) ? Optional.of(unused(entry)) : Optional.empty();
    }

    private Optional<Diagnostic> unknownPlace(Entry entry) {
        String in = entry.acceptance().in().orElse("");
        if (in.isBlank()) {
            // The reader's problem.
            return Optional.empty();
        }
        Diagnostic unknown =
                say(UNKNOWN_PLACE, entry.in(), "there is no field and no attachment " + Quoted.of(in) + " here");
        return Optional.of(mayHint() ? unknown.withHint(places.suggestion(in)) : unknown);
    }

    private Diagnostic unused(Entry entry) {
        String place = entry.acceptance().in().map(in -> "in " + Quoted.of(in)).orElse("here");
        return say(UNUSED, entry.said(), "nothing " + place + " needs '" + entry.rule() + "' to be accepted");
    }

    // Looking for what was meant takes long, and a file may name thousands.
    private boolean mayHint() {
        return --suggestions >= 0;
    }

    private Diagnostic say(Rule rule, Range range, String message) {
        return Diagnostic.of(rule, document.source(), range, message);
    }

    private static List<Entry> entries(ReportDocument document) {
        List<Entry> entries = new ArrayList<>();
        if (document.node("lint", "accept").orElse(null) instanceof Node.Sequence sequence) {
            for (Node item : sequence.items()) {
                if (item instanceof Node.Mapping mapping) {
                    Optional<Passage> rule = mapping.get("rule").flatMap(Subject::passage);
                    Optional<Passage> reason = mapping.get("reason").flatMap(Subject::passage);
                    if (rule.isPresent() && reason.isPresent()) {
                        entries.add(entry(
                                rule.get(), mapping.get("in"), reason.get().text()));
                    }
                }
            }
        }
        return entries;
    }

    // An 'in' that says nothing is not the same as none: such an entry lets nothing pass.
    private static Entry entry(Passage rule, Optional<Node> in, String reason) {
        Optional<String> written =
                in.map(node -> Subject.passage(node).map(Passage::text).orElse(""));
        Report.Acceptance acceptance = new Report.Acceptance(rule.text(), written, reason);
        return new Entry(
                acceptance,
                acceptance.place(),
                rule.range(),
                in.map(Node::range).orElse(rule.range()));
    }
}
