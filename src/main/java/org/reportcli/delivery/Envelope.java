package org.reportcli.delivery;

import java.util.Optional;
import java.util.stream.Stream;
import org.reportcli.seal.SealedMessage;

/** The two addresses of an envelope, which stand in commands and on command lines. */
final class Envelope {
    private Envelope() {}

    /** What is wrong with an envelope, if something is. */
    static Optional<String> fault(SealedMessage message) {
        return Stream.of(message.from(), message.to())
                .filter(address -> !isBare(address))
                .findFirst()
                .map(address -> "not a bare mail address: '" + address + "'");
    }

    // RFC 5321's Mailbox without quoted local parts, which nobody has and which hide spaces and brackets. A hyphen in
    // front would be read as an option by a local program.
    private static boolean isBare(String address) {
        int at = address.lastIndexOf('@');
        return at > 0
                && at < address.length() - 1
                && address.indexOf('@') == at
                && address.charAt(0) != '-'
                && address.length() <= 254
                && address.chars().allMatch(c -> c > ' ' && c < 0x7F && "<>()[],;:\\\"".indexOf(c) < 0);
    }
}
