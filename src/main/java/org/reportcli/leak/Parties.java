package org.reportcli.leak;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who take part in a report anyway: the reporter and the vendor. Their addresses are no leak.
 *
 * @param addresses mail addresses, in lower case
 * @param domains domains, in lower case, whose addresses and hosts are theirs, with all below them
 */
public record Parties(Set<String> addresses, Set<String> domains) {
    /** Nobody is known. */
    public static final Parties UNKNOWN = new Parties(Set.of(), Set.of());

    public Parties {
        addresses = lower(addresses);
        domains = lower(domains);
    }

    /** Whether a mail address is of a party. */
    public boolean owns(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return addresses.contains(lower) || ownsHost(lower.substring(lower.lastIndexOf('@') + 1));
    }

    /** Whether a host is of a party: one of the domains, or below one. */
    public boolean ownsHost(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        for (int dot = -1; ; ) {
            if (domains.contains(lower.substring(dot + 1))) {
                return true;
            }
            dot = lower.indexOf('.', dot + 1);
            if (dot < 0) {
                return false;
            }
        }
    }

    private static Set<String> lower(Set<String> words) {
        return words.stream().map(word -> word.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }
}
