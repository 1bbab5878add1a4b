package org.reportcli.delivery;

import java.io.IOException;

/** Told by a transport just before it does what cannot be taken back, so that a case can record it durably first. */
@FunctionalInterface
public interface Handover {
    /**
     * From here on the message may arrive even if this process dies.
     *
     * @throws IOException if it could not be recorded; the transport then stops without sending
     */
    void begins() throws IOException;
}
