package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;

/** How a message is built behind its outer headers. */
interface Layout {
    /** The type of the whole, with its boundary. */
    HeaderField contentType();

    /** Writes the body; everything that the report says goes through the encryption. */
    void write(OutputStream out, Encryption encryption) throws IOException;
}
