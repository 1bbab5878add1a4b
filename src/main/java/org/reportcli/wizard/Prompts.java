package org.reportcli.wizard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.vendor.Vendor;

/** Puts questions into words. */
final class Prompts {
    /** Characters of an answer that a line with all of them shows. */
    private static final int LONGEST = 60;

    private final Draft draft;
    private final Texts texts;
    private final Surroundings around;

    Prompts(Draft draft, Texts texts, Surroundings around) {
        this.draft = draft;
        this.texts = texts;
        this.around = around;
    }

    /** @param at the place of the question among all, from 0 */
    Prompt of(Question question, int at, int all, Optional<Vendor> vendor) {
        Topic topic = question.topic();
        String current = draft.answer(topic);
        return new Prompt(
                texts.get("progress", at + 1, all),
                texts.get(topic.key() + ".question") + (topic == Topic.DISCLOSURE ? window(vendor) : ""),
                question.policy(),
                texts.get(topic.key() + ".help"),
                current.isEmpty() ? suggestion(topic) : current,
                question.required(),
                choices(topic),
                topic == Topic.ATTACHMENTS ? new FileCompletions(draft.file().getParent()) : Prompt.Completions.NONE);
    }

    /** What is called in a line what stands for a question; empty where nothing does. */
    String shortly(Topic topic) {
        String answer = draft.answer(topic);
        String label = choices(topic).stream()
                .filter(choice -> choice.id().equals(answer))
                .map(Prompt.Choice::label)
                .findFirst()
                .orElse(answer);
        int end = Math.min(LONGEST, label.indexOf('\n') < 0 ? label.length() : label.indexOf('\n'));
        boolean torn = end > 0 && Character.isHighSurrogate(label.charAt(end - 1));
        return end == label.length()
                ? label
                : label.substring(0, torn ? end - 1 : end).stripTrailing() + " …";
    }

    private String suggestion(Topic topic) {
        return switch (topic) {
            case NAME -> around.remembered("name");
            case EMAIL -> around.remembered("email");
            case CREDIT -> {
                String credit = around.remembered("credit");
                yield credit.isEmpty() ? around.remembered("name") : credit;
            }
            default -> "";
        };
    }

    private String window(Optional<Vendor> vendor) {
        Optional<Vendor.Duration> length = vendor.flatMap(DisclosureQuestion::window);
        Optional<LocalDate> end = length.flatMap(time -> time.from(around.today()));
        return end.isEmpty() ? "" : " " + texts.get("disclosure.window", words(length.get()), end.get());
    }

    private String words(Vendor.Duration length) {
        String unit = length.unit().word().replace(' ', '-');
        return texts.get("time." + unit + (length.amount() == 1 ? "" : "s"), length.amount());
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
}
