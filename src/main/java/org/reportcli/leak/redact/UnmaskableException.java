package org.reportcli.leak.redact;

/** A file that cannot be masked so that it stays what it is. */
final class UnmaskableException extends Exception {
    private static final long serialVersionUID = 1;

    /** @param reason why, as the end of "it cannot be masked: …" */
    UnmaskableException(String reason) {
        super(reason);
    }
}
