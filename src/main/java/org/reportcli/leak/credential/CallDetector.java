package org.reportcli.leak.credential;

import java.util.List;
import java.util.Locale;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds secrets that programs write down as arguments without a name, by a table of calls. */
final class CallDetector implements Detector {
    private static final int LONGEST = 400;
    private static final Suspicion PASSWORD =
            new Suspicion(LeakRules.PASSWORD, Confidence.LIKELY, "a password in a program");
    private static final Suspicion KEY = new Suspicion(LeakRules.SECRET, Confidence.LIKELY, "a key in a program");

    @Override
    public List<String> words() {
        return CallWords.words();
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        CallWords.Argument argument = CallWords.argument(window.text(start, end).toLowerCase(Locale.ROOT));
        Span value = literal(window, end, argument.place());
        if (value != null) {
            Suspicion suspicion = argument.name() == FieldName.PASSWORD ? PASSWORD : KEY;
            suspicion.settle(argument.name(), window, value.start(), value.end(), findings);
        }
    }

    /** The argument at a place of a call, where it is a literal and nothing is joined to it; null where it is not. */
    private static Span literal(Window window, int from, int place) {
        int argument = 1;
        int at = from;
        while (at - from < LONGEST) {
            at = Signs.behindBlanks(window, at);
            char c = window.at(at);
            if (Signs.isQuote(c)) {
                int close = closing(window, at + 1, c);
                if (argument == place) {
                    return endsArgument(window.at(Signs.behindBlanks(window, close + 1)))
                            ? new Span(at + 1, close)
                            : null;
                }
                at = close + 1;
            } else if (c == ',') {
                argument++;
                at++;
            } else if (c == ')' || c == ';' || c == 0 || argument > place) {
                return null;
            } else {
                at++;
            }
        }
        return null;
    }

    private static int closing(Window window, int start, char quote) {
        int end = start;
        while (end - start < LONGEST && window.at(end) != '\n' && window.at(end) != quote) {
            end += window.at(end) == '\\' ? 2 : 1;
        }
        return end;
    }

    private static boolean endsArgument(char c) {
        return c == ',' || c == ')' || c == '-' || c == ';' || c == 0;
    }
}
