package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether the search for the weakness disturbed the service. */
final class ServiceDisturbedCheck implements Check {
    static final Rule DISTURBED = Rule.warning(
            "conduct/service-disturbed",
            "the service was disturbed",
            "A vendor that knows when and how its service was disturbed need not look for another cause. A warning where"
                    + " the vendor's policy asks not to disturb it; a note where it does not, or where no vendor is known.",
            "say in the description when it happened, for how long and by what; where it says so, accept the rule");

    @Override
    public List<Rule> rules() {
        return List.of(DISTURBED);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        if (!subject.report().conduct().serviceDisturbed().orElse(false)) {
            return;
        }
        ConductPolicy policy = ConductPolicy.of(subject);
        Optional<String> says = policy.sentence(ConductPolicy.DISTURBED);
        found.accept(subject.diagnostic(
                        DISTURBED,
                        subject.document().range("conduct", ConductPolicy.DISTURBED),
                        "the service was disturbed; does the report tell " + policy.name()
                                + " when, for how long and by what?")
                .withLevel(says.isPresent() ? Level.WARNING : Level.NOTE)
                .withPolicy(says));
    }
}
