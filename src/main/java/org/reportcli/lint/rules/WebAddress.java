package org.reportcli.lint.rules;

import java.util.List;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.UrlValidator;
import org.reportcli.yaml.Spelling;

/**
 * Judges a URL as reports have them: with a payload in the query that no browser would have encoded, of a host inside a
 * network, with a star for any host. So only scheme, host and port are judged, and white space.
 */
final class WebAddress {
    /** Nothing longer is a URL; the validator's patterns never see more than a host of 253 (RFC 1035) and a port. */
    private static final int LONGEST = 8_192;

    private static final int LONGEST_AUTHORITY = 320;

    private WebAddress() {}

    enum Verdict {
        FINE,
        /** Would be fine with {@code https://} before it. */
        HOST_ONLY,
        /** Well formed, in a top-level domain that the Internet does not have. */
        UNKNOWN_DOMAIN,
        NO_URL
    }

    static Verdict judge(String text) {
        if (text.length() > LONGEST || hasBlanks(text)) {
            return Verdict.NO_URL;
        }
        int separator = text.indexOf("://");
        if (separator < 0) {
            boolean host = text.indexOf('.') > 0 && authority("https", text) == Verdict.FINE;
            return host ? Verdict.HOST_ONLY : Verdict.NO_URL;
        }
        String scheme = text.substring(0, separator);
        return isScheme(scheme) && !isMistyped(scheme)
                ? authority(scheme, text.substring(separator + 3))
                : Verdict.NO_URL;
    }

    private static Verdict authority(String scheme, String rest) {
        int end = 0;
        while (end < rest.length() && "/?#".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        String authority = rest.substring(0, end).replace("*", "x");
        if (authority.isEmpty() || authority.length() > LONGEST_AUTHORITY) {
            return Verdict.NO_URL;
        }
        return isPlain(authority) ? domain(authority) : validated(scheme, authority);
    }

    /** Letters, digits, single hyphens and dots: nothing that takes a pattern to judge. */
    private static boolean isPlain(String authority) {
        char before = '.';
        boolean letter = false;
        for (int at = 0; at < authority.length(); at++) {
            char c = authority.charAt(at);
            boolean word = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
            boolean joint = (c == '-' || c == '.') && before != '.' && before != '-';
            if (!word && !joint) {
                return false;
            }
            letter |= c >= 'a' && c <= 'z';
            before = c;
        }
        return letter && before != '.' && before != '-' && authority.length() <= 253;
    }

    private static Verdict domain(String host) {
        int dot = host.lastIndexOf('.');
        // One name, such as localhost, can only be meant inside a network.
        return dot < 0 || isKnown(host.substring(dot + 1)) ? Verdict.FINE : Verdict.UNKNOWN_DOMAIN;
    }

    /** Whether it is a top-level domain; those that RFC 2606 and RFC 6761 keep for examples count. */
    private static boolean isKnown(String label) {
        return switch (label) {
            case "com", "org", "net", "de", "example", "test", "invalid", "localhost", "local", "internal", "onion" ->
                true;
            default -> DomainValidator.getInstance(true).isValidTld(label);
        };
    }

    private static Verdict validated(String scheme, String authority) {
        UrlValidator validator = new UrlValidator(new String[] {scheme}, UrlValidator.ALLOW_LOCAL_URLS);
        if (validator.isValid(scheme + "://" + authority + "/")) {
            return Verdict.FINE;
        }
        // The validator knows top-level domains and refuses others; with a known one in its place, only they can
        // differ.
        int colon = authority.lastIndexOf(':');
        String port = colon > authority.lastIndexOf(']') && colon > authority.lastIndexOf('@')
                ? authority.substring(colon)
                : "";
        String host = authority.substring(0, authority.length() - port.length());
        int dot = host.lastIndexOf('.');
        boolean onlyDomain =
                dot > 0 && validator.isValid(scheme + "://" + host.substring(0, dot) + ".com" + port + "/");
        boolean letters = dot > 0 && host.substring(dot + 1).chars().allMatch(Character::isLetter);
        if (!onlyDomain || !letters) {
            return Verdict.NO_URL;
        }
        return isKnown(host.substring(dot + 1)) ? Verdict.FINE : Verdict.UNKNOWN_DOMAIN;
    }

    private static boolean isScheme(String text) {
        boolean letter = !text.isEmpty() && Character.isLetter(text.charAt(0));
        return letter
                && text.chars().allMatch(c -> c < 0x80 && (Character.isLetterOrDigit(c) || "+-.".indexOf(c) >= 0));
    }

    /** Programs have schemes of their own; one that is a letter away from the web's is a slip. */
    private static boolean isMistyped(String scheme) {
        return !scheme.equalsIgnoreCase("https")
                && !scheme.equalsIgnoreCase("http")
                && Spelling.nearest(scheme, List.of("http", "https")).isPresent();
    }

    /** Blanks and controls before the query; behind it they may be the payload. */
    private static boolean hasBlanks(String text) {
        for (int at = 0; at < text.length() && text.charAt(at) != '?' && text.charAt(at) != '#'; at++) {
            if (text.charAt(at) <= ' ' || text.charAt(at) == 0x7F) {
                return true;
            }
        }
        return false;
    }
}
