package org.reportcli.lint.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether the weakness is one of the Common Weakness Enumeration. */
final class WeaknessCheck implements Check {
    static final Rule UNKNOWN = Rule.warning(
            "quality/cwe-unknown",
            "no weakness of the CWE",
            "The number tells a vendor the class of the weakness without translation. Categories and views of the CWE"
                    + " group weaknesses and are none themselves; some numbers were withdrawn.",
            "write the number of a weakness, such as CWE-79; https://cwe.mitre.org finds it");

    @Override
    public List<Rule> rules() {
        return List.of(UNKNOWN);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        subject.text("weakness")
                .ifPresent(weakness -> complaint(weakness.text().strip())
                        .ifPresent(message -> found.accept(say(subject, weakness, message))));
    }

    private static Diagnostic say(Subject subject, Passage weakness, String message) {
        return subject.diagnostic(UNKNOWN, weakness.range(), message);
    }

    private static Optional<String> complaint(String text) {
        String digits = text.startsWith("CWE-") ? text.substring(4) : "";
        boolean number = !digits.isEmpty()
                && digits.length() <= 6
                && digits.charAt(0) != '0'
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!number) {
            return Optional.of("a weakness is written as CWE- and a number");
        }
        Optional<WeaknessList.Entry> entry = WeaknessList.find(Integer.parseInt(digits));
        if (entry.isEmpty()) {
            return Optional.of("there is no " + text + " in CWE " + WeaknessList.VERSION);
        }
        String called = text + " (" + entry.get().name() + ")";
        return switch (entry.get().kind()) {
            case WEAKNESS -> Optional.empty();
            case CATEGORY -> Optional.of(called + " is a category, not a weakness");
            case VIEW -> Optional.of(called + " is a view, not a weakness");
            case DEPRECATED -> Optional.of(called + " was withdrawn");
        };
    }
}
