package org.reportcli.leak.person;

import java.util.List;
import java.util.Set;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/**
 * Judges network addresses: a public one is personal where what stands around it says that it is a user's and no server's.
 * The ranges that nobody can have are those of RFC 6890, with the examples of RFC 5737 and RFC 3849.
 */
final class NetworkAddresses implements Detector {
    private static final Set<String> RESOLVERS = Vocabulary.set("public-resolvers");

    private static final List<String> OF_USERS = Vocabulary.list("words-of-users");

    private static final List<String> BEHIND =
            List.of("of a user", "of the user", "belongs to", "of a customer", "of the victim");

    private static final Set<String> BESIDE_SERVERS = Vocabulary.set("words-beside-servers");

    private static final Set<String> PEOPLE = Vocabulary.set("people-beside-addresses");

    private static final List<String> OF_SERVERS = Vocabulary.list("words-of-servers");

    /** The beginnings of what was handed out of 2000::/3. */
    @Override
    public List<String> words() {
        return List.of("200", "240", "260", "261", "262", "280", "2a0", "2a1", "2c0");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        char before = window.at(start - 1);
        if (window.at(end + 1) != ':' || !Chars.isHex(window.at(end))) {
            return;
        }
        if (Chars.isAlphanumeric(before) || before == ':' && window.at(start - 2) == ':') {
            return;
        }
        int stop = end + 2;
        int colons = 1;
        boolean gap = window.at(stop) == ':';
        while (stop - start < 40 && (Chars.isHex(window.at(stop)) || window.at(stop) == ':')) {
            colons += window.at(stop) == ':' ? 1 : 0;
            gap |= window.at(stop) == ':' && window.at(stop + 1) == ':';
            stop++;
        }
        while (window.at(stop - 1) == ':' && window.at(stop - 2) != ':') {
            stop--;
            colons--;
        }
        if (Chars.isAlphanumeric(window.at(stop)) || window.at(stop) == '/' || colons > 7 || colons < 7 && !gap) {
            return;
        }
        if (window.says(start, "2001:db8")
                || window.says(start, "2001:0db8")
                || window.says(start, "2001:4860:4860:")
                || window.says(start, "2606:4700:4700:")
                || window.says(start, "2620:fe:")
                || window.says(start, "2620:119:")) {
            findings.dismiss(
                    LeakRules.NETWORK_ADDRESS, start, stop, "it is kept for documents, or a public resolver's");
            return;
        }
        judge(window, start, stop, findings);
    }

    /** Judges four numbers with dots between. */
    static void four(Window window, int start, int end, Findings findings) {
        char before = window.at(start - 1);
        char after = window.at(end);
        if (before == '.'
                || before == '-'
                || before == '@'
                || before == 'v'
                || before == '\\'
                || before == '/' && !dividesLog(window, start)
                || after == '-'
                || after == '/'
                || after == '.' && Chars.isAlphanumeric(window.at(end + 1))) {
            return;
        }
        int[] part = new int[4];
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = window.at(i);
            if (c == '.') {
                if (window.at(i - 1) == '.' || ++at == part.length) {
                    return;
                }
            } else {
                part[at] = part[at] * 10 + c - '0';
            }
        }
        if (part[0] > 255 || part[1] > 255 || part[2] > 255 || part[3] > 255 || isReserved(part)) {
            return;
        }
        if (RESOLVERS.contains(window.text(start, end))) {
            findings.dismiss(LeakRules.NETWORK_ADDRESS, start, end, "it is a public resolver's, or made up");
            return;
        }
        judge(window, start, end, findings);
    }

    private static boolean dividesLog(Window window, int start) {
        return window.at(start - 2) != '/' && !Chars.isAlphanumeric(window.at(start - 2));
    }

    private static boolean isReserved(int[] part) {
        int first = part[0];
        int second = part[1];
        return first == 0
                || first == 10
                || first == 127
                || first >= 224
                || first == 100 && second >= 64 && second <= 127
                || first == 169 && second == 254
                || first == 172 && second >= 16 && second <= 31
                || first == 192 && second == 168
                || first == 192 && second == 0 && (part[2] == 0 || part[2] == 2)
                || first == 198 && (second == 18 || second == 19)
                || first == 198 && second == 51 && part[2] == 100
                || first == 203 && second == 0 && part[2] == 113
                || part[3] == 0 && part[2] == 0;
    }

    private static void judge(Window window, int start, int end, Findings findings) {
        if (isLogged(window, start, end) || isOfUser(window, start, end)) {
            found(window, start, end, findings);
        } else {
            findings.dismiss(LeakRules.NETWORK_ADDRESS, start, end, "nothing around it says that it is a user's");
        }
    }

    private static boolean isOfUser(Window window, int start, int end) {
        Surroundings before = Surroundings.before(window, start, 96);
        Surroundings near = before.last(3);
        Surroundings behind = Surroundings.behind(window, end, 40);
        if (says(near, OF_SERVERS)) {
            return false;
        }
        if (says(near, OF_USERS) || columnNamed(window, start)) {
            return true;
        }
        if (says(before, OF_SERVERS)
                || behind.sayOne(BESIDE_SERVERS) && !near.words().endsWith(" from ")) {
            return false;
        }
        return says(before, OF_USERS)
                || isField(near) && isKeyed(window, start)
                || (isField(near) || near.words().endsWith(" from "))
                        && Surroundings.of(window, start - 120, end + 120).sayOne(PEOPLE)
                || says(behind, BEHIND);
    }

    /** Whether a sign that parts a name from its value stands before the address. */
    private static boolean isKeyed(Window window, int start) {
        int i = start - 1;
        while (i > start - 5
                && (window.at(i) == ' ' || window.at(i) == '"' || window.at(i) == '\'' || window.at(i) == '\\')) {
            i--;
        }
        return window.at(i) == ':' || window.at(i) == '=';
    }

    private static void found(Window window, int start, int end, Findings findings) {
        if (SamplePeople.around(window, start, end)) {
            findings.dismiss(LeakRules.NETWORK_ADDRESS, start, end, "it belongs to a sample person");
        } else {
            findings.leak(
                    LeakRules.NETWORK_ADDRESS, start, end, Confidence.LIKELY, "the public network address of a user");
        }
    }

    /** The first field of an access log: {@code 192.0.2.1 - ada [04/Mar/2026:11:22:09 +0100] "GET / HTTP/1.1" 200 512}. */
    private static boolean isLogged(Window window, int start, int end) {
        String behind = window.text(end, end + 8);
        if ((behind.startsWith(" GET /") || behind.startsWith(" POST /"))
                && Chars.isDigit(window.at(window.lineStart(start, 96)))) {
            return true;
        }
        if (!behind.startsWith(" - ") || start > 0 && window.at(start - 1) != '\n' && window.at(start - 1) != ' ') {
            return false;
        }
        String rest = window.text(end + 3, end + 70);
        int bracket = rest.indexOf('[');
        return bracket > 0 && rest.indexOf(':', bracket) > 0;
    }

    /** Whether the address is the value of a field that is called so. */
    private static boolean isField(Surroundings near) {
        String words = near.words();
        return words.endsWith(" ip ")
                || words.endsWith(" ip address ")
                || words.endsWith(" ipaddress ")
                || words.endsWith(" ipv6 ");
    }

    private static boolean columnNamed(Window window, int start) {
        int line = window.lineStart(start, 512);
        if (line < 2) {
            return false;
        }
        Surroundings heads = Surroundings.before(window, line - 1, 120);
        return heads.say("ip") && says(heads, Vocabulary.list("ip-columns"));
    }

    private static boolean says(Surroundings words, List<String> phrases) {
        for (String phrase : phrases) {
            if (words.say(phrase)) {
                return true;
            }
        }
        return false;
    }
}
