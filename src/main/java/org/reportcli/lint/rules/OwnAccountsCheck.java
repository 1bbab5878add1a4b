package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether accounts of others were used, where the vendor asks not to. */
final class OwnAccountsCheck implements Check {
    static final Rule NOT_OWN = Rule.warning(
            "conduct/not-own-accounts",
            "accounts that are not the reporter's own were used",
            "Many policies promise their safe harbour to those who use only their own accounts or test accounts, and mean"
                    + " by that also accounts whose owner agreed. Only said where the vendor's policy asks for it.",
            "say in the description whose accounts they were and who agreed, and accept the rule with that reason; if"
                    + " they were test accounts, write 'own-accounts-only: true'");

    @Override
    public List<Rule> rules() {
        return List.of(NOT_OWN);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        ConductPolicy policy = ConductPolicy.of(subject);
        Optional<String> says = policy.sentence(ConductPolicy.OWN_ACCOUNTS);
        if (says.isPresent() && !subject.report().conduct().ownAccountsOnly().orElse(true)) {
            found.accept(subject.diagnostic(
                            NOT_OWN,
                            subject.document().range("conduct", ConductPolicy.OWN_ACCOUNTS),
                            "other accounts than your own were used, which " + policy.name()
                                    + " asks not to do; did their owners agree?")
                    .withPolicy(says));
        }
    }
}
