package org.reportcli.wizard;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;

/** What a report looks like at the end of an interview: the report itself, what lint has against it, and the state of the key. */
final class Overview {
    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final RuleWords words;
    private String shown = "";

    Overview(Draft draft, Prompter prompter, Texts texts, Surroundings around, RuleWords words) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.words = words;
    }

    /** What sending needs mended or accepted; warnings, too. */
    static List<Diagnostic> stopping(LintResult lint) {
        return lint.diagnostics().stream().filter(Overview::stops).toList();
    }

    /** Shows the report where it reads another way than it was shown last. */
    void preview(Optional<Vendor> vendor) {
        try {
            String text = around.preview(draft.document(), vendor);
            if (!text.equals(shown)) {
                prompter.say(Tone.PLAIN, "\n" + texts.get("end.preview") + "\n\n" + text);
                shown = text;
            }
        } catch (ReportException e) {
            prompter.say(Tone.WARNING, texts.get("end.trouble", e.getMessage()));
        }
    }

    void diagnostics(LintResult lint, Optional<Vendor> vendor) {
        if (!lint.reaches(Level.NOTE)) {
            prompter.say(Tone.GOOD, texts.get("end.clean"));
            return;
        }
        List<Diagnostic> stopping = stopping(lint);
        List<Diagnostic> notes =
                lint.diagnostics().stream().filter(each -> !stops(each)).toList();
        Set<String> quoted = new HashSet<>();
        if (!stopping.isEmpty()) {
            prompter.say(Tone.ERROR, texts.get("end.stops"));
            stopping.forEach(each -> say(each, vendor, quoted));
        }
        if (!notes.isEmpty()) {
            prompter.say(Tone.PLAIN, texts.get("end.notes"));
            notes.forEach(each -> say(each, vendor, quoted));
        }
    }

    /** The answers that keep the report from being sent, each once, in the words of the interview. */
    Set<String> names(List<Diagnostic> stopping) {
        Set<String> names = new LinkedHashSet<>();
        stopping.forEach(each -> names.add(name(each)));
        return names;
    }

    /** Where something was found, and what it is. */
    String said(Diagnostic found, Optional<Vendor> vendor) {
        int line = Spot.of(found, draft.document()).line();
        String name = line > 0 ? texts.get("end.line", name(found), line) : place(found);
        return texts.get("end.found", name, words.said(found, draft.document(), vendor));
    }

    /** What a question is called among all of them. */
    String name(Topic topic) {
        String name = texts.get(topic.key() + ".name");
        return topic.form() == Topic.Form.METRIC ? texts.get("end.severity", name) : name;
    }

    private static boolean stops(Diagnostic found) {
        return found.level().atLeast(Level.WARNING);
    }

    private void say(Diagnostic found, Optional<Vendor> vendor, Set<String> quoted) {
        prompter.say(stops(found) ? Tone.WARNING : Tone.PLAIN, said(found, vendor));
        found.policy().filter(quoted::add).ifPresent(policy -> prompter.say(Tone.QUOTE, policy));
        prompter.say(Tone.PLAIN, "  " + words.hint(found, draft.document()));
    }

    private String name(Diagnostic found) {
        ReportDocument document = draft.document();
        if (!found.file().equals(document.source().name())) {
            return found.file();
        }
        Optional<Topic> topic = Spot.of(found, document).topic();
        if (topic.isEmpty()) {
            return found.rule().startsWith("conduct/")
                    ? texts.get("conduct.name")
                    : found.file() + ":" + found.start().line() + ":"
                            + found.start().column();
        }
        return topic.get().form() == Topic.Form.METRIC
                ? texts.get("severity.name")
                : texts.get(topic.get().key() + ".name");
    }

    private String place(Diagnostic found) {
        if (found.file().equals(draft.document().source().name())) {
            return name(found);
        }
        String inner = found.inner().map(path -> path + ":").orElse("");
        return found.file() + ":" + inner + found.start().line() + ":"
                + found.start().column();
    }
}
