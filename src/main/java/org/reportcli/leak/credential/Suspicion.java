package org.reportcli.leak.credential;

import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.Window;

/**
 * What a value is suspected to be, by its surroundings.
 *
 * @param confidence of a leak, where the value does not clear itself
 * @param what it then is, without any of the text
 */
record Suspicion(LeakRule rule, Confidence confidence, String what) {
    /** Judges the value between two places, and tells what came of it. */
    void settle(FieldName name, Window window, int start, int end, Findings findings) {
        if (start < end) {
            tell(SecretJudge.judge(name, window.text(start, end)), start, end, findings);
        }
    }

    /** Tells what came of the value between two places. */
    void tell(Verdict verdict, int start, int end, Findings findings) {
        if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(rule, start, end, clean.reason());
        } else if (verdict instanceof Verdict.Default) {
            findings.leak(
                    rule, start, end, Confidence.POSSIBLE, LeakLevel.NOTE, "a password that is the same everywhere");
        } else {
            findings.leak(rule, start, end, confidence, what);
        }
    }
}
