package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/** Finds links that log in, reset a password or take an invitation: whoever has one can use it. */
final class LinkDetector implements Detector {
    private static final int REACH = 400;
    private static final int SHORTEST = 16;

    @Override
    public List<String> words() {
        return StartWords.of("link");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (!mayStandBefore(window.at(start - 1))) {
            return;
        }
        int line = window.lineEnd(end, REACH);
        for (int i = end; i < line && isOfAddress(window.at(i)); ) {
            int stop = i + 1;
            if (beginsValue(window.at(i))) {
                while (stop < line && isOfToken(window.at(stop))) {
                    stop++;
                }
                if (isToken(window, i + 1, stop)) {
                    findings.leak(
                            LeakRules.SECRET, i + 1, stop, Confidence.POSSIBLE, "a link that works for whoever has it");
                    return;
                }
            }
            i = stop;
        }
    }

    private static boolean mayStandBefore(char c) {
        return c == '/' || c == '-' || c == '_' || c == '.';
    }

    private static boolean beginsValue(char c) {
        return c == '/' || c == '=' || c == '#';
    }

    private static boolean isToken(Window window, int start, int end) {
        if (end - start < SHORTEST) {
            return false;
        }
        String value = window.text(start, end);
        return (ValueKind.isRandom(value) && !Spelling.isSlug(value) || ValueKind.isUuid(value))
                && SecretJudge.nothing(value).isEmpty();
    }

    private static boolean isOfAddress(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '`' && c != ')' && c != ']';
    }

    private static boolean isOfToken(char c) {
        return c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '~' || c == '%';
    }
}
