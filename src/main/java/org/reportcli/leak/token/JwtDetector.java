package org.reportcli.leak.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** JSON Web Tokens (RFC 7519) in compact form, signed or encrypted: the header decodes, and something is signed. */
final class JwtDetector implements Detector {
    private static final int LONGEST = 12_000;
    private static final int FEWEST = 10;

    @Override
    public List<String> words() {
        return List.of("eyj", "eya", "ewog");
    }

    @Override
    public boolean insideWords() {
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        if (window.at(start) != 'e' || !Edges.begins(window, start)) {
            return;
        }
        int header = run(window, start);
        if (header - start < FEWEST || window.at(header) != '.') {
            return;
        }
        int payload = run(window, header + 1);
        if (window.at(payload) != '.') {
            return;
        }
        int signature = run(window, payload + 1);
        while (signature > payload + 1 && window.at(signature) == '=') {
            signature++;
        }
        int last = signature;
        int text = run(window, signature + 1);
        if (window.at(signature) == '.' && window.at(text) == '.') {
            // An encrypted one has two parts more.
            last = run(window, text + 1);
        }
        Optional<String> decoded = decode(window.text(start, header));
        if (decoded.isEmpty()
                || !decoded.get().contains("\"alg\"")
                        && !decoded.get().contains("\"typ\"")
                        && !decoded.get().contains("\"kid\"")
                        && !decoded.get().contains("\"enc\"")) {
            return;
        }
        String value = window.text(start, last);
        if (signature - payload - 1 < FEWEST) {
            findings.dismiss(LeakRules.JWT, start, Math.max(last, payload), "nothing is signed in it");
        } else if (decoded.get().replace(" ", "").contains("\"alg\":\"none\"")) {
            findings.dismiss(LeakRules.JWT, start, last, "its header says that nothing is signed");
        } else if (KnownJwt.isExample(value) || KnownExamples.reason(value).isPresent()) {
            findings.dismiss(LeakRules.JWT, start, last, "it is an example that public documents give");
        } else {
            findings.leak(
                    LeakRules.JWT, start, last, Confidence.CERTAIN, level(window, header, payload), "a signed token");
        }
    }

    /** Supabase gives each visitor the token of the role anon; what it opens depends on the tables. */
    private static LeakLevel level(Window window, int header, int payload) {
        Optional<String> claims = decode(window.text(header + 1, payload));
        return claims.isPresent() && claims.get().contains("\"role\":\"anon\"") ? LeakLevel.WARNING : LeakLevel.ERROR;
    }

    private static int run(Window window, int from) {
        int at = from;
        while (at < from + LONGEST && CharSet.URL_SAFE.holds(window.at(at))) {
            at++;
        }
        return at;
    }

    private static Optional<String> decode(String part) {
        try {
            int whole = part.length() % 4 == 1 ? part.length() - 1 : part.length();
            byte[] bytes = Base64.getUrlDecoder().decode(part.substring(0, whole));
            return Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
