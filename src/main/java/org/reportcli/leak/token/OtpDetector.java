package org.reportcli.leak.token;

import java.util.List;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Seeds of one-time passwords (RFC 6238): in {@code otpauth:} addresses, and in Base32 behind a name that means them. */
final class OtpDetector implements Detector {
    private static final String ADDRESS = "otpauth://";
    private static final int LONGEST_ADDRESS = 600;
    private static final int REACH = 60;
    private static final int SHORTEST = 16;
    private static final int SHORTEST_IN_ADDRESS = 8;

    @Override
    public List<String> words() {
        return List.of(
                ADDRESS,
                "totp",
                "otp_secret",
                "otp secret",
                "otpsecret",
                "otp-secret",
                "2fa",
                "mfa",
                "authenticator",
                "setup key",
                "manualentrykey",
                "otp seed",
                "otp_seed",
                "otpseed",
                "google_auth",
                "two_factor",
                "twofactor",
                "two-factor");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (window.says(start, ADDRESS)) {
            for (int at = end; at < end + LONGEST_ADDRESS && window.at(at) > ' '; at++) {
                if (window.says(at, "secret=")) {
                    int from = at + "secret=".length();
                    int last = run(window, from);
                    if (last - from >= SHORTEST_IN_ADDRESS) {
                        report(window, from, last, Confidence.CERTAIN, findings);
                    }
                    return;
                }
            }
            return;
        }
        int stop = Math.min(window.length(), end + REACH);
        for (int at = end; at < stop && window.at(at) != '\n'; at++) {
            if (isBase32(window.at(at)) && window.at(at) <= 'Z' && !Edges.isAlnum(window.at(at - 1))) {
                int last = groups(window, at);
                if (last - at >= SHORTEST
                        && !Edges.goesOn(window, last)
                        && window.at(last) != '-'
                        && drawn(window, at, last)) {
                    report(window, at, last, Confidence.LIKELY, findings);
                    return;
                }
                at = last;
            }
        }
    }

    private static void report(Window window, int start, int end, Confidence confidence, Findings findings) {
        Optional<String> reason = Randomness.empty(window, start, start, end);
        if (reason.isPresent()) {
            findings.dismiss(LeakRules.OTP_SEED, start, end, reason.get());
        } else {
            findings.leak(LeakRules.OTP_SEED, start, end, confidence, "the seed of one-time passwords");
        }
    }

    private static boolean isBase32(char c) {
        return c >= 'A' && c <= 'Z' || c >= '2' && c <= '7';
    }

    private static int run(Window window, int from) {
        int at = from;
        while (at < from + 130 && (isBase32(window.at(at)) || window.at(at) >= 'a' && window.at(at) <= 'z')) {
            at++;
        }
        return at;
    }

    /** The end of a run, or of groups of four that spaces part. */
    private static int groups(Window window, int from) {
        int at = from;
        int group = 0;
        while (at < from + 160) {
            if (isBase32(window.at(at))) {
                group++;
            } else if (window.at(at) == ' '
                    && group == 4
                    && isBase32(window.at(at + 1))
                    && isBase32(window.at(at + 4))) {
                group = 0;
            } else {
                break;
            }
            at++;
        }
        return at;
    }

    /** Digits among the letters, or letters that no word has. */
    private static boolean drawn(Window window, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Edges.isDigit(window.at(i)) ? 1 : 0;
        }
        return digits > 0 || Randomness.likely(window.text(start, end), true);
    }
}
