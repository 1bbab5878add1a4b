package org.reportcli.key;

import java.util.Locale;
import java.util.Optional;

/** The mail address in a user id: {@code Name <address>}, or the address alone. */
record UserIdAddress(String local, String domain) {
    static Optional<UserIdAddress> in(String userId) {
        int open = userId.lastIndexOf('<');
        int close = userId.lastIndexOf('>');
        String address = (open >= 0 && close > open ? userId.substring(open + 1, close) : userId).strip();
        int at = address.lastIndexOf('@');
        if (at < 1 || at == address.length() - 1 || address.chars().anyMatch(Character::isWhitespace)) {
            return Optional.empty();
        }
        return Optional.of(new UserIdAddress(
                address.substring(0, at).toLowerCase(Locale.ROOT),
                address.substring(at + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether this address is in the other's domain, or in one below it. */
    boolean isWithinDomainOf(UserIdAddress other) {
        return domain.equals(other.domain) || domain.endsWith("." + other.domain);
    }
}
