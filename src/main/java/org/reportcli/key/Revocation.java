package org.reportcli.key;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.bouncycastle.bcpg.sig.RevocationReasonTags;

/**
 * That the owner took a key or a user id back (RFC 9580, section 5.2.3.31).
 *
 * @param code the reason's number
 * @param text the owner's own words, may be empty
 */
record Revocation(Instant made, int code, String text) {
    private static final int LONGEST_TEXT = 120;

    /** The end of a finding's id, after {@code key/revoked}. */
    String idSuffix() {
        return switch (code) {
            case RevocationReasonTags.KEY_SUPERSEDED -> "-superseded";
            case RevocationReasonTags.KEY_COMPROMISED -> "-compromised";
            case RevocationReasonTags.KEY_RETIRED -> "-retired";
            default -> "";
        };
    }

    /** Whether a later statement of the owner can make the user id valid again. */
    boolean isSoft() {
        return code == RevocationReasonTags.KEY_SUPERSEDED
                || code == RevocationReasonTags.KEY_RETIRED
                || code == RevocationReasonTags.USER_NO_LONGER_VALID;
    }

    /** When and why, such as {@code on 2026-01-31: its secret key is compromised}. */
    String words() {
        String reason = switch (code) {
            case RevocationReasonTags.KEY_SUPERSEDED -> "a newer key supersedes it";
            case RevocationReasonTags.KEY_COMPROMISED -> "its secret key is compromised";
            case RevocationReasonTags.KEY_RETIRED -> "it is retired";
            case RevocationReasonTags.USER_NO_LONGER_VALID -> "the user id is no longer valid";
            default -> "no reason is given";
        };
        String quote = text.isBlank()
                ? ""
                : " (\"" + (text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "\u2026" : text) + "\")";
        return "on " + LocalDate.ofInstant(made, ZoneOffset.UTC) + ": " + reason + quote;
    }
}
