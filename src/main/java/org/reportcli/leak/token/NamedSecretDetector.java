package org.reportcli.leak.token;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Values that look random behind a name of a secret of no certain service: {@code api_key = "…"}. */
final class NamedSecretDetector implements Detector {
    private static final int GAP = 16;
    private static final int LONGEST_NAME = 48;
    private static final String[] NOT_SECRET = {
        "public",
        "pub_",
        "csrf",
        "xsrf",
        "primary",
        "foreign",
        "partition",
        "sort",
        "cache",
        "idempot",
        "issuer",
        "bucket",
        "next",
        "page",
        "continuation",
        "cursor",
        "verification",
        "antiforgery",
        "anti-forgery",
        "version",
        "hash",
        "event",
        "object",
        "host",
        "known",
        "keyname",
        "tokenid",
        "secretid",
        "secrets-id",
        "secretsid",
        "keyid",
        "key_id",
        "key-id",
        "token_id",
        "s3key",
        "publishable",
        "measurement",
        "site_key",
        "sitekey",
        "site-key",
        "nonce",
        "websocket-key",
        "fingerprint",
        "monkey",
        "capkey",
        "pubkey",
        "sentry_key",
        "keyboard",
        "hotkey",
        "tokenize",
        "secretary",
        "cancel",
    };
    private static final String[] STRONG = {
        "api",
        "secret",
        "access",
        "auth",
        "private",
        "client",
        "app",
        "token",
        "sign",
        "encrypt",
        "master",
        "service",
        "session",
        "bearer",
        "refresh",
        "licen",
        "webhook",
        "account",
        "deploy",
        "admin",
        "personal",
        "storage",
        "user",
        "consumer",
        "subscription",
        "security",
        "jwt",
        "x-",
        "integration",
        "function",
        "shared",
        "bot",
        "server",
        "hmac",
        "cookie",
        "app_key",
        "otp",
        "mfa",
        "2fa",
        "db",
        "aes",
        "registration",
        "runner",
        "key",
        "ssh",
        "vault",
        "otp",
        "totp",
    };

    @Override
    public List<String> words() {
        return List.of("key", "token", "secret", "credential", "creds");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int at = end;
        while (at < end + LONGEST_NAME
                && (Edges.isAlnum(window.at(at)) || window.at(at) == '_' || window.at(at) == '-')) {
            at++;
        }
        int value = assigned(window, at);
        if (value < 0) {
            return;
        }
        int last = Values.end(window, value);
        if (last - value < 16) {
            return;
        }
        int first = start;
        while (first > start - LONGEST_NAME && isName(window.at(first - 1))) {
            first--;
        }
        String name = window.text(first, at).toLowerCase(Locale.ROOT);
        if (!strong(name)) {
            return;
        }
        Names names = new Names(window);
        names.read(start, end);
        boolean bare = name.equals("key");
        if (!Values.judge(window, value, last, names) || bare && !Randomness.mixed(window, value, last)) {
            return;
        }
        boolean seed = name.contains("otp") || name.contains("mfa") || name.contains("2fa");
        LeakRule rule = seed ? LeakRules.OTP_SEED : LeakRules.SECRET;
        Optional<String> reason = Randomness.empty(window, value, value, last);
        if (reason.isPresent()) {
            findings.dismiss(rule, value, last, reason.get());
        } else {
            findings.leak(
                    rule, value, last, Confidence.LIKELY, seed ? "the seed of one-time passwords" : "a secret value");
        }
    }

    private static boolean isName(char c) {
        return Edges.isAlnum(c) || c == '_' || c == '-' || c == '.';
    }

    private static boolean strong(String name) {
        for (String not : NOT_SECRET) {
            if (name.contains(not)) {
                return false;
            }
        }
        for (String mark : STRONG) {
            if (name.contains(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Where the value behind a name begins; -1 where none is assigned. */
    private static int assigned(Window window, int end) {
        int at = end;
        boolean sign = false;
        while (at < end + GAP) {
            char c = window.at(at);
            if (c == '=' || c == ':' || c == '>') {
                sign = true;
            } else if (c != ' ' && c != '"' && c != '\'' && c != '`' && c != '\\' && c != '\t' && c != '(' && c != '['
                    && c != ']' && c != '?' && c != '|' && c != ',') {
                return sign && Edges.isAlnum(c) ? at : -1;
            }
            at++;
        }
        return -1;
    }
}
