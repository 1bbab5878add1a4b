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

/**
 * Whether data of others was seen, and what became of it. One diagnostic for one event: while copies are kept, that is
 * what there is to talk about.
 */
final class OthersDataCheck implements Check {
    static final Rule SEEN = Rule.warning(
            "conduct/others-data",
            "data of others was seen",
            "It happens, and most policies say what then: tell the vendor at once, keep nothing. Only said where the"
                    + " vendor's policy speaks of it: a note where the copies are deleted, and a warning where the report"
                    + " does not say what became of them.",
            "write 'copies-deleted: true' below 'conduct:' when no copy is left, or 'false' while there is one");
    static final Rule KEPT = Rule.warning(
            "conduct/copies-kept",
            "copies of the data of others are kept",
            "Nobody needs the data of others to understand a report: how to come by it is enough, and a copy can leak. A"
                    + " warning where the vendor's policy speaks of such data; a note where it does not, or where no"
                    + " vendor is known. Where the copies have to stay for a while, accept the rule with the reason.",
            "delete the copies and write 'copies-deleted: true'; or say in the description why they are needed, and"
                    + " accept the rule with that reason");

    @Override
    public List<Rule> rules() {
        return List.of(SEEN, KEPT);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Report.Conduct conduct = subject.report().conduct();
        ConductPolicy policy = ConductPolicy.of(subject);
        Optional<Boolean> deleted = conduct.copiesDeleted();
        boolean seen = conduct.othersDataAccessed().orElse(false);
        // 'false' with nothing that was seen is how "there were none to delete" is written, too.
        boolean possible = conduct.othersDataAccessed().orElse(true);
        if (possible && deleted.isPresent() && !deleted.get()) {
            found.accept(kept(subject, policy));
        } else if (seen) {
            // Each sentence stands in for the other where the policy has only one.
            String first = deleted.isPresent() ? ConductPolicy.OTHERS_DATA : ConductPolicy.COPIES_DELETED;
            String second = deleted.isPresent() ? ConductPolicy.COPIES_DELETED : ConductPolicy.OTHERS_DATA;
            policy.sentence(first)
                    .or(() -> policy.sentence(second))
                    .ifPresent(says -> found.accept(seen(subject, policy, deleted.isPresent(), says)));
        }
    }

    private static Diagnostic kept(Subject subject, ConductPolicy policy) {
        Optional<String> says =
                policy.sentence(ConductPolicy.COPIES_DELETED).or(() -> policy.sentence(ConductPolicy.OTHERS_DATA));
        String message = "the report says that copies of the data of others are still there; can they be deleted"
                + (says.isPresent() ? ", as " + policy.name() + " asks?" : "?");
        return subject.diagnostic(KEPT, subject.document().range("conduct", ConductPolicy.COPIES_DELETED), message)
                .withLevel(says.isPresent() ? Level.WARNING : Level.NOTE)
                .withPolicy(says);
    }

    private static Diagnostic seen(Subject subject, ConductPolicy policy, boolean deleted, String says) {
        Diagnostic diagnostic = subject.diagnostic(
                        SEEN,
                        subject.document().range("conduct", ConductPolicy.OTHERS_DATA),
                        deleted
                                ? "data of others was seen, and the copies are deleted: " + policy.name()
                                        + " wants to be told at once"
                                : "data of others was seen; " + policy.name() + " will ask whether every copy of it is"
                                        + " deleted: is it?")
                .withPolicy(Optional.of(says));
        return deleted
                ? diagnostic.withLevel(Level.NOTE).withHint("say in the description whose data it was, and when")
                : diagnostic;
    }
}
