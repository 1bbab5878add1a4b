package org.reportcli.lint.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.report.Report;
import org.reportcli.scope.Catalogue;
import org.reportcli.scope.Category;
import org.reportcli.scope.Finding;
import org.reportcli.scope.OwnCategory;
import org.reportcli.scope.Phrase;
import org.reportcli.scope.Reservation;
import org.reportcli.scope.ScopeClassifier;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Range;

/**
 * Whether a report reads like something that the vendor does not take. It asks and never decides: the reporter may know
 * better, and says so under {@code lint.accept}.
 */
final class ScopeCheck implements Check {
    private static final String FAMILY = "scope/";
    private static final int MOST_PHRASES = 3;
    private static final int LONGEST_PHRASE = 60;

    @Override
    public List<Rule> rules() {
        return Catalogue.standard().all().stream()
                .map(category -> rule(category.id(), category.name(), category.explanation()))
                .toList();
    }

    @Override
    public List<Rule> rules(Vendor vendor) {
        List<Rule> rules = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Vendor.Exclusion exclusion : vendor.scope().excludes()) {
            String id = exclusion.category();
            if (Catalogue.standard().find(id).isEmpty() && !id.isEmpty() && seen.add(id)) {
                rules.add(rule(
                        id,
                        name(exclusion),
                        "A category of " + vendor.name() + "'s own profile: it is found by the phrases of 'match'."));
            }
        }
        return rules;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Optional<Vendor> vendor = subject.vendor();
        if (vendor.isEmpty() || vendor.get().scope().excludes().isEmpty()) {
            return;
        }
        List<Finding> findings = ScopeClassifier.standard()
                .classify(subject.report(), subject.document().folder());
        Set<String> asked = new HashSet<>();
        for (Vendor.Exclusion exclusion : vendor.get().scope().excludes()) {
            List<Phrase> evidence = evidence(exclusion, findings, subject.report());
            if (!evidence.isEmpty() && asked.add(exclusion.category())) {
                found.accept(ask(subject, vendor.get(), exclusion, evidence));
            }
        }
    }

    /** Whether the report needs a word on a category before it is sent: a note asks for none. */
    static boolean asks(Subject subject, String category) {
        List<Diagnostic> found = new ArrayList<>();
        new ScopeCheck().check(subject, found::add);
        return found.stream().anyMatch(each -> each.rule().equals(FAMILY + category) && each.level() != Level.NOTE);
    }

    private static List<Phrase> evidence(Vendor.Exclusion exclusion, List<Finding> findings, Report report) {
        List<Phrase> evidence = new ArrayList<>();
        for (Finding finding : findings) {
            if (finding.category().equals(exclusion.category())) {
                evidence.addAll(finding.evidence());
            }
        }
        evidence.addAll(new OwnCategory(exclusion.match()).find(report));
        return evidence;
    }

    private static Diagnostic ask(Subject subject, Vendor vendor, Vendor.Exclusion exclusion, List<Phrase> evidence) {
        Optional<Category> category = Catalogue.standard().find(exclusion.category());
        String name = category.map(Category::name).orElseGet(() -> name(exclusion));
        String differs = exclusion
                .unless()
                .or(() -> category.map(Category::counterExample))
                .map(because -> "does your case differ because " + because + "?")
                .orElse("does your case differ?");
        String message = "this reads like " + name + " (" + quoted(evidence) + "), which " + vendor.name()
                + " does not take; " + differs;
        boolean reserved = exclusion
                .unless()
                .map(unless -> new Reservation(unless).isSpokenOf(subject.report()))
                .orElse(false);
        Rule rule = rule(exclusion.category(), name, "");
        return subject.diagnostic(rule, place(subject, evidence.get(0)), message)
                .withLevel(reserved ? Level.NOTE : level(exclusion.level()))
                .withPolicy(Optional.of(exclusion.says()));
    }

    private static String quoted(List<Phrase> evidence) {
        Set<String> phrases = new LinkedHashSet<>();
        for (Phrase phrase : evidence) {
            String text = phrase.text().strip().replaceAll("\\s+", " ");
            if (phrases.size() < MOST_PHRASES && phrases.stream().noneMatch(said -> said.contains(text))) {
                phrases.add(
                        text.codePointCount(0, text.length()) <= LONGEST_PHRASE
                                ? text
                                : text.substring(0, text.offsetByCodePoints(0, LONGEST_PHRASE)) + "…");
            }
        }
        return phrases.stream().map(text -> "'" + text + "'").collect(Collectors.joining(", "));
    }

    // An entry that is no text is left out of the report's lists, so that an index may point beside its text.
    private static Range place(Subject subject, Phrase phrase) {
        Object[] path = phrase.place().path().toArray();
        Optional<Passage> passage = subject.text(path);
        if (passage.isPresent()) {
            String text = passage.get().text();
            boolean there = phrase.end() <= text.length()
                    && text.startsWith(phrase.text(), phrase.start())
                    && phrase.end() > phrase.start();
            return there
                    ? passage.get().part(phrase.start(), phrase.end())
                    : passage.get().range();
        }
        return subject.document().node(path).isPresent()
                ? subject.document().range(path)
                : subject.placeOf(String.valueOf(path[0]));
    }

    private static String name(Vendor.Exclusion exclusion) {
        return exclusion.name().orElse("'" + exclusion.category() + "'");
    }

    private static Level level(Vendor.Severity severity) {
        return switch (severity) {
            case NOTE -> Level.NOTE;
            case WARNING -> Level.WARNING;
            case ERROR -> Level.ERROR;
        };
    }

    private static Rule rule(String id, String name, String explanation) {
        return Rule.warning(
                FAMILY + id,
                "the report reads like " + name,
                explanation
                        + " Only asked where the vendor's profile excludes it, with the level and the sentence that stand"
                        + " there. If it is wrong, say so with a reason; the reason stays in the case.",
                "if your case differs, say so in the title or the impact, or add to the report:"
                        + " lint: { accept: [{ rule: " + FAMILY + id + ", reason: \"…\" }] }");
    }
}
