package org.reportcli.lint.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.yaml.Range;

/** Whether the dates fit each other and today. A day that is in no calendar is found by the reader. */
final class DatesCheck implements Check {
    static final Rule FUTURE = Rule.error(
            "quality/date-future",
            "found on a day that is still to come",
            "A weakness cannot have been discovered after today. One day is allowed for, since the day begins earlier"
                    + " elsewhere.",
            "correct 'discovered'");
    static final Rule ORDER = Rule.warning(
            "quality/date-order",
            "the embargo ends before it can begin",
            "An embargo that ended before the weakness was found protects nobody. It is mostly a wrong year.",
            "correct 'disclosure.embargo-until', or remove it where there is none");
    static final Rule OVER = Rule.note(
            "quality/embargo-over",
            "the embargo is over",
            "An embargo that ended before today asks for nothing any more. The vendor may think that it is a wrong year.",
            "correct 'disclosure.embargo-until', or remove it where there is none");

    @Override
    public List<Rule> rules() {
        return List.of(FUTURE, ORDER, OVER);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Optional<LocalDate> discovered = subject.report().discovered();
        Optional<LocalDate> embargo = subject.report().disclosure().embargoUntil();
        if (discovered.isPresent() && discovered.get().isAfter(subject.today().plusDays(1))) {
            found.accept(subject.diagnostic(
                    FUTURE,
                    subject.document().range("discovered"),
                    "discovered on " + discovered.get() + ", and today is " + subject.today()));
        }
        Range place = subject.document().range("disclosure", "embargo-until");
        if (embargo.isPresent() && discovered.isPresent() && embargo.get().isBefore(discovered.get())) {
            found.accept(subject.diagnostic(
                    ORDER,
                    place,
                    "the embargo ends on " + embargo.get() + ", before the discovery on " + discovered.get()));
        } else if (embargo.isPresent() && embargo.get().isBefore(subject.today())) {
            found.accept(subject.diagnostic(
                    OVER, place, "the embargo ended on " + embargo.get() + ", and today is " + subject.today()));
        }
    }
}
