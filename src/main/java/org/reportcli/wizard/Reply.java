package org.reportcli.wizard;

/** What came back from a person. */
public sealed interface Reply {
    /** An answer: the text as it was typed or pasted, or the id of what was chosen. */
    record Answer(String text) implements Reply {}

    /** The question is passed over; what was there stays. */
    record Skip() implements Reply {}

    /** Back to the question before. */
    record Back() implements Reply {}

    /**
     * Enough for now: the draft is kept (Ctrl-C, Ctrl-D on an empty line, end of input).
     *
     * @param unfinished what stood in the answer at that moment, where it is more than what was there before; mostly empty
     */
    record Leave(String unfinished) implements Reply {
        /** With nothing begun. */
        public Leave() {
            this("");
        }
    }
}
