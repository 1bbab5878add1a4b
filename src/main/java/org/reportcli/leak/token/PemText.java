package org.reportcli.leak.token;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.leak.Confidence;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.Window;

/**
 * Private keys in PEM (RFC 7468), OpenSSH, PGP (RFC 9580 section 6.2) and SSH2 (RFC 4716) armour: on lines, in one line, behind
 * escapes and indentation, and without their end. The leak is the whole block.
 */
final class PemText implements Detector {
    private static final String PRIVATE = "private key";
    private static final int LONGEST_LABEL = 60;
    /** Fewer chars of Base64 are no key: a placeholder, or a block that was taken out already. */
    private static final int FEWEST = 20;

    @Override
    public List<String> words() {
        return List.of("-----begin ", "---- begin ");
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        int label = end;
        int close = end;
        while (close < end + LONGEST_LABEL && isLabel(window.at(close))) {
            close++;
        }
        if (window.at(close) != '-' || !holds(window.text(label, close))) {
            return;
        }
        int body = close;
        while (window.at(body) == '-') {
            body++;
        }
        int last = close(window, body);
        boolean whole = last >= 0;
        if (!whole) {
            last = open(window, body);
        }
        int chars = base64(window, body, last);
        if (chars < FEWEST) {
            findings.dismiss(LeakRules.PRIVATE_KEY, start, Math.max(last, close), "nothing stands in the block");
            return;
        }
        Optional<String> reason = Randomness.monotonous(window, body, Math.min(last, body + 400));
        if (reason.isPresent() && chars < 200) {
            findings.dismiss(LeakRules.PRIVATE_KEY, start, last, reason.get());
            return;
        }
        findings.leak(
                LeakRules.PRIVATE_KEY, start, last, whole ? Confidence.CERTAIN : Confidence.LIKELY, "a private key");
    }

    private static boolean isLabel(char c) {
        return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == ' ' || c == '_';
    }

    private static boolean holds(String label) {
        return label.contains("PRIVATE KEY") || label.contains("PRIVATE_KEY") || label.contains("SECRET KEY");
    }

    /** Behind the line that ends the block; -1 where none comes. */
    private static int close(Window window, int body) {
        int stop = Math.min(window.length(), body + LeakScanner.AHEAD - 200);
        for (int i = body; i < stop; i++) {
            if (window.at(i) == '-' && window.says(i, "-----end ")
                    || window.at(i) == '-' && window.says(i, "---- end ")) {
                int at = i + 5;
                while (at < i + LONGEST_LABEL && window.at(at) != '-' && window.at(at) != '\n') {
                    at++;
                }
                while (window.at(at) == '-') {
                    at++;
                }
                return at;
            }
            if (window.at(i) == '-' && window.says(i, "-----begin ")) {
                return -1;
            }
        }
        return -1;
    }

    /** Behind the last char that may belong to a block without an end. */
    private static int open(Window window, int body) {
        int stop = Math.min(window.length(), body + LeakScanner.AHEAD - 200);
        int last = body;
        int i = body;
        while (i < stop) {
            int run = i;
            while (run < stop && CharSet.BASE64.holds(window.at(run))) {
                run++;
            }
            if (run - i >= 16 || run > i && window.at(run - 1) == '=') {
                last = run;
            } else if (run - i > 2 && !isHeader(window, i, run)) {
                break;
            }
            i = run;
            while (i < stop && isGap(window.at(i))) {
                i++;
            }
            if (i == run) {
                break;
            }
        }
        return last;
    }

    private static boolean isHeader(Window window, int start, int end) {
        return window.at(end) == ':'
                || window.at(end) == '-'
                || window.at(start - 1) == ','
                || window.at(start - 2) == ':';
    }

    private static boolean isGap(char c) {
        return c == '\\' || c == '\n' || c == '\r' || c == ' ' || c == '\t' || c == '"' || c == '+' || c == ':'
                || c == ',' || c == '-' || c == '\'' || c == '>' || c == '|';
    }

    private static int base64(Window window, int start, int end) {
        int count = 0;
        for (int i = start; i < end; i++) {
            if (window.at(i) == '-' && window.at(i + 1) == '-') {
                break;
            }
            count += CharSet.BASE64.holds(window.at(i)) ? 1 : 0;
        }
        return count;
    }

    /** Whether a Base64 text holds a PEM block with a private key. */
    static boolean privateInBase64(String text) {
        String begin = text.substring(0, Math.min(text.length(), 80) / 4 * 4);
        try {
            return new String(Base64.getDecoder().decode(begin), StandardCharsets.ISO_8859_1)
                    .toLowerCase(Locale.ROOT)
                    .contains(PRIVATE);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
