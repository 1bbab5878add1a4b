package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Range;

/**
 * Whether everything is there that the vendor wants to be told.
 *
 * <p>What a policy requires is an error. What it recommends is a note and no warning: a warning stops the sending, and
 * policies that say "if available" or "whenever possible" do not want that. Every report needs a title, something
 * affected and a description, whatever the policy says; steps are required where no vendor is known, and a note where the
 * policy is silent, since unknown is not no.
 */
final class FieldCheck implements Check {
    private static final Set<Vendor.Field> EVIDENCE = Set.of(
            Vendor.Field.PROOF_OF_CONCEPT, Vendor.Field.EXPLOIT, Vendor.Field.LOGS, Vendor.Field.NETWORK_RECORDINGS);

    @Override
    public List<Rule> rules() {
        return FieldRules.all();
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        if (!subject.isWritten("title")) {
            found.accept(subject.diagnostic(FieldRules.TITLE, subject.placeOf("title"), "the report has no title"));
        }
        affected(subject, found);
        Fields fields = new Fields(subject);
        boolean evidenceAsked = false;
        for (Vendor.Field field : Vendor.Field.values()) {
            Optional<Level> demand = demand(subject, field);
            if (demand.isEmpty() || fields.has(field)) {
                continue;
            }
            if (EVIDENCE.contains(field) && demand.get() != Level.ERROR) {
                evidenceAsked |= !evidenceAsked && askForEvidence(subject, fields, field, found);
            } else {
                found.accept(missing(subject, field, demand.get()));
            }
        }
    }

    private static void affected(Subject subject, Consumer<Diagnostic> found) {
        if (!subject.isWritten("affected")) {
            found.accept(subject.diagnostic(
                    FieldRules.AFFECTED, subject.placeOf("affected"), "nothing says what is affected"));
            return;
        }
        for (Node.Mapping entry : subject.mappings("affected")) {
            if (!Fields.isWritten(entry, "product") && !Fields.isWritten(entry, "urls")) {
                found.accept(subject.diagnostic(
                        FieldRules.AFFECTED, entry.range(), "this entry names neither a product nor a URL"));
            }
        }
    }

    /** How much it matters that a field is missing; empty where it does not. */
    private static Optional<Level> demand(Subject subject, Vendor.Field field) {
        if (field == Vendor.Field.DESCRIPTION) {
            return Optional.of(Level.ERROR);
        }
        Optional<Vendor> vendor = subject.vendor();
        if (vendor.isEmpty()) {
            return field == Vendor.Field.STEPS ? Optional.of(Level.ERROR) : Optional.empty();
        }
        boolean silent = !vendor.get().fields().containsKey(field);
        if (silent && field == Vendor.Field.REPORTER_NAME && refusesAnonymity(vendor.get())) {
            return Optional.of(Level.ERROR);
        }
        boolean worthANote = field == Vendor.Field.STEPS
                || field == Vendor.Field.CREDIT && vendor.get().hallOfThanks().orElse(false);
        if (silent) {
            return worthANote ? Optional.of(Level.NOTE) : Optional.empty();
        }
        return switch (vendor.get().demand(field)) {
            case REQUIRED -> Optional.of(Level.ERROR);
            case RECOMMENDED -> Optional.of(Level.NOTE);
            case OPTIONAL -> Optional.empty();
        };
    }

    private static boolean refusesAnonymity(Vendor vendor) {
        return vendor.anonymous().map(Vendor.Anonymity.REFUSED::equals).orElse(false);
    }

    private static Diagnostic missing(Subject subject, Vendor.Field field, Level level) {
        String name = FieldRules.name(field);
        String who = subject.vendor().map(Vendor::name).orElse("every vendor");
        boolean silent = subject.vendor()
                .map(vendor -> !vendor.fields().containsKey(field))
                .orElse(true);
        String message = level == Level.ERROR
                ? who + " needs " + name + ", which the report does not have"
                : silent ? "the report does not have " + name : who + " asks for " + name + ", if available";
        return subject.diagnostic(FieldRules.of(field), place(subject, field), message)
                .withLevel(level)
                .withPolicy(subject.vendor().flatMap(vendor -> vendor.quote(field.id())));
    }

    /** One note for all kinds of evidence, and none where a kind that the policy asks for is there. */
    private static boolean askForEvidence(
            Subject subject, Fields fields, Vendor.Field first, Consumer<Diagnostic> found) {
        List<Vendor.Field> asked = EVIDENCE.stream()
                .filter(field -> subject.vendor()
                        .map(vendor -> vendor.demand(field) == Vendor.Demand.RECOMMENDED)
                        .orElse(false))
                .sorted()
                .toList();
        if (asked.stream().anyMatch(fields::has)) {
            return true;
        }
        String names = String.join(", ", asked.stream().map(FieldRules::name).toList());
        String message =
                subject.vendor().map(Vendor::name).orElse("the vendor") + " asks for what there is of: " + names;
        found.accept(subject.diagnostic(FieldRules.of(first), place(subject, first), message)
                .withLevel(Level.NOTE)
                .withPolicy(subject.vendor().flatMap(vendor -> vendor.quote(first.id()))));
        return true;
    }

    private static Range place(Subject subject, Vendor.Field field) {
        return subject.placeOf(FieldRules.key(field));
    }
}
