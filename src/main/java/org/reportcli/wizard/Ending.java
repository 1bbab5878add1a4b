package org.reportcli.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.lint.Level;
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
    private String shown = "";

    Ending(Draft draft, Prompter prompter, Texts texts, Surroundings around) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
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
        overview(vendor);
        List<Prompt.Choice> choices = new ArrayList<>();
        for (String id : List.of("send", "keep", "field", "editor")) {
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
        return reply instanceof Reply.Answer answer ? chosen(answer.text(), questions) : Choice.on();
    }

    private Choice chosen(String id, List<Question> questions) throws Exception {
        switch (id) {
            case "keep":
                return left(ExitStatus.DONE);
            case "send":
                return send();
            case "field":
                return field(questions);
            default:
                edit();
                return Choice.on();
        }
    }

    /** Sends; what is refused can be mended here and now, and the menu comes again. */
    private Choice send() throws Exception {
        ExitStatus status;
        try {
            status = prompter.aside(around::send);
        } catch (ReportException e) {
            prompter.say(Tone.ERROR, e.getMessage());
            e.hints().forEach(hint -> prompter.say(Tone.PLAIN, hint));
            status = e.status();
        }
        return switch (status) {
            case DONE, QUEUED, UNDELIVERED, UNCERTAIN -> Choice.end(status);
            default -> {
                prompter.say(Tone.WARNING, texts.get("end.not-sent", draft.name()));
                yield Choice.on();
            }
        };
    }

    private Choice left(ExitStatus status) {
        prompter.say(Tone.PLAIN, texts.get("left", draft.name()));
        return Choice.end(status);
    }

    private void overview(Optional<Vendor> vendor) {
        // What was just refused would scroll away behind what everybody has seen.
        if (draft.document().source().text().equals(shown)) {
            return;
        }
        shown = draft.document().source().text();
        try {
            prompter.say(Tone.PLAIN, "\n" + around.preview(draft.document(), vendor));
        } catch (ReportException e) {
            prompter.say(Tone.WARNING, e.getMessage());
        }
        LintResult lint = around.lint(draft.document(), vendor);
        if (lint.reaches(Level.NOTE)) {
            prompter.say(Tone.WARNING, around.diagnostics(lint).stripTrailing());
        } else {
            prompter.say(Tone.GOOD, texts.get("end.clean"));
        }
        vendor.ifPresent(known -> prompter.say(Tone.PLAIN, around.keyState(known)));
    }

    private Choice field(List<Question> questions) {
        List<Prompt.Choice> fields = questions.stream()
                .map(question -> new Prompt.Choice(
                        question.topic().key(), texts.get(question.topic().key() + ".name")))
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

    private void edit() throws Exception {
        if (!prompter.aside(around::edit)) {
            prompter.say(Tone.ERROR, texts.get("end.no-editor"));
            return;
        }
        try {
            draft.reload();
        } catch (ReportException e) {
            prompter.say(Tone.ERROR, e.getMessage());
            e.hints().forEach(hint -> prompter.say(Tone.PLAIN, hint));
        }
    }
}
