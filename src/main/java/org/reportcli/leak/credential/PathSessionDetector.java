package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds sessions in the paths of addresses: {@code ;jsessionid=…} of Java, {@code (S(…))} of ASP.NET. */
final class PathSessionDetector implements Detector {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 300;
    private static final Suspicion SUSPICION =
            new Suspicion(LeakRules.SESSION, Confidence.LIKELY, "a session id in an address");

    @Override
    public List<String> words() {
        return StartWords.of("session");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int stop = end;
        while (stop - end < LONGEST && isOfSession(window.at(stop))) {
            stop++;
        }
        if (stop - end >= SHORTEST) {
            SUSPICION.settle(FieldName.SESSION, window, end, stop, findings);
        }
    }

    private static boolean isOfSession(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.' || c == '!';
    }
}
