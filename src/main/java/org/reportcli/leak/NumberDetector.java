package org.reportcli.leak;

/** Looks at runs of digits: telephone, card and account numbers, network addresses. It keeps no state. */
public interface NumberDetector {
    /** The fewest digits of a run that is looked at, unless it has three dots. */
    int FEWEST = 7;

    /** The longest run that is looked at, in chars; what is longer is data. */
    int LONGEST = 48;

    /**
     * Looks at a run of digits which may be parted by single spaces, dots, dashes, strokes and brackets.
     *
     * @param start the first digit, or the plus sign or bracket before it; no letter, digit or underscore stands before it
     * @param end behind the last digit; what follows is up to the detector
     * @param digits how many digits it has
     */
    void number(Window window, int start, int end, int digits, Findings findings);
}
