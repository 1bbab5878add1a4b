package org.reportcli.key;

/**
 * One thing that speaks against a certificate, or is worth knowing about it.
 *
 * @param id stable, such as {@code key/expired}; its text may change
 * @param message what is wrong and since when; in lower case, without a full stop. It may quote the certificate
 * @param hint what to do about it
 */
public record Finding(String id, String message, String hint) {
    @Override
    public String toString() {
        return message + " [" + id + "]";
    }
}
