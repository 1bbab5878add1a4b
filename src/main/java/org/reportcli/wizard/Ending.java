package org.reportcli.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;

/** The end of an interview: what the vendor will read, what is left to mend, and what to do now. */
final class Ending {
    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final Overview overview;
    private final Passing passing;
    private String shown = "";
    private Optional<KeyState> key = Optional.empty();

    Ending(Draft draft, Prompter prompter, Texts texts, Surroundings around, SideQuestions side, RuleWords words) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.overview = new Overview(draft, prompter, texts, around, words);
        this.passing = new Passing(draft, prompter, texts, around, side, overview);
    }

    /**
     * What was chosen.
     *
     * @param status how the program ends; empty where it goes on
     * @param question the one to ask again
     */
    record Choice(Optional<ExitStatus> status, Optional<Integer> question) {
        static Choice end(ExitStatus status) {
            return new Choice(Optional.of(status), Optional.empty());
        }

        static Choice on() {
            return new Choice(Optional.empty(), Optional.empty());
        }
    }

    Choice ask(Optional<Vendor> vendor, List<Question> questions) throws Exception {
        LintResult lint = around.lint(draft.document(), vendor);
        List<Diagnostic> stopping = Overview.stopping(lint);
        overview(lint, vendor);
        boolean mayPass = passing.isPossible(stopping);
        whatStops(stopping, mayPass);
        List<Prompt.Choice> choices = new ArrayList<>();
        for (String id : mayPass
                ? List.of("send", "keep", "field", "editor", "pass")
                : List.of("send", "keep", "field", "editor")) {
            choices.add(new Prompt.Choice(id, texts.get("end." + id)));
        }
        Reply reply = prompter.line(new Prompt(
                "", texts.get("end.question"), "", texts.get("end.help"), "", true, choices, Prompt.Completions.NONE));
        if (reply instanceof Reply.Leave) {
            return left(ExitStatus.INTERRUPTED);
        }
        if (reply instanceof Reply.Back) {
            return new Choice(Optional.empty(), Optional.of(questions.size() - 1));
        }
        if (!(reply instanceof Reply.Answer answer)) {
            return Choice.on();
        }
        return switch (answer.text()) {
            case "keep" -> left(ExitStatus.DONE);
            case "send" -> send(vendor);
            case "field" -> field(stopping, questions);
            case "pass" -> pass(stopping, vendor);
            default -> edit();
        };
    }

    /** Sends; what is refused can be mended here and now, and the menu comes again. */
    private Choice send(Optional<Vendor> vendor) throws Exception {
        // Files that are attached may have been mended in another window.
        LintResult lint = around.lint(draft.document(), vendor);
        ExitStatus status;
        if (!Overview.stopping(lint).isEmpty()) {
            overview.diagnostics(lint, vendor);
            status = ExitStatus.FOUND;
        } else if (vendor.isPresent() && !keyIsFit(vendor.get())) {
            status = ExitStatus.REFUSED;
        } else {
            status = handOver();
        }
        return switch (status) {
            case DONE, QUEUED, UNDELIVERED, UNCERTAIN -> Choice.end(status);
            // Whoever was asked and said no has heard it.
            case INTERRUPTED -> Choice.on();
            default -> {
                prompter.say(Tone.WARNING, texts.get("end.not-sent", draft.name()));
                yield Choice.on();
            }
        };
    }

    private ExitStatus handOver() throws Exception {
        try {
            return prompter.aside(() -> around.send(text -> prompter.say(Tone.PLAIN, text)));
        } catch (ReportException e) {
            prompter.say(Tone.ERROR, texts.get("end.trouble", e.getMessage()));
            e.hints().forEach(hint -> prompter.say(Tone.PLAIN, "  " + hint));
            return e.status();
        }
    }

    // Whoever was told how to get the key has it by now, perhaps.
    private boolean keyIsFit(Vendor vendor) {
        KeyState state = around.keyState(vendor);
        if (!state.fit()) {
            state.said().forEach(each -> prompter.say(each.tone(), each.text()));
        }
        key = Optional.of(state);
        return state.fit();
    }

    private Choice left(ExitStatus status) {
        prompter.say(Tone.PLAIN, texts.get("left"));
        prompter.say(Tone.COMMAND, around.resume());
        return Choice.end(status);
    }

    private void overview(LintResult lint, Optional<Vendor> vendor) {
        // What was just refused would scroll away behind what everybody has seen.
        if (draft.document().source().text().equals(shown)) {
            return;
        }
        shown = draft.document().source().text();
        overview.preview(vendor);
        overview.diagnostics(lint, vendor);
        key = vendor.map(around::keyState);
        key.ifPresent(state -> state.said().forEach(each -> prompter.say(each.tone(), each.text())));
    }

    /** Says in a line above the menu what stops the sending, since all of it has scrolled by, and how to mend it. */
    private void whatStops(List<Diagnostic> stopping, boolean mayPass) {
        Set<String> names = overview.names(stopping);
        if (key.isPresent() && !key.get().fit()) {
            names.add(texts.get("key.name"));
        }
        if (names.isEmpty()) {
            return;
        }
        prompter.say(Tone.PLAIN, "");
        prompter.say(Tone.ERROR, texts.get("end.stopped", String.join(", ", names)));
        if (!stopping.isEmpty()) {
            prompter.say(Tone.PLAIN, "  " + texts.get(mayPass ? "end.mend-or-pass" : "end.mend"));
        }
    }

    private Choice field(List<Diagnostic> stopping, List<Question> questions) {
        List<Prompt.Choice> fields = questions.stream()
                .map(Question::topic)
                .map(topic ->
                        new Prompt.Choice(topic.key(), overview.name(topic) + (isMeant(topic, stopping) ? " !" : "")))
                .toList();
        Reply reply = prompter.line(new Prompt(
                "", texts.get("end.which"), "", texts.get("choose.help"), "", false, fields, Prompt.Completions.NONE));
        if (reply instanceof Reply.Answer answer) {
            for (int at = 0; at < questions.size(); at++) {
                if (questions.get(at).topic().key().equals(answer.text())) {
                    return new Choice(Optional.empty(), Optional.of(at));
                }
            }
        }
        return Choice.on();
    }

    private boolean isMeant(Topic topic, List<Diagnostic> stopping) {
        return stopping.stream()
                .anyMatch(each -> Spot.of(each, draft.document()).topic().equals(Optional.of(topic)));
    }

    private Choice pass(List<Diagnostic> stopping, Optional<Vendor> vendor) throws Exception {
        try {
            passing.ask(stopping, vendor);
            return Choice.on();
        } catch (Left e) {
            return left(ExitStatus.INTERRUPTED);
        }
    }

    private Choice edit() throws Exception {
        if (!prompter.aside(around::edit)) {
            prompter.say(Tone.ERROR, texts.get("end.no-editor"));
            return Choice.on();
        }
        try {
            draft.reload();
        } catch (ReportException e) {
            prompter.say(Tone.ERROR, texts.get("end.trouble", e.getMessage()));
            e.hints().forEach(hint -> prompter.say(Tone.PLAIN, "  " + hint));
        }
        return Choice.on();
    }
}
