package org.reportcli.leak;

/** Takes what a scan finds, in the order of the text. */
public interface LeakSink {
    /** A leak; those of one text never overlap. */
    void leak(Leak leak);

    /** Whether it wants to know what looked like a leak and was let pass. */
    default boolean explains() {
        return false;
    }

    /** Something that looked like a leak; said only to those who want it, in no certain order. */
    default void dismissed(Dismissed dismissed) {}

    /**
     * Some of the text from a place on was not looked at: it repeats what takes long to look at, as nothing does that was not
     * made to. No text may stop a scan for long.
     */
    default void passedOver(Place from) {}
}
