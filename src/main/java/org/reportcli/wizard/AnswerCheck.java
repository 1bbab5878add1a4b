package org.reportcli.wizard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Prompter.Tone;

/** Makes of what was typed what a report takes, or says why it does not. */
final class AnswerCheck {
    private static final int VENDORS_NAMED = 8;

    private final Prompter prompter;
    private final Texts texts;
    private final Surroundings around;
    private final SideQuestions side;
    private final VendorSearch search;

    AnswerCheck(Prompter prompter, Texts texts, Surroundings around, SideQuestions side) {
        this.prompter = prompter;
        this.texts = texts;
        this.around = around;
        this.side = side;
        this.search = new VendorSearch(around);
    }

    /** The answer as it goes into the draft; empty where it must be given again. */
    Optional<String> of(Topic topic, String typed) throws Left {
        if (typed.isBlank()) {
            return Optional.empty();
        }
        return switch (topic.form()) {
            case DATE -> date(typed.strip());
            case LINE ->
                switch (topic) {
                    case VENDOR -> vendor(typed.strip());
                    case WEAKNESS -> weakness(typed.strip());
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

    private Optional<String> vendor(String typed) throws Left {
        List<Prompt.Choice> found = search.find(typed);
        if (found.isEmpty()) {
            prompter.say(
                    Tone.ERROR,
                    texts.get(
                            "vendor.none",
                            around.vendors().stream()
                                    .limit(VENDORS_NAMED)
                                    .map(Vendor::id)
                                    .collect(Collectors.joining(", "))));
            return Optional.empty();
        }
        return one(found);
    }

    private Optional<String> weakness(String typed) throws Left {
        Weaknesses.Found found = Weaknesses.find(typed);
        if (found.matches().isEmpty()) {
            prompter.say(Tone.ERROR, texts.get("weakness.none"));
            return Optional.empty();
        }
        List<Prompt.Choice> choices = found.matches().stream()
                .map(match -> new Prompt.Choice(match.id(), match.id() + " " + match.name()))
                .toList();
        if (found.certain()) {
            prompter.say(Tone.GOOD, choices.get(0).label());
            return Optional.of(choices.get(0).id());
        }
        return side.choose(texts.get("weakness.many"), texts.get("weakness.many.help"), choices);
    }

    /** The only thing found, or the one that the person means. */
    private Optional<String> one(List<Prompt.Choice> found) throws Left {
        return found.size() == 1
                ? Optional.of(found.get(0).id())
                : side.choose(texts.get("vendor.many"), texts.get("choose.help"), found);
    }
}
