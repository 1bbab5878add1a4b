package org.reportcli.leak.token;

import java.util.List;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/**
 * Private keys that only a name before them tells from other numbers: of wallets in hex or Base58, of WireGuard, and the member
 * {@code d} of a JSON Web Key (RFC 7517).
 */
final class NamedKeyDetector implements Detector {
    private static final int REACH = 64;
    private static final int AROUND = 1_500;
    private static final int HEX_KEY = 64;
    private static final int WIREGUARD_KEY = 43;

    /** The private part of a JSON web key on the shortest curve (RFC 7518, section 6.2). */
    private static final int WEB_KEY = 40;

    /** A shared key of 128 bits (RFC 7518, section 6.4). */
    private static final int SHARED_KEY = 21;

    /** Longer runs are cut there; what is left of them is not taken for another. */
    private static final int LONGEST = 8_000;

    @Override
    public List<String> words() {
        return List.of(
                "private key",
                "privatekey",
                "private_key",
                "private-key",
                "privkey",
                "priv_key",
                "presharedkey",
                "ethers.wallet(",
                "new wallet(",
                "importprivkey",
                "dumpprivkey",
                "\"d\"",
                "\"k\"",
                "wif",
                "secretkey",
                "secret exponent",
                "deployer_key",
                "sweepprivkey",
                "fromprivatekey",
                "privatekeytoaccount");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (window.at(start) == '"') {
            webKey(window, start, end, findings);
            return;
        }
        if (Edges.isInLongBase64(window, start)) {
            return;
        }
        int stop = Math.min(window.length(), end + REACH);
        for (int at = end; at < stop; at++) {
            if (Edges.isAlnum(window.at(at))) {
                int last = run(window, at);
                if (judge(window, at, last, findings)) {
                    return;
                }
                at = last;
            }
        }
    }

    private static int run(Window window, int from) {
        int at = from;
        while (at < from + LONGEST && (Edges.isAlnum(window.at(at)) || window.at(at) == '+' || window.at(at) == '/')) {
            at++;
        }
        return at;
    }

    private static boolean judge(Window window, int start, int end, Findings findings) {
        int length = end - start;
        if (length < WIREGUARD_KEY || length > HEX_KEY + 2) {
            return false;
        }
        String value = window.text(start, end);
        boolean prefixed = value.startsWith("0x") && length == HEX_KEY + 2;
        if (prefixed || length == HEX_KEY) {
            return isHex(value, prefixed ? 2 : 0)
                    && report(window, start, end, "the private key of a wallet", findings);
        }
        if (length == WIREGUARD_KEY && window.at(end) == '=') {
            return report(window, start, end + 1, "a private key in Base64", findings);
        }
        boolean wallet = (length == 51 || length == 52) && "5KL9c".indexOf(value.charAt(0)) >= 0;
        return wallet
                && Base58.holdsChecksum(value)
                && report(window, start, end, "the private key of a wallet", findings);
    }

    private static boolean isHex(String value, int from) {
        for (int i = from; i < value.length(); i++) {
            if (!Edges.isHex(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static void webKey(Window window, int start, int end, Findings findings) {
        int at = end;
        while (window.at(at) == ' ' || window.at(at) == ':') {
            at++;
        }
        if (window.at(at) != '"') {
            return;
        }
        int last = at + 1;
        while (last < at + AROUND && CharSet.URL_SAFE.holds(window.at(last))) {
            last++;
        }
        boolean shared = window.at(start + 1) == 'k';
        int length = last - at - 1;
        if (length < (shared ? SHARED_KEY : WEB_KEY)) {
            return;
        }
        String around = window.text(start - AROUND, last + AROUND);
        if (around.contains("\"kty\"") && (!shared || around.contains("\"oct\""))) {
            report(window, at + 1, last, shared ? "a shared key in JSON" : "a private key in JSON", findings);
        }
    }

    private static boolean report(Window window, int start, int end, String what, Findings findings) {
        Optional<String> reason = Randomness.empty(window, start, start, end);
        if (reason.isPresent()) {
            findings.dismiss(LeakRules.PRIVATE_KEY, start, end, reason.get());
        } else {
            findings.leak(LeakRules.PRIVATE_KEY, start, end, Confidence.LIKELY, what);
        }
        return true;
    }
}
