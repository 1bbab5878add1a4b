package org.reportcli.key;

/** What was read is no well-formed OpenPGP; the message says where and why, in words that can follow "the file". */
final class MalformedKeyException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean cutOff;

    private MalformedKeyException(String message, boolean cutOff, Throwable cause) {
        super(message, cause);
        this.cutOff = cutOff;
    }

    static MalformedKeyException damaged(String message) {
        return new MalformedKeyException(message, false, null);
    }

    static MalformedKeyException damaged(String message, Throwable cause) {
        return new MalformedKeyException(message, false, cause);
    }

    static MalformedKeyException cutOff(String message) {
        return new MalformedKeyException(message, true, null);
    }

    /** Whether the end is missing, as after a download that stopped. */
    boolean isCutOff() {
        return cutOff;
    }
}
