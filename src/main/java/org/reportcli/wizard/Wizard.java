package org.reportcli.wizard;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.AttachmentResolver;
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
    private final VendorSearch search;
    private final Warnings warnings;
    private final Ending ending;
    private Optional<Vendor> vendor = Optional.empty();

    public Wizard(Draft draft, Prompter prompter, Texts texts, Surroundings around, Masker masker) {
        this.draft = draft;
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.search = new VendorSearch(around);
        this.warnings = new Warnings(draft, prompter, texts, around, masker);
        this.ending = new Ending(draft, prompter, texts, around);
    }

    /** Asks until everything is asked, then offers what can be done with the report. */
    public ExitStatus run() throws Exception {
        greet();
        vendor = named();
        int at = firstOpen();
        while (true) {
            List<Question> questions = questions();
            if (at >= questions.size()) {
                Ending.Choice choice = ending.ask(vendor, questions);
                if (choice.status().isPresent()) {
                    return choice.status().get();
                }
                vendor = named();
                if (choice.question().isPresent()
                        && ask(
                                        questions.get(choice.question().get()),
                                        choice.question().get())
                                == Step.LEAVE) {
                    return left();
                }
                at = firstOpenSeverity(questions().size());
                continue;
            }
            switch (ask(questions.get(at), at)) {
                case NEXT -> at++;
                case BACK -> at = Math.max(0, at - 1);
                case AGAIN -> {}
                case LEAVE -> {
                    return left();
                }
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
        if (!draft.isEmpty()) {
            for (Topic topic : Topic.values()) {
                String answer = draft.answer(topic);
                if (!answer.isEmpty() && topic.form() != Topic.Form.METRIC) {
                    prompter.say(Tone.PLAIN, texts.get("there", texts.get(topic.key() + ".name"), firstLine(answer)));
                }
            }
        }
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end) + " …";
    }

    private ExitStatus left() {
        prompter.say(Tone.PLAIN, texts.get("left", draft.name()));
        return ExitStatus.INTERRUPTED;
    }

    private Optional<Vendor> named() {
        String name = draft.answer(Topic.VENDOR);
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(around.vendor(name));
        } catch (ReportException e) {
            prompter.say(Tone.ERROR, e.getMessage());
            return Optional.empty();
        }
    }

    private int firstOpen() {
        List<Question> questions = questions();
        for (int at = 0; at < questions.size(); at++) {
            Topic topic = questions.get(at).topic();
            if (draft.answer(topic).isEmpty() || topic == Topic.VENDOR && vendor.isEmpty()) {
                return at;
            }
        }
        return questions.size();
    }

    // Whoever says later that a severity is known is asked for all of it.
    private int firstOpenSeverity(int end) {
        List<Question> questions = questions();
        for (int at = 0; at < questions.size(); at++) {
            Question question = questions.get(at);
            if (question.required() && draft.answer(question.topic()).isEmpty()) {
                return at;
            }
        }
        return end;
    }

    private Step ask(Question question, int at) throws IOException {
        Prompt prompt = prompt(question, at);
        boolean many =
                question.topic().form() == Topic.Form.TEXT || question.topic().form() == Topic.Form.LINES;
        Reply reply = many ? prompter.text(prompt) : prompter.line(prompt);
        if (reply instanceof Reply.Leave) {
            return Step.LEAVE;
        }
        if (reply instanceof Reply.Back) {
            return Step.BACK;
        }
        if (reply instanceof Reply.Skip) {
            return skip(question, prompt);
        }
        String typed = ((Reply.Answer) reply).text();
        Optional<String> answer = checked(question.topic(), typed);
        if (answer.isEmpty()) {
            return Step.AGAIN;
        }
        keep(question.topic(), answer.get());
        return Step.NEXT;
    }

    // What the configuration offered and nobody changed is taken.
    private Step skip(Question question, Prompt prompt) throws IOException {
        if (question.required() && prompt.current().isEmpty()) {
            return Step.AGAIN;
        }
        if (draft.answer(question.topic()).isEmpty() && !prompt.current().isEmpty()) {
            keep(question.topic(), prompt.current());
        }
        return Step.NEXT;
    }

    private void keep(Topic topic, String answer) throws IOException {
        draft.answer(topic, answer);
        if (topic == Topic.VENDOR) {
            vendor = named();
            vendor.ifPresent(known -> prompter.say(Tone.GOOD, texts.get("vendor.known", known.name())));
        }
        if (topic.form() == Topic.Form.METRIC) {
            draft.report()
                    .cvss()
                    .filter(Severity::tellsOfHarm)
                    .ifPresent(vector -> prompter.say(Tone.PLAIN, texts.get("score", Severity.scores(vector))));
        }
        if (topic == Topic.ATTACHMENTS) {
            showAttachments();
        }
        warnings.show(topic, vendor);
        rememberIfWished(topic, answer);
    }

    private Prompt prompt(Question question, int at) {
        Topic topic = question.topic();
        String current = draft.answer(topic);
        if (current.isEmpty()) {
            current = suggestion(topic);
        }
        String window = topic == Topic.DISCLOSURE ? window() : "";
        return new Prompt(
                texts.get("progress", at + 1, questions().size()),
                texts.get(topic.key() + ".question") + window,
                question.policy(),
                texts.get(topic.key() + ".help"),
                current,
                question.required(),
                choices(topic),
                topic == Topic.ATTACHMENTS
                        ? new FileCompletions(draft.file().toAbsolutePath().getParent())
                        : Prompt.Completions.NONE);
    }

    private String suggestion(Topic topic) {
        return switch (topic) {
            case NAME -> around.remembered("name");
            case EMAIL -> around.remembered("email");
            case CREDIT -> around.remembered("credit");
            default -> "";
        };
    }

    private String window() {
        return vendor.flatMap(known -> known.expectations().embargo())
                .flatMap(length ->
                        length.from(around.today()).map(day -> " " + texts.get("disclosure.window", length, day)))
                .orElse("");
    }

    private List<Prompt.Choice> choices(Topic topic) {
        List<String> ids = switch (topic.form()) {
            case YES_NO -> List.of("yes", "no");
            case METRIC -> Severity.choices(topic);
            case CHOICE ->
                topic == Topic.EXPLOITATION
                        ? List.of("yes", "no", "unknown")
                        : List.of("none", "verified", "unverified");
            default -> List.of();
        };
        List<Prompt.Choice> choices = new ArrayList<>();
        for (String id : ids) {
            String name = topic.form() == Topic.Form.METRIC
                    ? "metric." + id.replace(':', '-').replace('/', '-')
                    : topic == Topic.AUTOMATED_SCAN ? "scan." + id : "word." + id;
            choices.add(new Prompt.Choice(id, texts.get(name)));
        }
        return choices;
    }

    /** The answer as it goes into the draft; empty where it must be given again. */
    private Optional<String> checked(Topic topic, String typed) {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return switch (topic.form()) {
            case DATE -> date(typed.strip());
            case LINE ->
                switch (topic) {
                    case VENDOR -> one(search.find(typed.strip()), "vendor.none", "vendor.many");
                    case WEAKNESS -> weakness(typed);
                    default -> Optional.of(typed.strip());
                };
            default -> Optional.of(typed);
        };
    }

    private Optional<String> date(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed).toString());
        } catch (DateTimeException e) {
            prompter.say(Tone.ERROR, texts.get("date.wrong"));
            return Optional.empty();
        }
    }

    private Optional<String> weakness(String typed) {
        List<Prompt.Choice> found = Weaknesses.find(typed).stream()
                .map(match -> new Prompt.Choice(match.id(), match.id() + " " + match.name()))
                .toList();
        Optional<String> one = one(found, "weakness.none", "weakness.many");
        one.flatMap(id ->
                        found.stream().filter(choice -> choice.id().equals(id)).findFirst())
                .ifPresent(choice -> prompter.say(Tone.GOOD, choice.label()));
        return one;
    }

    /** The only thing found, or the one that the person means. */
    private Optional<String> one(List<Prompt.Choice> found, String none, String many) {
        if (found.isEmpty()) {
            prompter.say(Tone.ERROR, texts.get(none));
            return Optional.empty();
        }
        if (found.size() == 1) {
            return Optional.of(found.get(0).id());
        }
        Reply reply = prompter.line(new Prompt(
                "", texts.get(many), "", texts.get("choose.help"), "", false, found, Prompt.Completions.NONE));
        return reply instanceof Reply.Answer answer ? Optional.of(answer.text()) : Optional.empty();
    }

    private void showAttachments() {
        AttachmentResolver resolver = new AttachmentResolver(draft.file().getParent());
        draft.report().attachments().forEach(attachment -> {
            if (resolver.resolve(attachment.path()) instanceof AttachmentFile.Found found) {
                prompter.say(
                        Tone.PLAIN,
                        texts.get(
                                "attachment.found",
                                attachment.path(),
                                found.size(),
                                org.reportcli.report.AttachmentType.of(attachment.path(), new byte[0])
                                        .kind()
                                        .map(kind -> kind.id())
                                        .orElse("-")));
            }
        });
    }

    private void rememberIfWished(Topic topic, String answer) throws IOException {
        String key = switch (topic) {
            case NAME -> "name";
            case EMAIL -> "email";
            default -> "";
        };
        if (key.isEmpty() || answer.equals(around.remembered(key))) {
            return;
        }
        Reply reply = prompter.line(new Prompt(
                "",
                texts.get("remember"),
                "",
                texts.get("remember.help"),
                "",
                false,
                Ending.yesNo(texts),
                Prompt.Completions.NONE));
        if (reply instanceof Reply.Answer yes && yes.text().equals("yes")) {
            around.remember(key, answer);
        }
    }
}
