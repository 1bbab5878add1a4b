package org.reportcli.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Problem;

/** Checks reports: the problems of their form, what each check finds, and what the reporter lets pass. */
public final class Linter {
    private final List<Check> checks;
    private final Rules rules;
    private final Function<ReportDocument, UnaryOperator<String>> veil;

    /** A linter whose messages may quote the report as it is. */
    public Linter(List<Check> checks, List<Rule> formRules) {
        this(checks, formRules, document -> UnaryOperator.identity());
    }

    /**
     * @param checks in any order
     * @param formRules the rules under which the reader of the file complains
     * @param veil what covers, in messages about a report, that which must not be shown
     */
    public Linter(List<Check> checks, List<Rule> formRules, Function<ReportDocument, UnaryOperator<String>> veil) {
        this.checks = List.copyOf(checks);
        this.veil = veil;
        List<Rule> all = new ArrayList<>(formRules);
        all.addAll(Acceptances.RULES);
        checks.forEach(check -> all.addAll(check.rules()));
        this.rules = new Rules(all);
    }

    public Rules rules() {
        return rules;
    }

    private Rules rules(Optional<Vendor> vendor) {
        List<Rule> own = new ArrayList<>();
        vendor.ifPresent(known -> checks.forEach(check -> own.addAll(check.rules(known))));
        if (own.isEmpty()) {
            return rules;
        }
        own.addAll(rules.all());
        return new Rules(own);
    }

    /** Checks a report against the policy of a vendor, or where none is known, against what every vendor needs. */
    public LintResult check(ReportDocument document, Optional<Vendor> vendor, LintSettings settings) {
        return check(document, vendor, settings, List.of());
    }

    /**
     * Checks a report.
     *
     * @param more diagnostics that were found elsewhere, such as of a vendor that nobody knows
     */
    public LintResult check(
            ReportDocument document, Optional<Vendor> vendor, LintSettings settings, List<Diagnostic> more) {
        List<Diagnostic> found = new ArrayList<>(more);
        for (Problem problem : document.problems()) {
            found.add(diagnostic(document, problem));
        }
        document.report().ifPresent(report -> {
            Subject subject = new Subject(document, report, vendor, settings.today());
            checks.forEach(check -> check.check(subject, found::add));
        });
        Acceptances acceptances = new Acceptances(rules(vendor), document, settings.accepted());
        Acceptances.Split split = acceptances.split(found, vendor.isPresent());
        UnaryOperator<String> cover = veil.apply(document);
        return new LintResult(
                List.of(document.source().name()),
                split.counting().stream()
                        .map(diagnostic -> diagnostic.covered(cover))
                        .toList(),
                split.accepted().stream()
                        .map(diagnostic -> diagnostic.covered(cover))
                        .toList(),
                document.report().isPresent());
    }

    private Diagnostic diagnostic(ReportDocument document, Problem problem) {
        Optional<Rule> rule = rules.find(problem.rule());
        return new Diagnostic(
                document.source().name(),
                Optional.empty(),
                document.source().position(problem.range().start()),
                document.source().position(problem.range().end()),
                problem.rule(),
                rule.map(Rule::level).orElse(Level.ERROR),
                problem.message(),
                problem.hint()
                        .or(() -> rule.map(Rule::hint))
                        .orElse("see 'report lint --explain " + problem.rule() + "'"),
                Optional.empty(),
                Optional.empty());
    }
}
