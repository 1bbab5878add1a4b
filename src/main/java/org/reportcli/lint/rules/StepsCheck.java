package org.reportcli.lint.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;

/** Whether each step can be followed. */
final class StepsCheck implements Check {
    static final Rule VAGUE = Rule.warning(
            "quality/steps-vague",
            "a step that nobody can follow",
            "Whoever reproduces the weakness does the steps one by one. 'Login' or 'see video' leaves open where, as"
                    + " whom, with what, and what is seen then.",
            "say what to do, where and with which input, and what is seen then");

    private static final Set<String> EMPTY_PHRASES = Set.of(
            "see video",
            "see the video",
            "watch video",
            "watch the video",
            "see poc",
            "see the poc",
            "see attachment",
            "see the attachment",
            "see attached",
            "see above",
            "see below",
            "see description",
            "as above",
            "run the exploit",
            "run exploit",
            "run the poc",
            "run poc",
            "exploit it",
            "exploit the bug",
            "exploit the vulnerability",
            "reproduce the issue",
            "reproduce the bug",
            "reproduce it",
            "it works",
            "siehe video",
            "siehe oben",
            "siehe unten",
            "siehe anhang",
            "siehe poc",
            "siehe beschreibung",
            "video ansehen",
            "wie oben",
            "exploit ausführen",
            "lücke ausnutzen",
            "fehler reproduzieren");

    @Override
    public List<Rule> rules() {
        return List.of(VAGUE);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Passage step : subject.texts("steps")) {
            String text = step.text().strip();
            if (PlaceholderCheck.isLone(text)) {
                continue;
            }
            if (isOneWord(text)) {
                found.accept(subject.diagnostic(VAGUE, step.range(), "a step of one word"));
            } else if (isEmptyPhrase(text)) {
                found.accept(subject.diagnostic(VAGUE, step.range(), "a step that only points elsewhere"));
            }
        }
    }

    // A command, an address or a request has signs in it, and says what to do although it has no spaces.
    private static boolean isOneWord(String text) {
        return Words.of(text).count() < 2
                && Words.areCountable(text)
                && text.codePoints().noneMatch(point -> "/\\=<>(){}[]$;:@_|&".indexOf(point) >= 0);
    }

    private static boolean isEmptyPhrase(String text) {
        Words words = Words.of(text);
        if (words.count() > 4) {
            return false;
        }
        String phrase =
                String.join(" ", words.list().stream().map(Words.Word::text).toList());
        return EMPTY_PHRASES.contains(phrase);
    }
}
