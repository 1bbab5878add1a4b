package org.reportcli.leak;

import java.util.List;

/**
 * Looks for leaks around a place where one of its words stands. It keeps no state, and it looks at a bounded stretch of text
 * around the place: at most {@link LeakScanner#BEHIND} chars before it and {@link LeakScanner#AHEAD} behind it.
 */
public interface Detector {
    /** What makes it worth looking: at least three chars each, in lower case; found in either case of ASCII letters. */
    List<String> words();

    /** Single chars that make it worth looking, such as {@code @}; each of ASCII and rare in texts. */
    default String signs() {
        return "";
    }

    /**
     * Whether its words mean something inside of longer words too, as {@code pass} does in {@code dbpassword}. Otherwise they
     * are looked for only where a word begins, which spares looks in all that is long and random.
     */
    default boolean insideWords() {
        return true;
    }

    /**
     * Looks around a place.
     *
     * @param start where the word begins
     * @param end behind its last char
     * @param findings takes leaks, and what looked like one
     */
    void look(Window window, int start, int end, Findings findings);
}
