package org.reportcli.lint.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reportcli.lint.Check;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Passage;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Subject;
import org.reportcli.yaml.Node;

/** Whether text was left in that only held a place. The proof of concept is left alone: code has such words. */
final class PlaceholderCheck implements Check {
    static final Rule PLACEHOLDER = Rule.warning(
            "quality/placeholder",
            "a placeholder was left in",
            "Text such as 'TODO:', 'lorem ipsum' or a lone '…' holds the place of something that was to be written.",
            "write what belongs there, or remove it");

    private static final Set<String> LONE =
            Set.of("…", "...", "todo", "tbd", "fixme", "xxx", "tba", "placeholder", "asdf", "test", "lorem ipsum", "?");
    private static final List<String> MARKS = List.of("TODO", "FIXME", "TBD", "XXX");

    @Override
    public List<Rule> rules() {
        return List.of(PLACEHOLDER);
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Passage passage : prose(subject)) {
            find(subject, passage, found);
        }
    }

    /** Whether a text is nothing but a placeholder; other rules then have nothing to add. */
    static boolean isLone(String text) {
        return LONE.contains(text.strip().toLowerCase(Locale.ROOT));
    }

    private static List<Passage> prose(Subject subject) {
        List<Passage> prose = new ArrayList<>();
        for (String key : List.of("title", "description", "impact", "suggested-fix")) {
            subject.text(key).ifPresent(prose::add);
        }
        prose.addAll(subject.texts("steps"));
        for (Node.Mapping affected : subject.mappings("affected")) {
            affected.get("product").flatMap(Subject::passage).ifPresent(prose::add);
        }
        for (String key : List.of("name", "credit")) {
            subject.text("reporter", key).ifPresent(prose::add);
        }
        return prose;
    }

    private static void find(Subject subject, Passage passage, Consumer<Diagnostic> found) {
        String text = passage.text();
        if (isLone(text)) {
            found.accept(subject.diagnostic(PLACEHOLDER, passage.range(), "nothing is here but a placeholder"));
            return;
        }
        for (String mark : MARKS) {
            firstMark(text, mark).ifPresent(at -> found.accept(say(subject, passage, at, at + mark.length())));
        }
        int lorem = indexOfIgnoringCase(text, "lorem ipsum");
        if (lorem >= 0) {
            found.accept(say(subject, passage, lorem, lorem + "lorem ipsum".length()));
        }
    }

    /** One of each is enough to say; to find every place of thousands would take long. */
    private static Optional<Integer> firstMark(String text, String mark) {
        int at = text.indexOf(mark);
        while (at >= 0 && !isMark(text, at, at + mark.length())) {
            at = text.indexOf(mark, at + mark.length());
        }
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    // "TODO:", "[TODO]", "(TODO)" or TODO as a whole line; not the "TODO list" of a program.
    private static boolean isMark(String text, int start, int end) {
        char before = start == 0 ? '\n' : text.charAt(start - 1);
        char after = end == text.length() ? '\n' : text.charAt(end);
        boolean bracketed =
                before == '[' && after == ']' || before == '(' && after == ')' || before == '<' && after == '>';
        boolean opensLine = before == '\n' || before == ' ';
        return bracketed || opensLine && (after == ':' || before == '\n' && after == '\n');
    }

    private static int indexOfIgnoringCase(String text, String phrase) {
        for (int at = 0; at + phrase.length() <= text.length(); at++) {
            if (text.regionMatches(true, at, phrase, 0, phrase.length())) {
                return at;
            }
        }
        return -1;
    }

    private static Diagnostic say(Subject subject, Passage passage, int start, int end) {
        return subject.diagnostic(
                PLACEHOLDER,
                passage.part(start, end),
                "a placeholder was left in: " + passage.text().substring(start, end));
    }
}
