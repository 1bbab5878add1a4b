package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;

/** A composed message that can be written once its clear parts have somewhere to be encrypted. */
public interface SealableMessage {
    /**
     * Writes the whole message, with CR LF line ends; every part that the outside must not read goes through the
     * encryption.
     */
    void writeSealed(OutputStream out, Encryption encryption) throws IOException;

    /** With its angle brackets. */
    String messageId();

    /** The envelope's sender, a bare address. */
    String from();

    /** The envelope's recipient, a bare address. */
    String to();
}
