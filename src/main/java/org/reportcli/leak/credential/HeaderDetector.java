package org.reportcli.leak.credential;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/**
 * Finds credentials in headers of requests and responses (RFC 9110, section 11.6; RFC 6265): as they travel, behind {@code -H},
 * in code, and as the pairs of a HAR.
 */
final class HeaderDetector implements Detector {
    private static final int LONGEST = 8_000;

    @Override
    public List<String> words() {
        return List.of("authorization", "cookie");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Field field = Field.around(window, start, end);
        if (field == null) {
            return;
        }
        String name = field.name().toLowerCase(Locale.ROOT);
        if (name.startsWith("-")) {
            name = name.replaceFirst("^-+", "");
        }
        // Headers have spaces in their values: they end with the quote around them, or with the line.
        int stop = field.quoted() || field.form() == Field.Form.ELEMENT ? field.end() : valueEnd(window, start, field);
        switch (name) {
            case "authorization",
                    "proxy-authorization",
                    "x-authorization",
                    "http_authorization",
                    "x-forwarded-authorization",
                    "redirect_http_authorization" -> authorization(window, field.start(), stop, findings);
            case "cookie", "cookies", "http_cookie", "http-cookie" ->
                cookies(window, field.start(), stop, field, false, findings);
            case "set-cookie", "set_cookie", "setcookie", "set-cookie2" ->
                cookies(window, field.start(), stop, field, true, findings);
            case "document.cookie" -> cookies(window, field.start(), stop, field, true, findings);
            default -> {
                // Names such as cookie_secret are fields.
            }
        }
    }

    private static void cookies(Window window, int start, int stop, Field field, boolean set, Findings findings) {
        if (!set && field.form() == Field.Form.EQUALS && !field.quoted()) {
            return;
        }
        if (set) {
            CookieJar.set(window, start, stop, findings);
        } else {
            CookieJar.sent(window, start, stop, findings);
        }
    }

    /** The end of a header's value: of the line, or of the quotes in which the whole header stands. */
    private static int valueEnd(Window window, int nameStart, Field field) {
        char before = window.at(nameStart - 1);
        char far = window.at(field.nameStart() - 1);
        char quote = Field.isQuote(before) ? before : Field.isQuote(far) ? far : 0;
        int end = field.start();
        boolean inside = false;
        while (end - field.start() < LONGEST) {
            char c = window.at(end);
            // Parts of a value have quotes of their own: realm="a".
            if (quote != '"' && c == '"' && (inside || window.at(end - 1) == '=')) {
                inside = !inside;
                end++;
                continue;
            }
            if (c == '\n' || c == '\r' || quote != 0 && c == quote) {
                break;
            }
            if (c == '\\'
                    && (window.at(end + 1) == 'r'
                            || window.at(end + 1) == 'n'
                            || window.at(end + 1) == '"'
                            || window.at(end + 1) == '\'')) {
                break;
            }
            if (quote == 0
                    && (c == '"' || c == '\'')
                    && (window.at(end + 1) == ' '
                            || window.at(end + 1) == '\n'
                            || window.at(end + 1) == ','
                            || window.at(end + 1) == ')'
                            || window.at(end + 1) == ']'
                            || window.at(end + 1) == '\\')
                    && window.at(field.start()) != '"') {
                break;
            }
            if (c == '<' && window.at(end + 1) == '/') {
                break;
            }
            end++;
        }
        while (end > field.start() && window.at(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static void authorization(Window window, int start, int end, Findings findings) {
        int i = start;
        while (i < end && window.at(i) > ' ' && window.at(i) != '+' && window.at(i) != '%') {
            i++;
        }
        String scheme = window.text(start, i).toLowerCase(Locale.ROOT);
        int from = i;
        if (window.at(from) == '%' && window.says(from, "%20")) {
            from += 3;
        } else {
            while (from < end && (window.at(from) == ' ' || window.at(from) == '+')) {
                from++;
            }
        }
        int to = end;
        if (from >= end) {
            // A value without a scheme.
            judge(window, start, end, "credentials in a header", findings);
            return;
        }
        switch (scheme) {
            case "basic" -> basic(window, from, token(window, from, to), findings);
            case "digest" -> part(window, from, to, "response", findings);
            case "aws4-hmac-sha256" -> part(window, from, to, "signature", findings);
            case "hawk" -> part(window, from, to, "mac", findings);
            case "oauth" -> part(window, from, to, "oauth_signature", findings);
            case "signature" -> part(window, from, to, "signature", findings);
            default -> {
                int stop = token(window, from, to);
                int value = from;
                String text = window.text(from, stop);
                int equals = text.indexOf('=');
                if (equals > 0
                        && equals < text.length() - 2
                        && equals < 20
                        && text.substring(0, equals).chars().allMatch(c -> Character.isLetter(c) || c == '_')) {
                    value = from + equals + 1;
                    if (Field.isQuote(window.at(value))) {
                        value++;
                        stop = Math.max(value, stop - 1);
                    }
                }
                judge(window, value, stop, "credentials in a header", findings);
            }
        }
    }

    private static int token(Window window, int from, int end) {
        int i = from;
        while (i < end
                && window.at(i) > ' '
                && window.at(i) != '"'
                && window.at(i) != '\''
                && window.at(i) != '`'
                && window.at(i) != ')'
                && window.at(i) != '\\') {
            i++;
        }
        while (i > from && (window.at(i - 1) == ',' || window.at(i - 1) == ';' || window.at(i - 1) == '.' && i < end)) {
            i--;
        }
        return i;
    }

    private static void part(Window window, int from, int end, String name, Findings findings) {
        for (int i = from; i < end; i++) {
            if (window.says(i, name) && window.at(i + name.length()) == '=' && !Character.isLetter(window.at(i - 1))) {
                int start = i + name.length() + 1;
                if (window.at(start) == '"') {
                    start++;
                }
                int stop = start;
                while (stop < end && window.at(stop) != '"' && window.at(stop) != ',' && window.at(stop) > ' ') {
                    stop++;
                }
                judge(window, start, stop, "credentials in a header", findings);
                return;
            }
        }
    }

    private static void basic(Window window, int start, int end, Findings findings) {
        String text = window.text(start, end);
        Optional<String> nothing = SecretJudge.nothing(text);
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, Math.max(end, start + 1), nothing.get());
            return;
        }
        Optional<String> decoded = decode(text);
        if (decoded.isEmpty() || decoded.get().indexOf(':') < 0) {
            if (text.length() >= 8 && start < end) {
                findings.dismiss(LeakRules.AUTHORIZATION, start, end, "it does not decode to a user and a password");
            }
            return;
        }
        String password = decoded.get().substring(decoded.get().indexOf(':') + 1);
        String user = decoded.get().substring(0, decoded.get().indexOf(':'));
        if (password.isEmpty()) {
            // Some services take a key in place of the user.
            judgeBasic(SecretJudge.judge(FieldName.SECRET, user), start, end, findings);
        } else {
            judgeBasic(SecretJudge.judge(FieldName.PASSWORD, password), start, end, findings);
        }
    }

    private static void judgeBasic(Verdict verdict, int start, int end, Findings findings) {
        if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, clean.reason());
        } else if (verdict instanceof Verdict.Default) {
            findings.leak(
                    LeakRules.AUTHORIZATION,
                    start,
                    end,
                    Confidence.POSSIBLE,
                    LeakLevel.NOTE,
                    "credentials that are the same everywhere");
        } else {
            findings.leak(LeakRules.AUTHORIZATION, start, end, Confidence.CERTAIN, "a user and a password in a header");
        }
    }

    /** The text that base64 holds (RFC 4648), where it is printable. */
    static Optional<String> decode(String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
            String decoded = new String(bytes, StandardCharsets.UTF_8);
            return decoded.chars().allMatch(c -> c >= ' ' && c != 0xFFFD) && !decoded.isEmpty()
                    ? Optional.of(decoded)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static void judge(Window window, int start, int end, String what, Findings findings) {
        if (start >= end) {
            return;
        }
        String value = window.text(start, end);
        Optional<String> nothing = SecretJudge.nothing(value);
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, nothing.get());
        } else if (value.length() < 8 || ProgramText.isExpression(value) || value.indexOf(' ') >= 0) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, "it is too short, or code");
        } else if (value.startsWith("eyJ") && value.endsWith(".")) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, "it is a token without a signature");
        } else if (value.startsWith(".")
                || value.indexOf("../") >= 0
                || value.indexOf('<') >= 0
                || value.indexOf("'") >= 0) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, "it is an attack, not a token");
        } else if (!Spelling.hasDigit(value) && value.length() < 20) {
            findings.dismiss(LeakRules.AUTHORIZATION, start, end, "it looks like a word");
        } else {
            findings.leak(LeakRules.AUTHORIZATION, start, end, Confidence.LIKELY, what);
        }
    }
}
