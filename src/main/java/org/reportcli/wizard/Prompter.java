package org.reportcli.wizard;

import java.util.concurrent.Callable;

/**
 * Asks a person. There are two: plain lines, for dumb terminals and screen readers, which never redraw; and a line editor with
 * history, completion and paste. Both show texts of strangers inert, fit into 40 columns, and answer {@code ?} with the help.
 */
public interface Prompter extends AutoCloseable {
    /** Asks for one line, or for one of the choices. */
    Reply line(Prompt prompt);

    /** Asks for a text of many lines; its end is visible, and a pasted text comes back exactly. */
    Reply text(Prompt prompt);

    /** What was typed so far of a text that is being asked for, where a signal ends the program; mostly empty. */
    default String begun() {
        return "";
    }

    /** Says something: a warning, a score, where the draft is. */
    void say(Tone tone, String text);

    /** Does what talks to the person by itself, with the terminal as it was before the first question. */
    <T> T aside(Callable<T> talk) throws Exception;

    /** Gives the terminal back. */
    @Override
    void close();

    /** How something is said. */
    enum Tone {
        PLAIN,
        GOOD,
        WARNING,
        ERROR,
        QUOTE,
        /** Something to be copied: on a line of its own, which nothing but the terminal itself breaks. */
        COMMAND
    }
}
