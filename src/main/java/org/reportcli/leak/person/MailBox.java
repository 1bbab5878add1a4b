package org.reportcli.leak.person;

import java.util.Locale;
import java.util.Set;

/**
 * Whose a mail address is, as far as it says so itself.
 *
 * @param kind whose
 */
record MailBox(Kind kind) {
    enum Kind {
        PERSON,
        /** A function and not a person (RFC 2142). */
        ROLE,
        /** Nobody's: a reserved domain (RFC 2606, RFC 6761), or a made-up one. */
        EXAMPLE,
        /** Likely of the one who tests. */
        TESTER
    }

    private static final Set<String> ROLES = Vocabulary.set("mail-roles");

    private static final Set<String> SAMPLE_DOMAINS = Vocabulary.set("mail-sample-owners");

    private static final Set<String> RESERVED_ENDS = Vocabulary.set("mail-reserved-ends");

    private static final Set<String> SAMPLE_LOCALS = Vocabulary.set("mail-sample-locals");

    private static final Set<String> TESTERS = Vocabulary.set("mail-testers");

    private static final Set<String> PLATFORMS = Vocabulary.set("mail-platforms");

    static MailBox of(String written, String writtenDomain) {
        String local = decoded(written.toLowerCase(Locale.ROOT));
        String domain = writtenDomain.toLowerCase(Locale.ROOT);
        String end = domain.substring(domain.lastIndexOf('.') + 1);
        String rest = domain.substring(0, domain.length() - end.length() - 1);
        String owner = rest.substring(rest.lastIndexOf('.') + 1);
        if ((owner.equals("co") || owner.equals("com") || owner.equals("ac")) && rest.indexOf('.') > 0) {
            rest = rest.substring(0, rest.length() - owner.length() - 1);
            owner = rest.substring(rest.lastIndexOf('.') + 1);
        }
        if (RESERVED_ENDS.contains(end)
                || SAMPLE_DOMAINS.contains(owner)
                || domain.equals("email.com")
                || rest.equals("example")
                || rest.startsWith("example.")
                || SAMPLE_LOCALS.contains(local)
                || CheckDigits.isMonotonous(local) && local.length() > 2
                || domain.endsWith(".gserviceaccount.com")) {
            return new MailBox(Kind.EXAMPLE);
        }
        String first = first(local);
        if (ROLES.contains(local)
                || ROLES.contains(first) && isRole(local.substring(first.length()))
                || local.startsWith("noreply")
                || local.startsWith("no-reply")
                || domain.startsWith("users.noreply.")
                || domain.startsWith("noreply.")
                || domain.startsWith("reply.")
                || domain.startsWith("lists.")
                || domain.startsWith("bounces.")) {
            return new MailBox(Kind.ROLE);
        }
        if (TESTERS.contains(first)
                || PLATFORMS.contains(domain)
                || domain.endsWith(".wearehackerone.com")
                || tests(local)) {
            return new MailBox(Kind.TESTER);
        }
        return new MailBox(Kind.PERSON);
    }

    /** Whether a word of a local part says that it is for tests: {@code ada.test2}, {@code my-attacker}. */
    private static boolean tests(String local) {
        int start = 0;
        for (int i = 0; i <= local.length(); i++) {
            if (i == local.length() || "._-+".indexOf(local.charAt(i)) >= 0) {
                String part = withoutNumber(local.substring(start, i));
                if (TESTERS.contains(part) || part.startsWith("victim") || part.startsWith("attacker")) {
                    return true;
                }
                start = i + 1;
            }
        }
        return false;
    }

    private static String withoutNumber(String part) {
        int end = part.length();
        while (end > 0 && part.charAt(end - 1) >= '0' && part.charAt(end - 1) <= '9') {
            end--;
        }
        return part.substring(0, end);
    }

    /** Whether what follows a role leaves it one: {@code support+42}, {@code info-de}; {@code dev.patel} is a person. */
    private static boolean isRole(String rest) {
        char joint = rest.charAt(0);
        return joint == '+' || joint == '-' || rest.length() <= 3 || ROLES.contains(rest.substring(1));
    }

    private static String first(String local) {
        for (int i = 0; i < local.length(); i++) {
            char c = local.charAt(i);
            if (c == '.' || c == '+' || c == '_' || c == '-') {
                return local.substring(0, i);
            }
        }
        return local;
    }

    private static String decoded(String local) {
        return local.indexOf('%') < 0
                ? local
                : local.replace("%2b", "+")
                        .replace("%2e", ".")
                        .replace("%2d", "-")
                        .replace("%5f", "_");
    }
}
