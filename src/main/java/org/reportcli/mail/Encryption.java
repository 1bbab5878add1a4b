package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;

/** Turns clear bytes into armored, encrypted ones as they pass; given to a message so that mail knows no cryptography. */
@FunctionalInterface
public interface Encryption {
    /**
     * Opens a stream for clear bytes. Closing it ends the encrypted message, and leaves {@code sealed} open.
     *
     * @param sealed takes the armored OpenPGP message, with CR LF line ends
     * @param fileName the name that the encrypted data carry inside, empty for none
     */
    OutputStream encryptTo(OutputStream sealed, String fileName) throws IOException;
}
