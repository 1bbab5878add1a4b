package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.report.Report;
import org.reportcli.vendor.Vendor;

/**
 * Whether the reporter answers that a scanner's result is unverified, where the vendor does not take such results. It
 * goes by the answer alone: what the text of the report reads like is another question.
 */
final class UnverifiedScanCheck implements Check {
    private static final String CATEGORY = "unverified-scan";

    static final Rule UNVERIFIED = Rule.warning(
            "conduct/unverified-scan",
            "a scanner's result that nobody has verified",
            "Scanners are often wrong, and a vendor that gets their results by the hundred reads none of them. Only said"
                    + " where the vendor's policy speaks of it, and only because of the answer 'automated-scan:"
                    + " unverified': the text of the report is not judged. Where 'scope/unverified-scan' asks already,"
                    + " this is a note, so that there is one question to answer and one thing to accept.",
            "follow the steps once by hand; if the weakness is there, write 'automated-scan: verified'");

    @Override
    public List<Rule> rules() {
        return List.of(UNVERIFIED);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        boolean unverified = subject.report()
                .conduct()
                .automatedScan()
                .map(Report.AutomatedScan.UNVERIFIED::equals)
                .orElse(false);
        if (!unverified) {
            return;
        }
        ConductPolicy policy = ConductPolicy.of(subject);
        Optional<String> asked = policy.sentence(ConductPolicy.SCAN);
        Optional<Vendor.Exclusion> excluded = exclusion(subject);
        if (asked.isEmpty() && excluded.isEmpty()) {
            return;
        }
        boolean scopeAsks = ScopeCheck.asks(subject, CATEGORY);
        boolean onlyANote = scopeAsks
                || asked.isEmpty()
                        && excluded.map(exclusion -> exclusion.level() == Vendor.Severity.NOTE)
                                .orElse(false);
        found.accept(subject.diagnostic(
                        UNVERIFIED,
                        subject.document().range("conduct", ConductPolicy.SCAN),
                        policy.name() + " does not take a scanner's result that is not verified; "
                                + (scopeAsks
                                        ? "this answer is why scope/unverified-scan asks"
                                        : "could you see the weakness with your own eyes?"))
                .withLevel(onlyANote ? Level.NOTE : Level.WARNING)
                .withPolicy(asked.or(() -> excluded.map(Vendor.Exclusion::says))));
    }

    private static Optional<Vendor.Exclusion> exclusion(Subject subject) {
        return subject.vendor()
                .flatMap(vendor -> vendor.scope().excludes().stream()
                        .filter(exclusion -> exclusion.category().equals(CATEGORY))
                        .findFirst());
    }
}
