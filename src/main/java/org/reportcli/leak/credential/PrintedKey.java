package org.reportcli.leak.credential;

import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Reads what stands for itself in what a tool printed: the content of a file with a key, and logins in Base64. */
final class PrintedKey {
    private static final int SHORTEST_KEY = 16;
    private static final int SHORTEST_BASE64 = 6;
    private static final int SHORTEST_UNREADABLE = 12;

    private final Window window;
    private final Findings findings;

    PrintedKey(Window window, Findings findings) {
        this.window = window;
        this.findings = findings;
    }

    /** A file that holds a key and nothing else. */
    void alone(Span content) {
        String value = content.text(window);
        if (value.length() >= SHORTEST_KEY && ValueKind.isRandom(value)) {
            findings.leak(
                    LeakRules.SECRET,
                    content.start(),
                    content.end(),
                    Confidence.LIKELY,
                    "the content of a file with a key");
        }
    }

    /** The answer to a mail server's question, with what the tool prints before it. */
    void base64Answer(Span line) {
        base64(LineWords.last(window, line.start(), line.end()));
    }

    /** A password, or user and password with the NUL chars of RFC 4616 between them, which print as nothing. */
    void base64(Span span) {
        if (span.length() < SHORTEST_BASE64) {
            return;
        }
        Optional<String> decoded = Base64Text.decode(span.text(window).replace("\\0", ""));
        boolean leaks = decoded.isPresent()
                ? SecretJudge.nothing(decoded.get()).isEmpty()
                : span.length() >= SHORTEST_UNREADABLE;
        if (leaks) {
            findings.leak(LeakRules.PASSWORD, span.start(), span.end(), Confidence.LIKELY, "a password in Base64");
        }
    }
}
