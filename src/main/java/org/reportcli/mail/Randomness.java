package org.reportcli.mail;

import java.security.SecureRandom;

/**
 * The names that a message needs and that say nothing: no time, no counter, no host, no user. A consonant and a digit
 * take turns, so that no word and no number of a report can turn up in one by chance, and nobody has to wonder.
 */
final class Randomness {
    private static final String CONSONANTS = "bcdfghjklmnpqrstvwxz";
    private static final int DIGITS = 10;
    /** 200 to the power of 17 is more than 2 to the power of 129. */
    private static final int PAIRS = 17;

    private final SecureRandom random;

    Randomness(SecureRandom random) {
        this.random = random;
    }

    /** A boundary (RFC 2046, section 5.1.1); {@code =_} is in no line of base64 or quoted-printable. */
    String boundary() {
        return "=_" + name();
    }

    /** A message id with its angle brackets (RFC 5322, section 3.6.4). */
    String messageId(MailAddress sender) {
        return "<" + name() + "@" + sender.domain() + ">";
    }

    private String name() {
        StringBuilder name = new StringBuilder(PAIRS * 2);
        for (int pair = 0; pair < PAIRS; pair++) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            name.append(random.nextInt(DIGITS));
        }
        return name.toString();
    }
}
