package org.reportcli.leak.credential;

import java.util.Locale;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;
import org.reportcli.leak.value.ValueKind;

/**
 * Judges the cookies of one header by their names: those of sessions always count, those that count visitors never, others
 * when they are random. There is one leak for them all: from the first that counts to the last.
 */
final class CookieJar {
    private static final int SHORTEST = 6;
    private static final int SHORTEST_OF_LETTERS = 8;
    private static final int SHORTEST_OF_ANY_NAME = 16;

    private final Window window;
    private final Findings findings;
    private int first = -1;
    private int last = -1;
    private boolean session;

    private CookieJar(Window window, Findings findings) {
        this.window = window;
        this.findings = findings;
    }

    /** Judges what a request sends back between two places: cookies, parted by semicolons. */
    static void sent(Window window, int from, int to, Findings findings) {
        CookieJar jar = new CookieJar(window, findings);
        for (int at = from; at < to; ) {
            int stop = jar.find(';', at, to);
            jar.take(at, stop);
            at = stop + 1;
        }
        jar.tell();
    }

    /** Judges what a response sets between two places: one cookie, and its attributes behind it. */
    static void set(Window window, int from, int to, Findings findings) {
        CookieJar jar = new CookieJar(window, findings);
        jar.take(from, jar.find(';', from, to));
        jar.tell();
    }

    /** Looks at one cookie. */
    private void take(int from, int stop) {
        int equals = find('=', from, stop);
        if (equals >= stop) {
            return;
        }
        int start = equals + 1;
        int end = stop;
        while (end > start && window.at(end - 1) <= ' ') {
            end--;
        }
        String name = window.text(from, equals).strip().toLowerCase(Locale.ROOT);
        Optional<String> nothing = nothing(name, window.text(start, end));
        if (nothing.isPresent()) {
            findings.dismiss(LeakRules.COOKIE, from, Math.max(end, start), nothing.get());
        } else if (end > start) {
            first = first < 0 ? start : first;
            last = end;
            session |= CookieNames.isSession(name);
        }
    }

    private void tell() {
        if (first >= 0) {
            findings.leak(
                    LeakRules.COOKIE,
                    first,
                    last,
                    session ? Confidence.LIKELY : Confidence.POSSIBLE,
                    session ? "a session cookie" : "a cookie that may log somebody in");
        }
    }

    private int find(char sign, int from, int to) {
        int at = from;
        while (at < to && window.at(at) != sign) {
            at++;
        }
        return at;
    }

    /** Why a cookie logs nobody in; empty where it may. */
    private static Optional<String> nothing(String name, String value) {
        if (CookieNames.isAttribute(name)) {
            return Optional.of("it is an attribute");
        }
        String bare = withoutQuotes(value);
        Optional<String> nothing = SecretJudge.nothing(bare);
        if (nothing.isPresent()) {
            return nothing;
        }
        if (bare.length() < SHORTEST) {
            return Optional.of("it is too short to log anybody in");
        }
        boolean session = CookieNames.isSession(name);
        if (CookieNames.isVisitor(name, session)) {
            return Optional.of("cookies of this name count visitors or keep settings");
        }
        if (session) {
            return bare.length() >= SHORTEST_OF_LETTERS || Spelling.hasDigit(bare)
                    ? Optional.empty()
                    : Optional.of("it is too simple for a session");
        }
        return bare.length() >= SHORTEST_OF_ANY_NAME && (ValueKind.isRandom(bare) || bare.startsWith("eyJ"))
                ? Optional.empty()
                : Optional.of("neither its name nor its form says that it logs anybody in");
    }

    private static String withoutQuotes(String value) {
        return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
