package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds values whose names say that they are secret: in forms, addresses, JSON, YAML, XML, code, settings, logs. */
final class FieldDetector implements Detector {
    private static final List<String> WORDS = List.of(
            "passw",
            "pwd",
            "passphrase",
            "passcode",
            "kennwort",
            "pass",
            "secret",
            "token",
            "apikey",
            "api_key",
            "api-key",
            "access_key",
            "accesskey",
            "access-key",
            "private_key",
            "privatekey",
            "session",
            "sessid",
            "sid",
            "credential",
            "creds",
            "bearer",
            "signature",
            "auth",
            "_key",
            "-key",
            "key",
            "psk",
            "jwt",
            "requirepass",
            "_pw",
            "bindpw",
            "zugangscode",
            "mdp",
            "contrase",
            "senha",
            "wachtwoord",
            "ticket",
            "samlresponse",
            "assertion",
            "hmac",
            "pin");

    @Override
    public List<String> words() {
        return WORDS;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Field field = Field.around(window, start, end);
        if (field == null || field.end() - field.start() < 3) {
            return;
        }
        // Of several words in one name, the last one looks.
        if (isFollowedByAnother(field, start, end)) {
            return;
        }
        FieldName name = FieldNames.judge(field.name());
        if (name == FieldName.HARMLESS) {
            return;
        }
        String value = field.value(window);
        judge(window, field, name, value, findings);
    }

    private static boolean isFollowedByAnother(Field field, int start, int end) {
        String rest = field.name().substring(Math.min(field.name().length(), end - field.nameStart()));
        String lower = rest.toLowerCase(java.util.Locale.ROOT);
        for (String word : WORDS) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static void judge(Window window, Field field, FieldName name, String value, Findings findings) {
        LeakRule rule = rule(name);
        boolean code = isCode(window, field);
        int start = field.start();
        int end = field.end();
        if (name == FieldName.PASSWORD && !field.quoted() && field.form() == Field.Form.COLON) {
            // A sentence may follow a colon; a password has no space, and what follows it is the sentence's.
            if (isProse(window, field)) {
                findings.dismiss(rule, start, end, "a sentence follows");
                return;
            }
        }
        if (isSealed(window, field)) {
            findings.dismiss(rule, start, end, "it is sealed");
            return;
        }
        Verdict verdict = SecretJudge.judge(name, value, field.quoted(), code);
        if (verdict instanceof Verdict.Clean clean) {
            findings.dismiss(rule, start, end, clean.reason());
        } else if (verdict instanceof Verdict.Default) {
            findings.leak(
                    rule, start, end, Confidence.POSSIBLE, LeakLevel.NOTE, "a password that is the same everywhere");
        } else if (verdict instanceof Verdict.Hash) {
            findings.leak(rule, start, end, Confidence.CERTAIN, LeakLevel.WARNING, "the hash of a password");
        } else {
            boolean sure = ((Verdict.Leaks) verdict).sure();
            findings.leak(rule, start, end, sure ? Confidence.LIKELY : Confidence.POSSIBLE, what(name));
        }
    }

    /** A secret of Kubernetes that only the cluster can open. */
    private static boolean isSealed(Window window, Field field) {
        if (field.form() != Field.Form.COLON || window.at(field.start()) != 'A') {
            return false;
        }
        for (int i = field.nameStart(); i > Math.max(0, field.nameStart() - 400); i--) {
            if (window.says(i, "encrypteddata")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isProse(Window window, Field field) {
        int i = field.end();
        if (window.at(i) != ' ') {
            return false;
        }
        int line = window.lineEnd(i, 200);
        String rest = window.text(i, line).strip();
        int words = 0;
        for (String word : rest.split(" ")) {
            words += !word.isEmpty() && word.chars().allMatch(c -> Character.isLetter(c) || c == ',' || c == '.')
                    ? 1
                    : 0;
        }
        String value = window.text(field.start(), field.end());
        return words >= 2 && !Spelling.hasDigit(value) && !Spelling.hasSign(value);
    }

    /** Whether names of variables may stand where values do. */
    private static boolean isCode(Window window, Field field) {
        if (field.form() == Field.Form.EQUALS) {
            boolean spaced = window.at(field.start() - 1) == ' '
                    || window.at(field.start() - 1) == '=' && window.at(field.start() - 2) == ' ';
            char behind = window.at(field.end());
            return spaced && (behind == ';' || behind == ',' || behind == ')' || behind == '\n' || behind == ' ')
                    || behind == ')'
                    || behind == ',' && window.at(field.start() - 1) == '=';
        }
        char behind = window.at(field.end());
        return field.form() == Field.Form.COLON && (behind == ',' || behind == ')' || behind == '}' || behind == '=');
    }

    private static LeakRule rule(FieldName name) {
        return switch (name) {
            case PASSWORD -> LeakRules.PASSWORD;
            case SESSION -> LeakRules.SESSION;
            default -> LeakRules.SECRET;
        };
    }

    private static String what(FieldName name) {
        return switch (name) {
            case PASSWORD -> "a password";
            case SESSION -> "a session id";
            default -> "a secret value";
        };
    }
}
