package org.reportcli.leak;

/** How sure the scanner is that a leak is what it is called. */
public enum Confidence {
    /** The surroundings say so, the value does not contradict. */
    POSSIBLE,
    /** The surroundings and the value say so. */
    LIKELY,
    /** The value alone says so: a checksum that holds, a structure that decodes, a mark that only such values bear. */
    CERTAIN
}
