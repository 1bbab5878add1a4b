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
    private static final int SHORTEST = 3;

    private final List<String> words = StartWords.of("field");
    private final NameTail tail = new NameTail(words);

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Field field = Field.around(window, start, end);
        if (field == null
                || field.span().length() < SHORTEST
                || tail.hasWord(window, end, field.nameSpan().end())) {
            return;
        }
        FieldName name = FieldNames.judge(field.name(window));
        if (name != FieldName.HARMLESS) {
            judge(window, field, name, findings);
        }
    }

    private static void judge(Window window, Field field, FieldName name, Findings findings) {
        LeakRule rule = rule(name);
        int start = field.start();
        int end = field.end();
        String value = field.value(window);
        FieldContext context = new FieldContext(window, field);
        if (name == FieldName.PASSWORD && context.isProse(value)) {
            findings.dismiss(rule, start, end, "a sentence follows");
            return;
        }
        if (context.isSealed()) {
            findings.dismiss(rule, start, end, "it is sealed");
            return;
        }
        if (name == FieldName.SESSION && context.isTls()) {
            findings.dismiss(rule, start, end, "it is a session of TLS, which has keys of its own");
            return;
        }
        if (context.isResource()) {
            findings.dismiss(rule, start, end, "it is the name of a resource");
            return;
        }
        Verdict verdict = SecretJudge.judge(name, value, field.quoted(), context.isCode());
        if (verdict instanceof Verdict.Hash) {
            findings.leak(rule, start, end, Confidence.CERTAIN, LeakLevel.WARNING, "the hash of a password");
        } else {
            new Suspicion(rule, confidence(verdict), what(name)).tell(verdict, start, end, findings);
        }
    }

    private static Confidence confidence(Verdict verdict) {
        return verdict instanceof Verdict.Leaks leaks && leaks.sure() ? Confidence.LIKELY : Confidence.POSSIBLE;
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
