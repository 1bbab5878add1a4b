package org.reportcli.wizard;

/** What came back from a person. */
public sealed interface Reply {
    /** An answer: the text as it was typed or pasted, or the id of what was chosen. */
    record Answer(String text) implements Reply {}

    /** The question is passed over; what was there stays. */
    record Skip() implements Reply {}

    /** Back to the question before. */
    record Back() implements Reply {}

    /** Enough for now: the draft is kept (Ctrl-C, Ctrl-D on an empty line, end of input). */
    record Leave() implements Reply {}
}
