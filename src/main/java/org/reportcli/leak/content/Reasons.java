package org.reportcli.leak.content;

/** Why something was not looked at, in words that end "not looked at: …". */
final class Reasons {
    static final String DAMAGED = "it is damaged, at least from some place on";
    static final String ENCRYPTED = "it is encrypted";
    static final String UNKNOWN_PACKING = "it is packed in a way that cannot be read here";
    static final String NOTHING_READABLE = "no text was found in it";

    private Reasons() {}

    static String tooMany(int entries) {
        return "it has more than " + entries + " entries, and the rest was left out";
    }

    static String tooLarge(long most) {
        return "it is larger than " + Quota.size(most);
    }
}
