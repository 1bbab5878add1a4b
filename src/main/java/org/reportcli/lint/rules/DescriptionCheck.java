package org.reportcli.lint.rules;

import java.util.List;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether the description describes. */
final class DescriptionCheck implements Check {
    private static final int FEWEST_WORDS = 6;

    static final Rule SHORT = Rule.warning(
            "quality/description-short",
            "the description says too little",
            "Somebody who has never seen the weakness must understand what is wrong. A few words, or the title once"
                    + " more, do not tell.",
            "say what the program does, what it should do, and why that is a weakness");

    @Override
    public List<Rule> rules() {
        return List.of(SHORT);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        subject.text("description")
                .filter(text -> !PlaceholderCheck.isLone(text.text()))
                .ifPresent(description -> {
                    String text = description.text().strip();
                    String title =
                            subject.text("title").map(Passage::text).orElse("").strip();
                    int words = Words.of(text).count();
                    if (text.equalsIgnoreCase(title)) {
                        found.accept(
                                subject.diagnostic(SHORT, description.range(), "the description repeats the title"));
                    } else if (words < FEWEST_WORDS && Words.areCountable(text)) {
                        String count = words == 1 ? "1 word" : words + " words";
                        found.accept(subject.diagnostic(SHORT, description.range(), "the description has " + count));
                    }
                });
    }
}
