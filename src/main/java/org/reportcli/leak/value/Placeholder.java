package org.reportcli.leak.value;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Values that stand for another one: {@code <token>}, {@code $TOKEN}, {@code xxxx}, {@code [cookie-1]}. A value is judged
 * whole; one that merely holds a placeholder is none.
 */
public final class Placeholder {
    private static final int LONGEST_VISIBLE = 12;
    private static final int RUN = 4;
    private static final int LONGEST_COUNT = 12;
    private static final int LONG_RUN = 8;

    private static final Set<String> WORDS = Set.of(
            "null",
            "nil",
            "none",
            "undefined",
            "nan",
            "true",
            "false",
            "yes",
            "no",
            "empty",
            "blank",
            "unset",
            "n/a",
            "na",
            "string",
            "str",
            "int",
            "integer",
            "text",
            "varchar",
            "char",
            "object",
            "value",
            "values",
            "boolean",
            "bool",
            "password",
            "passwd",
            "passwort",
            "kennwort",
            "pass",
            "pwd",
            "passphrase",
            "secret",
            "token",
            "key",
            "apikey",
            "api_key",
            "api-key",
            "accesstoken",
            "access_token",
            "access-token",
            "credentials",
            "credential",
            "session",
            "sessionid",
            "session_id",
            "session-id",
            "cookie",
            "jwt",
            "bearer",
            "signature",
            "auth",
            "username",
            "user",
            "foo",
            "bar",
            "baz",
            "foobar",
            "example",
            "sample",
            "dummy",
            "fake",
            "mock",
            "placeholder",
            "redacted",
            "removed",
            "masked",
            "hidden",
            "censored",
            "sanitized",
            "sanitised",
            "omitted",
            "stripped",
            "anonymized",
            "snip",
            "snipped",
            "truncated",
            "todo",
            "tbd",
            "fixme",
            "fuzz",
            "payload",
            "inject",
            "here",
            "something",
            "anything",
            "whatever",
            "geheim",
            "entfernt",
            "geschwaerzt",
            "geschwärzt",
            "beispiel",
            "platzhalter",
            "unkenntlich",
            "versteckt",
            "required",
            "optional",
            "default",
            "unknown",
            "deleted",
            "invalid",
            "wrong",
            "random",
            "test",
            "testing",
            "abc",
            "abcd",
            "abcdef",
            "abc123",
            "xyz",
            "yourpassword",
            "changeme",
            "change_me",
            "change-me",
            "changeit",
            "replaceme",
            "notasecret",
            "not-a-secret",
            "supersecret",
            "mysecret",
            "mypassword",
            "my-secret",
            "mytoken",
            "s3cret_here",
            "attacker",
            "victim",
            "attacker_token",
            "victim_token",
            "attackertoken",
            "victimtoken",
            "any",
            "self",
            "this",
            "input",
            "output",
            "enabled",
            "disabled",
            "on",
            "off",
            "stdin",
            "prompt",
            "ask",
            "env",
            "vault");

    private static final String[] BEGINNINGS = {
        "your",
        "my_",
        "my-",
        "<your",
        "dein",
        "ihr_",
        "ihr-",
        "insert",
        "replace",
        "enter",
        "put",
        "put_",
        "add_",
        "paste",
        "put-",
        "add-",
        "the_",
        "some_",
        "some-",
        "change",
        "todo",
        "redact",
        "example",
        "dummy",
        "fake_",
        "fake-",
        "sample",
        "placeholder",
        "xxx",
        "victim_",
        "victim-",
        "attacker_",
        "attacker-",
        "invalid",
        "mein_",
        "mein-",
        "hier_",
        "hier-",
        "test_token",
        "test-token",
        "any_",
        "any-"
    };

    private static final String[] ENDINGS = {
        "_here",
        "-here",
        "here>",
        "_hier",
        "-hier",
        "_goes_here",
        "_placeholder",
        "-placeholder",
        "_redacted",
        "-redacted",
        "example",
        "_value",
        "-value"
    };

    private Placeholder() {}

    /** Why a whole value is a placeholder, as the end of "it was let pass because …"; empty where it is none. */
    public static Optional<String> reason(CharSequence value) {
        String text = value.toString().strip();
        if (text.isEmpty()) {
            return Optional.of("it is empty");
        }
        if (isMask(text)) {
            return Optional.of("it is masked already");
        }
        if (isBracketed(text) || isVariable(text)) {
            return Optional.of("it stands for another value");
        }
        if (isCut(text)) {
            return Optional.of("most of it is left out");
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (WORDS.contains(lower) || isWordOfPlaceholders(lower)) {
            return Optional.of("it is a word that stands for a value");
        }
        return isCount(lower) ? Optional.of("it is counted up") : Optional.empty();
    }

    /** Nothing but the signs with which values are painted over. */
    private static boolean isMask(String text) {
        int painted = 0;
        int run = 0;
        int longest = 0;
        char last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            run = c == last ? run + 1 : 1;
            last = c;
            longest = Math.max(longest, run);
            painted += isPaint(c) ? 1 : 0;
        }
        boolean one = longest == text.length() && text.length() > 1;
        return painted == text.length()
                || one
                || longest >= LONG_RUN && longest * 2 >= text.length()
                || painted >= RUN && painted * 2 >= text.length() && longest >= RUN;
    }

    private static boolean isPaint(char c) {
        return "*xX•·●■█▇▓▒░_#?.…-–—".indexOf(c) >= 0 || c >= '\u2580' && c <= '\u25FF';
    }

    private static boolean isBracketed(String text) {
        char first = text.charAt(0);
        char last = text.charAt(text.length() - 1);
        return first == '<' && last == '>'
                || first == '{' && last == '}'
                || first == '[' && last == ']'
                || first == '(' && last == ')'
                || first == '«' && last == '»'
                || first == '§' && last == '§' && text.length() > 1
                || first == '%' && last == '%' && text.length() > 2
                || first == '@' && last == '@' && text.length() > 2
                || text.startsWith("&lt;")
                || text.startsWith("__") && text.endsWith("__") && text.length() > 4
                || text.startsWith("%3C") && text.endsWith("%3E")
                || text.startsWith("#{")
                || text.startsWith("!")
                        && text.length() > 3
                        && text.substring(1).chars().allMatch(Character::isLetter)
                || text.startsWith("ENC[")
                || text.startsWith("$ANSIBLE_VAULT")
                || text.startsWith("vault:")
                || text.startsWith("op://")
                || text.startsWith("arn:aws:")
                || text.startsWith("{{")
                || text.startsWith("{") && text.endsWith("}}");
    }

    private static boolean isVariable(String text) {
        char first = text.charAt(0);
        if (first == '$' && text.length() > 1) {
            // A password may begin with a dollar sign; the name of a variable has no other signs.
            char second = text.charAt(1);
            return second == '{' || second == '(' || isName(text, 1) && !isMixedLike(text);
        }
        if (first == '%' && text.length() <= 3) {
            return true;
        }
        if (first == ':' && text.length() > 1) {
            return isName(text, 1);
        }
        return isConstant(text);
    }

    /** The name of a constant or variable in capitals with underscores, such as {@code API_TOKEN}. */
    private static boolean isConstant(String text) {
        boolean underscore = false;
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                letters++;
            } else if (c == '_') {
                underscore = true;
            } else if (c < '0' || c > '9' || letters * 4 < i) {
                return false;
            }
        }
        return underscore && letters >= RUN
                || letters == text.length()
                        && Set.of("PASSWORD", "TOKEN", "SECRET", "APIKEY", "COOKIE", "JWT", "FUZZ")
                                .contains(text);
    }

    private static boolean isName(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c)
                    && c != '_'
                    && c != '['
                    && c != ']'
                    && c != '\''
                    && c != '.'
                    && c != '-'
                    && c != '>') {
                return false;
            }
        }
        return Character.isLetter(text.charAt(from)) || text.charAt(from) == '_';
    }

    private static boolean isMixedLike(String text) {
        int kinds = 0;
        kinds += text.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? 1 : 0;
        kinds += text.chars().anyMatch(c -> c >= 'A' && c <= 'Z') ? 1 : 0;
        kinds += text.chars().anyMatch(c -> c >= '0' && c <= '9') ? 1 : 0;
        return kinds == 3;
    }

    /** A short beginning and an ellipsis: what is shown opens nothing. */
    private static boolean isCut(String text) {
        int dots = text.indexOf("...");
        int cut = dots >= 0 ? dots : text.indexOf('…');
        if (cut < 0) {
            int snip = Math.max(text.indexOf("[snip"), text.indexOf("<snip"));
            cut = Math.max(snip, text.indexOf("[..."));
        }
        if (cut < 0) {
            return false;
        }
        int behind = text.length() - cut - (dots >= 0 ? 3 : 1);
        return cut <= LONGEST_VISIBLE && behind <= LONGEST_VISIBLE;
    }

    private static boolean isWordOfPlaceholders(String lower) {
        for (String beginning : BEGINNINGS) {
            if (lower.startsWith(beginning) && isPlainWords(lower)) {
                return true;
            }
        }
        for (String ending : ENDINGS) {
            if (lower.endsWith(ending) && isPlainWords(lower)) {
                return true;
            }
        }
        if ((lower.contains("fake")
                        || lower.contains("dummy")
                        || lower.contains("not-a-real")
                        || lower.contains("notreal"))
                && isPlainWords(lower)) {
            return true;
        }
        return lower.contains("redacted")
                || lower.contains("placeholder")
                || lower.contains("changeme")
                || lower.contains("xxxxx")
                || lower.contains("*****");
    }

    /** Letters, and signs that part words; digits make it a value. */
    private static boolean isPlainWords(String lower) {
        int digits = 0;
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (!Character.isLetterOrDigit(c) && "_- .<>'/".indexOf(c) < 0) {
                return false;
            }
        }
        return digits <= 1;
    }

    /** {@code 1234567890}, {@code abcdef0123456789}: each char the one after the char before. */
    private static boolean isCount(String lower) {
        if (lower.length() < 8 || lower.length() > LONGEST_COUNT) {
            return false;
        }
        int steps = 0;
        for (int i = 1; i < lower.length(); i++) {
            int step = lower.charAt(i) - lower.charAt(i - 1);
            steps += step == 1 || lower.charAt(i - 1) == '9' && "0a".indexOf(lower.charAt(i)) >= 0 ? 1 : 0;
        }
        return steps >= (lower.length() - 1) * 4 / 5;
    }
}
