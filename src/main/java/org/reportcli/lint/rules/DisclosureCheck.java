package org.reportcli.lint.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.vendor.Vendor;

/**
 * Whether the reporter's plans fit the silence that the vendor asks for.
 *
 * <p>Policies count from the report, which is today, or do not say from when. So a date that fits only when counted from
 * the discovery is worth a note; but a discovery long ago is no excuse: a third of the vendor's time is what may lie
 * between it and the report.
 */
final class DisclosureCheck implements Check {
    static final Rule DATE = Rule.warning(
            "conduct/disclosure-date",
            "the date of disclosure lies within the time that the vendor asks for",
            "A vendor that asks for silence asks for the time to mend the weakness, and it counts from the day of the"
                    + " report, which is today. An earlier date is a warning. It is a note where the date is late enough"
                    + " when counted from the discovery, which may lie back by up to a third of the vendor's time; where"
                    + " the vendor names only the time it needs for a fix; and where the report names no date at all. The"
                    + " day on which the vendor's time ends is late enough.",
            "write that day or a later one in 'embargo-until'; or accept the rule with the reason for the earlier day");
    static final Rule ALSO_TOLD = Rule.note(
            "conduct/also-told",
            "others know, and the vendor asks for silence",
            "Telling a CERT or another coordinator is good practice, and a vendor that knows about it can talk to them."
                    + " The note is a reminder that the vendor asks to keep the matter confidential until it is mended.",
            "say in the description what the others were told, and that they keep it confidential");

    private static final String KEY = "disclosure";

    @Override
    public List<Rule> rules() {
        return List.of(DATE, ALSO_TOLD);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        subject.vendor().ifPresent(vendor -> {
            date(subject, vendor, found);
            alsoTold(subject, vendor, found);
        });
    }

    private static void date(Subject subject, Vendor vendor, Consumer<Diagnostic> found) {
        Optional<Vendor.Duration> silence = silence(vendor);
        // A 'never' has no end to count to, and its vendor's time for a fix asks for nothing more.
        Optional<LocalDate> end = vendor.expectations()
                .embargo()
                .or(() -> vendor.expectations().remediation())
                .flatMap(time -> time.from(subject.today()));
        if (end.isEmpty()) {
            return;
        }
        Optional<LocalDate> planned = subject.report().disclosure().embargoUntil();
        if (planned.isPresent()) {
            // A date that is past, or before the discovery, is a slip and has its own rule.
            boolean slip = planned.get().isBefore(subject.today())
                    || subject.report()
                            .discovered()
                            .map(planned.get()::isBefore)
                            .orElse(false);
            if (planned.get().isBefore(end.get()) && !slip) {
                found.accept(early(subject, vendor, planned.get(), end.get()));
            }
        } else if (silence.isPresent()
                && !subject.isWritten(KEY, "embargo-until")
                // Where the policy asks for the field, its own rule speaks.
                && (subject.isWritten(KEY) || vendor.demand(Vendor.Field.DISCLOSURE) == Vendor.Demand.OPTIONAL)) {
            found.accept(missing(subject, vendor, silence.get(), end.get()));
        }
    }

    private static Diagnostic early(Subject subject, Vendor vendor, LocalDate planned, LocalDate end) {
        Optional<Vendor.Duration> silence = silence(vendor);
        String message = silence.isPresent()
                ? vendor.name() + " asks for silence for " + silence.get() + ", from today until " + end
                        + "; would that day suit you in place of " + planned + "?"
                : vendor.name() + " wants time until " + end + " for a fix; would that day suit you in place of "
                        + planned + "?";
        boolean clear = silence.flatMap(time -> time.from(earliestStart(subject, end)))
                .map(planned::isBefore)
                .orElse(false);
        return subject.diagnostic(DATE, subject.document().range(KEY, "embargo-until"), message)
                .withLevel(clear ? Level.WARNING : Level.NOTE)
                .withPolicy(words(vendor));
    }

    /** The first day from which the vendor's time may be counted with some right. */
    private static LocalDate earliestStart(Subject subject, LocalDate end) {
        LocalDate today = subject.today();
        LocalDate floor = today.minusDays(ChronoUnit.DAYS.between(today, end) / 3);
        LocalDate discovered = subject.report().discovered().orElse(today);
        if (discovered.isAfter(today)) {
            return today;
        }
        return discovered.isBefore(floor) ? floor : discovered;
    }

    private static Diagnostic missing(Subject subject, Vendor vendor, Vendor.Duration silence, LocalDate end) {
        return subject.diagnostic(
                        DATE,
                        subject.placeOf(KEY),
                        vendor.name() + " asks for silence for " + silence + ", from today until " + end
                                + "; when do you mean to publish?")
                .withLevel(Level.NOTE)
                .withHint("write 'embargo-until: " + end + "' below 'disclosure:', or the day that you have in mind")
                .withPolicy(words(vendor));
    }

    private static void alsoTold(Subject subject, Vendor vendor, Consumer<Diagnostic> found) {
        List<Passage> told = subject.texts(KEY, "also-told");
        if (silence(vendor).isPresent() && !told.isEmpty()) {
            found.accept(subject.diagnostic(
                            ALSO_TOLD,
                            told.get(0).range(),
                            vendor.name()
                                    + " asks to keep the matter confidential, and others know it; will they keep it"
                                    + " so?")
                    .withPolicy(vendor.quote("embargo")));
        }
    }

    /** The time of silence that the vendor asks for; none where it says 'never'. */
    private static Optional<Vendor.Duration> silence(Vendor vendor) {
        return vendor.expectations().embargo().filter(time -> time.unit() != Vendor.Duration.Unit.NEVER);
    }

    private static Optional<String> words(Vendor vendor) {
        Optional<String> aboutIt = silence(vendor).isPresent() ? vendor.quote("embargo") : Optional.empty();
        return aboutIt.or(() -> vendor.quote("disclosure")).or(() -> vendor.quote("remediation"));
    }
}
