package org.reportcli.mail;

import java.util.Optional;
import org.reportcli.support.ReportException;

/**
 * A bare mail address that means the same to every program: {@code local@domain} in ASCII, a dot-atom (RFC 5322,
 * section 3.2.3) and a host name (RFC 1123, section 2.1). Comments, quotes, spaces, address literals and everything else
 * that parsers have disagreed about is refused, and so is a leading dash, which programs may take for an option.
 *
 * @param text such as {@code ada@example.org}
 */
public record MailAddress(String text) {
    private static final String ATOM_SIGNS = "!#$%&'*+-/=?^_`{|}~";
    // RFC 5321, section 4.5.3.1; a path has 256 with its angle brackets.
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST = 254;
    private static final int LONGEST_LABEL = 63;

    /** @throws IllegalArgumentException with the reason in words */
    public MailAddress {
        Optional<String> fault = fault(text);
        if (fault.isPresent()) {
            throw new IllegalArgumentException(fault.get());
        }
    }

    /**
     * Reads an address from outside.
     *
     * @param whose in messages, such as "the sender's address"
     * @throws ReportException if it is none
     */
    public static MailAddress parse(String whose, String text) {
        Optional<String> fault = fault(text);
        if (fault.isPresent()) {
            throw ReportException.wrong(whose + " '" + text + "' is not taken: " + fault.get())
                    .withHint("write it bare, such as ada@example.org");
        }
        return new MailAddress(text);
    }

    /** The part behind the {@code @}. */
    public String domain() {
        return text.substring(text.indexOf('@') + 1);
    }

    private static Optional<String> fault(String text) {
        if (text.length() > LONGEST) {
            return Optional.of("it has more than " + LONGEST + " characters");
        }
        int at = text.indexOf('@');
        if (at < 0 || at != text.lastIndexOf('@')) {
            return Optional.of("an address has one @");
        }
        String local = text.substring(0, at);
        if (local.length() > LONGEST_LOCAL_PART) {
            return Optional.of("it has more than " + LONGEST_LOCAL_PART + " characters before the @");
        }
        if (local.startsWith("-")) {
            return Optional.of("it starts with a dash");
        }
        return isDotAtom(local) ? domainFault(text.substring(at + 1)) : Optional.of("the part before the @ is unusual");
    }

    private static boolean isDotAtom(String local) {
        if (local.isEmpty() || local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return false;
        }
        return local.chars().allMatch(c -> c == '.' || isLetterOrDigit(c) || ATOM_SIGNS.indexOf(c) >= 0);
    }

    private static Optional<String> domainFault(String domain) {
        for (String label : domain.split("\\.", -1)) {
            boolean fits = !label.isEmpty()
                    && label.length() <= LONGEST_LABEL
                    && !label.startsWith("-")
                    && !label.endsWith("-")
                    && label.chars().allMatch(c -> c == '-' || isLetterOrDigit(c));
            if (!fits) {
                return Optional.of("the part behind the @ is no host name in ASCII");
            }
        }
        return Optional.empty();
    }

    private static boolean isLetterOrDigit(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return text;
    }
}
