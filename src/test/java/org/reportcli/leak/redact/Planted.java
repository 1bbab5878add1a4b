package org.reportcli.leak.redact;

import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Window;

/** A scanner that finds what tests plant: {@code tok_…;} is a token, {@code sid=…} a cookie, {@code val<…>} a secret. */
public final class Planted {
    public static final LeakScanner SCANNER =
            new LeakScanner(List.of(new Tokens(), new Cookies(), new Values()), List.of());

    private Planted() {}

    /** Everything from {@code tok_} up to a semicolon, also over lines. */
    private static final class Tokens implements Detector {
        @Override
        public List<String> words() {
            return List.of("tok_");
        }

        @Override
        public void look(Window window, int start, int end, Findings findings) {
            int stop = end;
            while (stop < window.length() && stop < start + 500 && window.at(stop) != ';') {
                stop++;
            }
            if (window.at(stop) == ';') {
                findings.leak(LeakRules.PROVIDER_TOKEN, start, stop, Confidence.CERTAIN, "a token");
            }
        }
    }

    /** Letters, digits, hyphens and encoded signs behind {@code sid=}. */
    private static final class Cookies implements Detector {
        @Override
        public List<String> words() {
            return List.of("sid=");
        }

        @Override
        public void look(Window window, int start, int end, Findings findings) {
            int stop = end;
            while (Character.isLetterOrDigit(window.at(stop)) || "-%+/".indexOf(window.at(stop)) >= 0) {
                stop++;
            }
            if (stop - end >= 4 && !window.text(end, stop).matches("x+")) {
                findings.leak(LeakRules.COOKIE, end, stop, Confidence.LIKELY, "a session cookie");
            }
        }
    }

    /** What stands between {@code val<} and {@code >}. */
    private static final class Values implements Detector {
        @Override
        public List<String> words() {
            return List.of("val<");
        }

        @Override
        public void look(Window window, int start, int end, Findings findings) {
            int stop = end;
            while (stop < window.length() && stop < start + 500 && window.at(stop) != '>') {
                stop++;
            }
            if (window.at(stop) == '>' && stop > end && window.at(end) != '[') {
                findings.leak(LeakRules.SECRET, end, stop, Confidence.CERTAIN, "a secret");
            }
        }
    }
}
