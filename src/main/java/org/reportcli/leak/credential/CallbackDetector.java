package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Finds authorization codes in the addresses that bring them back (RFC 6749, section 4.1.2): they buy tokens. */
final class CallbackDetector implements Detector {
    private static final int LONGEST = 2_048;
    private static final int SHORTEST = 20;

    /** The last part of a UUID. */
    private static final int SHORTEST_RUN = 12;

    @Override
    public List<String> words() {
        return StartWords.of("callback");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int stop = end;
        while (stop - end < LONGEST && isOfCode(window.at(stop))) {
            stop++;
        }
        while (stop > end && window.at(stop - 1) == '.') {
            stop--;
        }
        if (stop - end < SHORTEST) {
            return;
        }
        String code = window.text(end, stop);
        if (isDrawn(code) && SecretJudge.nothing(code).isEmpty()) {
            findings.leak(LeakRules.SECRET, end, stop, Confidence.LIKELY, "an authorization code");
        }
    }

    /** Random, and not for the dashes between words alone, as codes of vouchers are. */
    private static boolean isDrawn(String code) {
        if (!ValueKind.isRandom(code)) {
            return false;
        }
        int start = 0;
        for (int i = 0; i <= code.length(); i++) {
            if (i == code.length() || !Character.isLetterOrDigit(code.charAt(i))) {
                String run = code.substring(start, i);
                if (run.length() >= SHORTEST_RUN && (ValueKind.isRandom(run) || ValueKind.isHex(run))) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static boolean isOfCode(char c) {
        return Spelling.isAlphanumeric(c) || "-._~%+/=!*".indexOf(c) >= 0;
    }
}
