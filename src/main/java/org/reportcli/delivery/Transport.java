package org.reportcli.delivery;

import org.reportcli.seal.SealedMessage;

/** A way out of the machine for sealed messages; the type says that nothing else fits through. */
public interface Transport {
    /** {@code smtp}, {@code sendmail} or {@code outbox}. */
    String name();

    /** Where messages go, in words for the summary that is shown before sending: the server, the program, the folder. */
    String destination();

    /**
     * Whether the same message handed over twice arrives once. Then there is no point of no return, and a hand-over that
     * a crash cut off is simply done again.
     */
    default boolean isRepeatable() {
        return false;
    }

    /**
     * Hands the message over, byte for byte.
     *
     * @param handover told before the point of no return
     * @return how it ended; what the network or a server does is never an exception
     */
    Delivery deliver(SealedMessage message, Handover handover);
}
