package org.reportcli.wizard.line;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.wizard.Prompt;

/** Finds the choice that was meant: by its number, its id, or as many letters as tell it from the others. */
final class Choosing {
    private final List<Prompt.Choice> choices;

    Choosing(List<Prompt.Choice> choices) {
        this.choices = choices;
    }

    /** The one choice that fits; empty where none does, or several do. */
    Optional<Prompt.Choice> find(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        Optional<Prompt.Choice> numbered = numbered(wanted);
        if (numbered.isPresent()) {
            return numbered;
        }
        for (Prompt.Choice choice : choices) {
            if (id(choice).equals(wanted) || label(choice).equals(wanted)) {
                return Optional.of(choice);
            }
        }
        List<Prompt.Choice> starting = new ArrayList<>();
        for (Prompt.Choice choice : choices) {
            if (id(choice).startsWith(wanted) || label(choice).startsWith(wanted)) {
                starting.add(choice);
            }
        }
        return starting.size() == 1 ? Optional.of(starting.get(0)) : Optional.empty();
    }

    /** The labels that go on from what was typed. */
    List<String> complete(String typed) {
        List<String> labels = new ArrayList<>();
        for (Prompt.Choice choice : choices) {
            if (label(choice).startsWith(typed.toLowerCase(Locale.ROOT))) {
                labels.add(choice.label());
            }
        }
        return labels;
    }

    private Optional<Prompt.Choice> numbered(String wanted) {
        for (int at = 0; at < choices.size(); at++) {
            if (wanted.equals(Integer.toString(at + 1))) {
                return Optional.of(choices.get(at));
            }
        }
        return Optional.empty();
    }

    private static String id(Prompt.Choice choice) {
        return choice.id().toLowerCase(Locale.ROOT);
    }

    private static String label(Prompt.Choice choice) {
        return choice.label().toLowerCase(Locale.ROOT);
    }
}
