package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;

/** A message that is whole but for the encryption; there is no way to write it without one. */
public interface SealableMessage {
    /**
     * Writes the whole e-mail, CR LF line ends throughout.
     *
     * @param out left open
     * @param encryption turns what only the vendor may read into an armored OpenPGP message; used once for each of them
     */
    void writeSealed(OutputStream out, Encryption encryption) throws IOException;

    /** With its angle brackets. */
    String messageId();

    /** The envelope's sender, a bare address. */
    String from();

    /** The envelope's recipient, a bare address. */
    String to();
}
