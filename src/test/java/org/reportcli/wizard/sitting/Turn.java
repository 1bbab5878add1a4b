package org.reportcli.wizard.sitting;

import java.util.ArrayList;
import java.util.List;

/**
 * One question, and what a person types when it is asked.
 *
 * @param question as it stands on the screen
 * @param lines each of them ended by the return key
 */
record Turn(String question, List<String> lines) {
    Turn {
        lines = List.copyOf(lines);
    }

    /** A line, or a choice by its number. */
    static Turn line(String question, String line) {
        return new Turn(question, List.of(line));
    }

    /** A text, with the dot that ends it. */
    static Turn text(String question, String... lines) {
        List<String> all = new ArrayList<>(List.of(lines));
        all.add(".");
        return new Turn(question, all);
    }

    /** Nothing: the return key alone. */
    static Turn skip(String question) {
        return line(question, "");
    }
}
