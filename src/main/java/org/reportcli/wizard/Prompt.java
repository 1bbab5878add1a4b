package org.reportcli.wizard;

import java.util.List;

/**
 * What is asked. All texts are safe for a terminal only after they were made so by the {@link Prompter}.
 *
 * @param progress where the interview stands, such as {@code 7 of 12}
 * @param question in a sentence
 * @param policy the vendor's own words that ask for it; empty where there are none
 * @param help what a good answer is, with an example
 * @param current the answer that is there already, the id where there are choices; empty where there is none
 * @param required whether it cannot be skipped
 * @param choices what can be chosen; empty where anything can be typed
 * @param completions what the tab key offers
 */
public record Prompt(
        String progress,
        String question,
        String policy,
        String help,
        String current,
        boolean required,
        List<Choice> choices,
        Completions completions) {
    /** One thing that can be chosen. */
    public record Choice(String id, String label) {}

    /** What the tab key offers for what stands before the cursor. */
    public interface Completions {
        Completions NONE = typed -> List.of();

        List<String> of(String typed);
    }

    public Prompt {
        choices = List.copyOf(choices);
    }
}
