package org.reportcli.wizard;

import org.reportcli.support.Runtime;
import org.reportcli.wizard.line.LinePrompter;

/** Chooses how a person is asked. */
public final class Prompters {
    private Prompters() {}

    /**
     * The way to ask that this terminal can do: a line editor, or plain lines.
     *
     * @param plain whether plain lines are wanted, which never redraw
     * @param colour whether colours may be used
     */
    public static Prompter of(Runtime runtime, Texts texts, boolean plain, boolean colour) {
        if (plain) {
            return plain(runtime, texts);
        }
        return LinePrompter.open(runtime, colour, texts.language()).orElseGet(() -> plain(runtime, texts));
    }

    private static Prompter plain(Runtime runtime, Texts texts) {
        return new PlainPrompter(runtime.terminal(), runtime.err(), texts);
    }
}
