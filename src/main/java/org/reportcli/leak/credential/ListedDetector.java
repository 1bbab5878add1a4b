package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.credential.Field.Form;

/** Finds the values of variables that YAML lists with the name on one line and the value on the next. */
final class ListedDetector implements Detector {
    private static final int LONGEST_NAME = 80;
    private static final String VALUE = "value:";
    private static final Suspicion PASSWORD =
            new Suspicion(LeakRules.PASSWORD, Confidence.LIKELY, "a password of a setting");
    private static final Suspicion SECRET =
            new Suspicion(LeakRules.SECRET, Confidence.LIKELY, "a secret value of a setting");

    @Override
    public List<String> words() {
        return StartWords.of("listed");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int line = window.lineEnd(end, LONGEST_NAME);
        int next = Signs.behindBlanks(window, line);
        if (next == line || !window.says(next, VALUE)) {
            return;
        }
        Span name = new Span(end, line).withoutQuotes(window);
        FieldName promise = FieldNames.judge(name.text(window).strip());
        Field field = new FieldValue(window, name).at(Signs.behindSpaces(window, next + VALUE.length()), Form.COLON);
        if (field == null) {
            return;
        }
        if (promise == FieldName.PASSWORD) {
            PASSWORD.settle(promise, window, field.start(), field.end(), findings);
        } else if (promise == FieldName.SECRET) {
            SECRET.settle(promise, window, field.start(), field.end(), findings);
        }
    }
}
