package org.reportcli.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Short questions that an answer brings up; they belong to no field of a report. */
final class SideQuestions {
    private final Prompter prompter;
    private final Texts texts;

    SideQuestions(Prompter prompter, Texts texts) {
        this.prompter = prompter;
        this.texts = texts;
    }

    /** Whether the person says yes; passing over is a no. */
    boolean yes(String key, Object... values) throws Left {
        List<Prompt.Choice> choices = new ArrayList<>();
        for (String id : List.of("yes", "no")) {
            choices.add(new Prompt.Choice(id, texts.get("word." + id)));
        }
        return choose(texts.get(key, values), texts.get(key + ".help"), choices)
                .map("yes"::equals)
                .orElse(false);
    }

    /** What was typed; empty where the person passes over. */
    Optional<String> ask(String question, String help) throws Left {
        return choose(question, help, List.of()).map(String::strip);
    }

    /** The id of what was chosen; empty where the person passes over. */
    Optional<String> choose(String question, String help, List<Prompt.Choice> choices) throws Left {
        Reply reply = prompter.line(new Prompt("", question, "", help, "", false, choices, Prompt.Completions.NONE));
        if (reply instanceof Reply.Leave) {
            throw new Left();
        }
        return reply instanceof Reply.Answer answer ? Optional.of(answer.text()) : Optional.empty();
    }
}
