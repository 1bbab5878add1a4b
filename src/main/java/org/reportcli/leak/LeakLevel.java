package org.reportcli.leak;

/** How much a leak weighs. */
public enum LeakLevel {
    /** Worth knowing; it stops nothing: what the finding is about, such as a documented default password. */
    NOTE,
    /** May be of use to somebody else. */
    WARNING,
    /** Is of use to somebody else: it has to go, or to be accepted with a reason. */
    ERROR
}
