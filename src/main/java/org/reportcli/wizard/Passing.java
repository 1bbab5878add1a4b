package org.reportcli.wizard;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.PlaceName;
import org.reportcli.lint.Rule;
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
        Map<String, Acceptable> acceptable = new LinkedHashMap<>();
        List<Prompt.Choice> choices = new ArrayList<>();
        for (Diagnostic each : stopping) {
            Acceptable one = new Acceptable(each.rule(), place(each));
            if (around.mayPass(each.rule()) && acceptable.putIfAbsent(one.id(), one) == null) {
                choices.add(new Prompt.Choice(one.id(), overview.said(each, vendor)));
            }
        }
        Optional<Acceptable> chosen = side.choose(texts.get("pass.which"), texts.get("pass.which.help"), choices)
                .map(acceptable::get);
        if (chosen.isEmpty()) {
            return;
        }
        Optional<String> reason = side.ask(texts.get("pass.why"), texts.get("pass.why.help"));
        if (reason.isPresent()) {
            draft.accept(chosen.get().rule(), chosen.get().in(), reason.get());
            prompter.say(Tone.GOOD, texts.get("pass.done", chosen.get().rule()));
        }
    }

    /** What is no secret in one place may be one in the next; what a report is about, it is about everywhere. */
    private Optional<String> place(Diagnostic found) {
        return Rule.isLeak(found.rule()) ? PlaceName.of(found, draft.document()) : Optional.empty();
    }

    /** A rule, and the place where what it finds is to pass, where that is not everywhere. */
    private record Acceptable(String rule, Optional<String> in) {
        String id() {
            return rule + in.map(" "::concat).orElse("");
        }
    }
}
