package org.reportcli.support;

/** What the process answers to its caller; the contract of every command. */
public enum ExitStatus {
    /** Done. */
    DONE(0),
    /** Lint found something at or above the threshold, so the report was not sent. */
    FOUND(1),
    /** The command line or a file is wrong. */
    WRONG(2),
    /** Refused for safety: no certificate, wrong fingerprint, expired or revoked key, no TLS. */
    REFUSED(3),
    /** Not delivered now, but kept; running the command again may help. */
    QUEUED(4),
    /** Not delivered, and trying again will not help. */
    UNDELIVERED(5),
    /** The connection broke where the server may or may not have taken the message. */
    UNCERTAIN(6),
    /** A defect of this program. */
    DEFECT(70),
    /** Interrupted by the user. */
    INTERRUPTED(130);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    /** The number that the operating system sees. */
    public int code() {
        return code;
    }
}
