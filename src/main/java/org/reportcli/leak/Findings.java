package org.reportcli.leak;

/** Takes what detectors find, in any order and with overlaps. Places are those of the window. */
public interface Findings {
    /** Who takes part in the report. */
    Parties parties();

    /** A leak between two places. */
    void leak(LeakRule rule, int start, int end, Confidence confidence, LeakLevel level, String what);

    /** Something between two places that looked like a leak and is none, because {@code reason}. */
    void dismiss(LeakRule rule, int start, int end, String reason);

    /** A leak of the rule's own level. */
    default void leak(LeakRule rule, int start, int end, Confidence confidence, String what) {
        leak(rule, start, end, confidence, rule.level(), what);
    }
}
