package org.reportcli.leak.credential;

import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Judges a user and a password in Base64 (RFC 7617). */
final class BasicLogin {
    private static final int SHORTEST = 8;

    private BasicLogin() {}

    /** Judges what stands between two places. */
    static void judge(Window window, int start, int end, Findings findings) {
        if (start >= end) {
            return;
        }
        String text = window.text(start, end);
        Optional<String> nothing = SecretJudge.nothing(text);
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, nothing.get());
            return;
        }
        String login = Base64Text.decode(text).orElse("");
        int colon = login.indexOf(':');
        if (colon >= 0) {
            tell(verdict(login.substring(0, colon), login.substring(colon + 1)), start, end, findings);
        } else if (text.length() >= SHORTEST) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, "it does not decode to a user and a password");
        }
    }

    /** Some services take a key in place of the user, and no password. */
    private static Verdict verdict(String user, String password) {
        return password.isEmpty()
                ? SecretJudge.judge(FieldName.SECRET, user)
                : SecretJudge.judge(FieldName.PASSWORD, password);
    }

    private static void tell(Verdict verdict, int start, int end, Findings findings) {
        if (verdict instanceof Verdict.Default) {
            findings.leak(
                    LeakRules.AUTHORIZATION,
                    start,
                    end,
                    Confidence.POSSIBLE,
                    LeakLevel.NOTE,
                    "credentials that are the same everywhere");
        } else {
            new Suspicion(LeakRules.AUTHORIZATION, Confidence.CERTAIN, "a user and a password in a header")
                    .tell(verdict, start, end, findings);
        }
    }
}
