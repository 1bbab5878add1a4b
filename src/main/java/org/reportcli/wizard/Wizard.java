package org.reportcli.wizard;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;

/** The conversation: one question after the other, each answer on the disk before the next question. */
public final class Wizard {
    private final Draft draft;
    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final Prompts prompts;
    private final AnswerCheck check;
    private final AttachmentQuestion attachments;
    private final Warnings warnings;
    private final DisclosureQuestion disclosure;
    private final Identity identity;
    private final Ending ending;
    private Optional<Vendor> vendor = Optional.empty();
    private Set<Topic> settled = EnumSet.noneOf(Topic.class);
    /** Whose answer is being typed; read by the thread that runs when a signal ends the program. */
    private volatile Optional<Topic> typed = Optional.empty();

    public Wizard(Draft draft, Prompter prompter, Texts texts, Surroundings around, Masker masker) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        SideQuestions side = new SideQuestions(prompter, texts);
        this.prompts = new Prompts(draft, texts, around);
        this.check = new AnswerCheck(prompter, texts, around, side);
        RuleWords words = new RuleWords(texts);
        this.warnings = new Warnings(draft, prompter, texts, around, masker, side, words);
        this.attachments = new AttachmentQuestion(draft, prompter, texts, side, warnings, masker);
        this.disclosure = new DisclosureQuestion(draft, around, side);
        this.identity = new Identity(around, side);
        this.ending = new Ending(draft, prompter, texts, around, side, words);
    }

    /** Asks what is not answered yet, then offers what can be done with the report. */
    public ExitStatus run() throws Exception {
        return run(false);
    }

    /** Asks everything, with what another tool found as answers to begin with. */
    public ExitStatus review() throws Exception {
        return run(true);
    }

    /** Keeps what was typed so far of an answer, where a signal ends the program while it waits for more. */
    public void interrupted() {
        String begun = prompter.begun();
        try {
            if (typed.isPresent() && !begun.isBlank()) {
                draft.begin(typed.get(), begun);
            }
        } catch (IOException | ReportException e) {
            prompter.say(Tone.ERROR, e.getMessage());
        }
    }

    private ExitStatus run(boolean all) throws Exception {
        greet();
        vendor = named();
        settled = all ? EnumSet.noneOf(Topic.class) : Resumption.settled(draft, questions(), vendor.isPresent());
        int at = next(0);
        while (true) {
            List<Question> questions = questions();
            Step step;
            if (at < questions.size()) {
                step = ask(questions, at);
                at = switch (step) {
                    case NEXT -> next(at + 1);
                    case BACK -> Math.max(0, at - 1);
                    default -> at;
                };
            } else {
                draft.allAsked();
                warnings.atTheEnd();
                Ending.Choice choice = ending.ask(vendor, questions);
                if (choice.status().isPresent()) {
                    return choice.status().get();
                }
                Optional<Vendor> before = vendor;
                vendor = named();
                step = choice.question().isPresent()
                        ? ask(questions, choice.question().get())
                        : Step.AGAIN;
                at = vendor.isEmpty() || vendor.map(Vendor::id).equals(before.map(Vendor::id))
                        ? missing()
                        : openForAnother();
            }
            if (step == Step.LEAVE) {
                prompter.say(Tone.PLAIN, texts.get("left"));
                prompter.say(Tone.COMMAND, around.resume());
                return ExitStatus.INTERRUPTED;
            }
        }
    }

    private enum Step {
        NEXT,
        BACK,
        AGAIN,
        LEAVE
    }

    private List<Question> questions() {
        return Interview.of(vendor, draft.report());
    }

    private void greet() {
        prompter.say(Tone.PLAIN, texts.get("greeting", draft.name()));
        for (Topic topic : Topic.values()) {
            if (topic.form() != Topic.Form.METRIC && !draft.answer(topic).isEmpty()) {
                prompter.say(Tone.PLAIN, texts.get("there", texts.get(topic.key() + ".name"), prompts.shortly(topic)));
            }
        }
    }

    private Optional<Vendor> named() {
        String name = draft.answer(Topic.VENDOR);
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(around.vendor(name));
        } catch (ReportException e) {
            prompter.say(Tone.ERROR, texts.get("end.trouble", e.getMessage()));
            return Optional.empty();
        }
    }

    /** The next question from a place that is not settled. */
    private int next(int from) {
        List<Question> questions = questions();
        int at = from;
        while (at < questions.size() && settled.contains(questions.get(at).topic())) {
            at++;
        }
        return at;
    }

    // Another policy has questions of its own.
    private int openForAnother() {
        settled = Resumption.answered(draft, questions());
        return next(0);
    }

    // Whoever says later that a severity is known is asked for all of it.
    private int missing() {
        List<Question> questions = questions();
        int at = 0;
        while (at < questions.size()
                && !(questions.get(at).required()
                        && draft.answer(questions.get(at).topic()).isEmpty())) {
            at++;
        }
        return at;
    }

    private Step ask(List<Question> questions, int at) throws IOException {
        Question question = questions.get(at);
        Topic topic = question.topic();
        int all = questions.size() + Interview.later(questions, at, draft.report());
        Prompt prompt = prompts.of(question, at, all, vendor);
        try {
            Reply reply = topic == Topic.ATTACHMENTS ? attachments.ask(prompt, vendor) : reply(topic, prompt);
            if (reply instanceof Reply.Leave leave) {
                if (!leave.unfinished().isBlank()) {
                    draft.begin(topic, leave.unfinished());
                }
                return Step.LEAVE;
            }
            if (reply instanceof Reply.Back) {
                return Step.BACK;
            }
            if (reply instanceof Reply.Skip) {
                return skip(question, prompt);
            }
            String typed = ((Reply.Answer) reply).text();
            // A vector that somebody brought along is not ours to build on.
            if (topic.form() == Topic.Form.METRIC && typed.equals(prompt.current())) {
                return Step.NEXT;
            }
            Optional<String> answer = check.of(topic, typed);
            if (answer.isEmpty()) {
                return Step.AGAIN;
            }
            keep(question, answer.get());
            return Step.NEXT;
        } catch (Left e) {
            return Step.LEAVE;
        }
    }

    private Reply reply(Topic topic, Prompt prompt) {
        boolean many = topic.form() == Topic.Form.TEXT || topic.form() == Topic.Form.LINES;
        typed = Optional.of(topic);
        try {
            return many ? prompter.text(prompt) : prompter.line(prompt);
        } finally {
            typed = Optional.empty();
        }
    }

    // What the configuration offered and nobody changed is taken.
    private Step skip(Question question, Prompt prompt) throws IOException, Left {
        Topic topic = question.topic();
        boolean open = draft.answer(topic).isEmpty();
        if (question.required() && prompt.current().isEmpty() && open) {
            return Step.AGAIN;
        }
        draft.finish(topic);
        if (open && !prompt.current().isEmpty()) {
            keep(question, prompt.current());
        } else if (open) {
            draft.passOver(topic);
        } else {
            // What an import brought along, or what nobody masked the first time, is seen here.
            warnings.show(topic, vendor, question.policy());
        }
        return Step.NEXT;
    }

    private void keep(Question question, String answer) throws IOException, Left {
        Topic topic = question.topic();
        draft.answer(topic, answer);
        if (topic == Topic.VENDOR) {
            vendor = named();
            vendor.ifPresent(known -> prompter.say(Tone.GOOD, texts.get("vendor.known", known.name())));
        }
        if (topic.form() == Topic.Form.METRIC) {
            Severity.said(draft.report().cvss().orElse(""), texts).forEach(line -> prompter.say(Tone.PLAIN, line));
        }
        boolean clean = warnings.show(topic, vendor, question.policy());
        disclosure.askAbout(topic, vendor);
        if (clean) {
            identity.offer(topic, answer);
        }
    }
}
