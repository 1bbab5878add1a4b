package org.reportcli.leak.token;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds values that look random near the name of a service: keys of most services bear no mark of their own. */
final class ProviderDetector implements Detector {
    private static final int REACH = 130;
    private static final int LINES = 4;
    private static final int SURE = 24;
    private static final int LONGEST_COOKIES = 2_000;
    private static final String[] TOP_LEVEL = {
        "com", "io", "net", "org", "dev", "app", "ai", "co", "cloud", "de", "eu", "me"
    };

    /** The first letters of names that are glued to the name of a service. */
    private static final String GLUED = "aktscpi";

    private final boolean weak;
    private final List<String> words;

    private ProviderDetector(boolean weak, List<String> words) {
        this.weak = weak;
        this.words = words;
    }

    /** One for the names of services, and one for those that are words of the language too. */
    static List<Detector> all() {
        List<String> names = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        for (List<String> row : TableText.rows("providers.txt")) {
            (row.size() > 1 ? plain : names).add(row.get(0));
        }
        return List.of(new ProviderDetector(false, names), new ProviderDetector(true, plain));
    }

    @Override
    public List<String> words() {
        return words;
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char next = window.at(end);
        char before = window.at(start - 1);
        if (next >= 'a' && next <= 'z' && GLUED.indexOf(next) < 0 || continues(window, start)) {
            return;
        }
        if (next == '+'
                || before == '+'
                || (next == '/' || before == '/' || Edges.isAlnum(before)) && Edges.isInBase64(window, start)
                || (Edges.isAlnum(before) || Edges.isAlnum(next)) && Edges.isInLongBase64(window, start)) {
            return;
        }
        Names names = new Names(window);
        int at = names.tail(end);
        if (at < 0) {
            return;
        }
        if (weak && !names.secret() && !assigned(window, at)) {
            beside(window, at, names, findings);
            return;
        }
        boolean host = next == '.' && topLevel(window, end + 1);
        int lines = 0;
        int stop = Math.min(window.length(), at + REACH);
        int place = at;
        int unread = at;
        while (place < stop) {
            char c = window.at(place);
            if (c == '\n') {
                lines++;
                if (lines >= LINES || weak && lines > 1) {
                    return;
                }
                place++;
            } else if (!Values.mayHold(c)) {
                place++;
            } else {
                int last = Values.end(window, place);
                if (Values.isLong(place, last)) {
                    names.read(unread, place);
                    unread = place;
                    if ((!host || names.secret()) && Values.judge(window, place, last, names)) {
                        report(window, place, last, findings);
                        return;
                    }
                }
                place = Math.max(last, place + 1);
            }
        }
    }

    /** A value right beside the name, with nothing that assigns it, has to look drawn at random beyond doubt. */
    private static void beside(Window window, int at, Names names, Findings findings) {
        int start = at;
        while (start < at + 3 && (window.at(start) == ' ' || window.at(start) == '\'' || window.at(start) == '"')) {
            start++;
        }
        if (Edges.isAlnum(window.at(start - 1)) || !Edges.isAlnum(window.at(start))) {
            return;
        }
        int end = Values.end(window, start);
        if (end - start >= SURE && Values.judge(window, start, end, names) && !Values.isHex(window, start, end)) {
            report(window, start, end, findings);
        }
    }

    /** A part of {@code arn:aws:service:region:account:kind:name}. */
    private static boolean isOfResource(Window window, int start) {
        int at = start;
        while (start - at < REACH && window.at(at - 1) > ' ' && window.at(at - 1) != '"') {
            at--;
        }
        return window.says(at, "arn:");
    }

    private static boolean isOfCookies(Window window, int start) {
        int line = window.lineStart(start, LONGEST_COOKIES);
        return window.says(line, "cookie:") || window.says(line, "set-cookie:");
    }

    private static boolean topLevel(Window window, int at) {
        for (String name : TOP_LEVEL) {
            if (window.says(at, name) && !Edges.isAlnum(window.at(at + name.length()))) {
                return true;
            }
        }
        return false;
    }

    private static void report(Window window, int start, int end, Findings findings) {
        if (isOfResource(window, start)) {
            findings.dismiss(LeakRules.PROVIDER_TOKEN, start, end, "it is the name of a resource");
            return;
        }
        if (isOfCookies(window, start)) {
            findings.dismiss(LeakRules.PROVIDER_TOKEN, start, end, "it is a cookie, which its own rule judges");
            return;
        }
        Randomness.masked(window, start, end)
                .ifPresentOrElse(
                        reason -> findings.dismiss(LeakRules.PROVIDER_TOKEN, start, end, reason),
                        () -> findings.leak(
                                LeakRules.PROVIDER_TOKEN, start, end, Confidence.LIKELY, "a key of a service"));
    }

    /** Whether a place is inside of a word. */
    private static boolean continues(Window window, int start) {
        char before = window.at(start - 1);
        if (!Edges.isLetter(before)) {
            return false;
        }
        boolean camel = before >= 'a' && window.at(start) <= 'Z';
        return !camel && !(window.at(start - 2) == '\\');
    }

    private static boolean assigned(Window window, int at) {
        int i = at;
        while (i < at + 4
                && (window.at(i) == ' ' || window.at(i) == '"' || window.at(i) == '\'' || window.at(i) == ']')) {
            i++;
        }
        char c = window.at(i);
        return c == '=' || c == ':' && window.at(i + 1) != '/' || c == '-' && window.at(i + 1) == ' ';
    }
}
