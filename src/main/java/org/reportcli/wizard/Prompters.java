package org.reportcli.wizard;

import org.reportcli.support.Runtime;

/** Chooses how a person is asked. */
public final class Prompters {
    private Prompters() {}

    /** The way to ask that this terminal can do. */
    public static Prompter of(Runtime runtime, Texts texts) {
        return new PlainPrompter(runtime.terminal(), runtime.err(), texts);
    }
}
