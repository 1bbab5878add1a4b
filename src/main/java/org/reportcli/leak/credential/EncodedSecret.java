package org.reportcli.leak.credential;

import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** A secret in Base64, which encrypts nothing. */
final class EncodedSecret {
    private static final int SHORTEST = 4;

    private EncodedSecret() {}

    /** Judges a value by what it decodes to. */
    static void judge(Window window, Span span, Findings findings) {
        Base64Text.decode(span.text(window)).ifPresent(text -> judge(text, span, findings));
    }

    /** Judges a value that decodes to {@code user:password}, by the password. */
    static void judgeLogin(Window window, Span span, Findings findings) {
        String login = Base64Text.decode(span.text(window)).orElse("");
        int colon = login.indexOf(':');
        if (colon >= 0) {
            judge(login.substring(colon + 1), span, findings);
        }
    }

    private static void judge(String text, Span span, Findings findings) {
        Optional<String> nothing = SecretJudge.nothing(text);
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.SECRET, span.start(), span.end(), nothing.get());
        } else if (text.length() >= SHORTEST) {
            findings.leak(LeakRules.SECRET, span.start(), span.end(), Confidence.LIKELY, "a secret in Base64");
        }
    }
}
