package org.reportcli.wizard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;

/** Lets pass what lint found, with the reporter's reason: what {@code lint.accept} in the file is for. */
final class Passing {
    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final SideQuestions side;
    private final Overview overview;

    Passing(Draft draft, Prompter prompter, Texts texts, Surroundings around, SideQuestions side, Overview overview) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.side = side;
        this.overview = overview;
    }

    boolean isPossible(List<Diagnostic> stopping) {
        return stopping.stream().anyMatch(each -> around.mayPass(each.rule()));
    }

    /** Asks what to let pass, and why; without a reason nothing passes. */
    void ask(List<Diagnostic> stopping, Optional<Vendor> vendor) throws IOException, Left {
        // An acceptance is of a rule, and so of all that the rule finds.
        List<Prompt.Choice> choices = new ArrayList<>();
        for (Diagnostic each : stopping) {
            if (around.mayPass(each.rule())
                    && choices.stream().noneMatch(known -> known.id().equals(each.rule()))) {
                choices.add(new Prompt.Choice(each.rule(), overview.said(each, vendor)));
            }
        }
        Optional<String> rule = side.choose(texts.get("pass.which"), texts.get("pass.which.help"), choices);
        if (rule.isEmpty()) {
            return;
        }
        Optional<String> reason = side.ask(texts.get("pass.why"), texts.get("pass.why.help"));
        if (reason.isPresent()) {
            draft.accept(rule.get(), reason.get());
            prompter.say(Tone.GOOD, texts.get("pass.done", rule.get()));
        }
    }
}
