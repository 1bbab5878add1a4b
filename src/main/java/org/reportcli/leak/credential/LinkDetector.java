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
        return List.of(
                "magic",
                "reset",
                "invite",
                "invitation",
                "verify",
                "confirm",
                "activate",
                "signin",
                "passwordless",
                "recover",
                "einladung",
                "onetime",
                "one-time",
                "login-link",
                "autologin",
                "claim");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char before = window.at(start - 1);
        if (before != '/' && before != '-' && before != '_' && before != '.') {
            return;
        }
        int line = window.lineEnd(end, REACH);
        int i = end;
        while (i < line && isAddress(window.at(i))) {
            char c = window.at(i);
            if (c == '/' || c == '=' || c == '#') {
                int stop = i + 1;
                while (stop < line && isToken(window.at(stop))) {
                    stop++;
                }
                String value = window.text(i + 1, stop);
                if (value.length() >= SHORTEST
                        && (ValueKind.isRandom(value) || ValueKind.isUuid(value))
                        && SecretJudge.nothing(value).isEmpty()) {
                    findings.leak(
                            LeakRules.SECRET, i + 1, stop, Confidence.POSSIBLE, "a link that works for whoever has it");
                    return;
                }
                i = stop > i + 1 ? stop : i + 1;
            } else {
                i++;
            }
        }
    }

    private static boolean isAddress(char c) {
        return c > ' ' && c != '"' && c != '\'' && c != '<' && c != '>' && c != '`' && c != ')' && c != ']';
    }

    private static boolean isToken(char c) {
        return Character.isLetterOrDigit(c) && c < 128 || c == '-' || c == '_' || c == '.' || c == '~' || c == '%';
    }
}
