package org.reportcli.leak.person;

import org.reportcli.leak.Findings;
import org.reportcli.leak.Window;

/** Mail addresses that are spelled out to hide them from machines: {@code ada [at] example [dot] org}. */
final class SpelledMail {
    private SpelledMail() {}

    /** Looks around an at sign in brackets. */
    static void look(Window window, int start, int end, Findings findings) {
        int localEnd = start;
        while (window.at(localEnd - 1) == ' ' && start - localEnd < 2) {
            localEnd--;
        }
        int from = localEnd;
        while (localEnd - from < 64 && isName(window.at(from - 1))) {
            from--;
        }
        int at = end;
        while (window.at(at) == ' ' && at - end < 2) {
            at++;
        }
        StringBuilder domain = new StringBuilder();
        int to = at;
        int dots = 0;
        while (to - at < 80) {
            int dot = dotEnd(window, to);
            if (dot > to && Chars.isAlphanumeric(window.at(dot))) {
                domain.append('.');
                dots++;
                to = dot;
            } else if (Chars.isAlphanumeric(window.at(to)) || window.at(to) == '-') {
                domain.append(window.at(to++));
            } else {
                break;
            }
        }
        if (from < localEnd && dots > 0) {
            MailDetector.judge(window, from, to, window.text(from, localEnd), domain.toString(), findings);
        }
    }

    /** Behind a dot that is written or spelled; the place itself where there is none. */
    private static int dotEnd(Window window, int place) {
        if (window.at(place) == '.') {
            return place + 1;
        }
        int i = window.at(place) == ' ' ? place + 1 : place;
        for (String dot : new String[] {"[dot]", "(dot)", "{dot}", "[punkt]", "(punkt)", "dot ", "[.]", "(.)"}) {
            if (window.says(i, dot) && (dot.charAt(0) != 'd' || i > place)) {
                int end = i + dot.length();
                return window.at(end) == ' ' ? end + 1 : end;
            }
        }
        return place;
    }

    private static boolean isName(char c) {
        return Chars.isAlphanumeric(c) || c == '.' || c == '_' || c == '-' || c == '+';
    }
}
