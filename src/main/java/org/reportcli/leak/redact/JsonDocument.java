package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes JSON with markers in it, so that it stays JSON (RFC 8259): a number becomes a string, and where a stretch goes over
 * several strings each of them is masked and what stands between them stays.
 */
final class JsonDocument implements MaskedText {
    private final Writer out;
    private final Counts counts;
    private boolean inString;
    private boolean escaped;
    private char before = ' ';

    JsonDocument(Writer out, Counts counts) {
        this.out = out;
        this.counts = counts;
    }

    @Override
    public void kept(CharSequence chars, int from, int to) throws IOException {
        for (int at = from; at < to; at++) {
            pass(chars.charAt(at));
        }
        out.append(chars, from, to);
    }

    @Override
    public void masked(CharSequence chars, int from, int to, Mask mask) throws IOException {
        String marker = mask.pseudonym().marker();
        counts.add(mask.pseudonym());
        for (int at = from; at < to; ) {
            int start = at;
            if (inString) {
                while (at < to && (inString || at == start)) {
                    if (!escaped && chars.charAt(at) == '"') {
                        break;
                    }
                    pass(chars.charAt(at++));
                }
                if (at > start) {
                    out.write(marker);
                }
                if (at < to) {
                    kept(chars, at, ++at);
                }
            } else if (isBare(chars.charAt(at))) {
                while (at < to && isBare(chars.charAt(at))) {
                    at++;
                }
                boolean whole = !isBare(before) && (at == chars.length() || !isBare(chars.charAt(at)));
                out.write(bare(chars.subSequence(start, at).toString(), marker, whole));
                before = chars.charAt(at - 1);
            } else {
                kept(chars, at, ++at);
            }
        }
    }

    private static String bare(String literal, String marker, boolean whole) {
        if (whole) {
            return literal.matches("true|false|null") ? literal : '"' + marker + '"';
        }
        // A part of a number: the rest of it stays, and so it stays a number.
        return "1".repeat(literal.length());
    }

    private void pass(char c) {
        if (escaped) {
            escaped = false;
        } else if (inString && c == '\\') {
            escaped = true;
        } else if (c == '"') {
            inString = !inString;
        }
        before = c;
    }

    private static boolean isBare(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '-' || c == '+' || c == '.';
    }
}
