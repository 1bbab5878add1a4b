package org.reportcli.lint.rules;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Which questions of the vendor's policy the report leaves open. */
final class UnansweredConductCheck implements Check {
    static final Rule UNANSWERED = Rule.note(
            "conduct/unanswered",
            "questions of conduct that the report does not answer",
            "A policy's rules of conduct are questions that somebody at the vendor asks when the report arrives, and the"
                    + " answers may decide about its safe harbour. Unknown is not no: what is left out says nothing, so"
                    + " this is a note. Whether copies are deleted is asked only where data of others was seen.",
            "answer below 'conduct:', such as 'own-accounts-only: true'");

    /** What the format has an answer for, in its order, with the question in words; the copies have a rule of their own. */
    private static final Map<String, String> QUESTIONS = questions();

    @Override
    public List<Rule> rules() {
        return List.of(UNANSWERED);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        ConductPolicy policy = ConductPolicy.of(subject);
        List<String> open = QUESTIONS.keySet().stream()
                // Of an answer that is written but cannot be read, the reader of the file has spoken.
                .filter(ask -> policy.sentence(ask).isPresent() && !subject.isWritten("conduct", ask))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        found.accept(subject.diagnostic(UNANSWERED, subject.placeOf("conduct"), message(policy, open))
                .withHint("write below 'conduct:' " + String.join(", ", open))
                .withPolicy(Optional.of(words(policy, open))));
    }

    private static String message(ConductPolicy policy, List<String> open) {
        StringBuilder message = new StringBuilder(policy.name() + " will want to know: ");
        for (int i = 0; i < open.size(); i++) {
            message.append(i == 0 ? "" : i == open.size() - 1 ? ", and " : ", ").append(QUESTIONS.get(open.get(i)));
        }
        return message.append('?').toString();
    }

    /** The sentences behind the questions; what stands between them in the policy is left out, as the dots show. */
    private static String words(ConductPolicy policy, List<String> open) {
        Set<String> said = new LinkedHashSet<>();
        open.forEach(ask -> policy.sentence(ask).ifPresent(said::add));
        return String.join(" […] ", said);
    }

    private static Map<String, String> questions() {
        Map<String, String> questions = new LinkedHashMap<>();
        questions.put(ConductPolicy.OWN_ACCOUNTS, "were only your own accounts used");
        questions.put(ConductPolicy.OTHERS_DATA, "was data of others seen");
        questions.put(ConductPolicy.DISTURBED, "was the service disturbed");
        questions.put(ConductPolicy.SCAN, "had a scanner a part in it");
        return questions;
    }
}
