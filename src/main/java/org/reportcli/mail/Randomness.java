package org.reportcli.mail;

import java.security.SecureRandom;
import java.util.HexFormat;

/** The names that a message needs and that say nothing: no time, no counter, no host, no user. */
final class Randomness {
    private static final int BYTES = 16;

    private final SecureRandom random;

    Randomness(SecureRandom random) {
        this.random = random;
    }

    /** A boundary (RFC 2046, section 5.1.1); {@code =_} is in no line of base64 or quoted-printable. */
    String boundary() {
        return "=_" + hex();
    }

    /** A message id with its angle brackets (RFC 5322, section 3.6.4). */
    String messageId(MailAddress sender) {
        return "<" + hex() + "@" + sender.domain() + ">";
    }

    private String hex() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
