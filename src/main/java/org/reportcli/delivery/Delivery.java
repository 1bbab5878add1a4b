package org.reportcli.delivery;

import java.util.Optional;

/** How an attempt to deliver ended. */
public sealed interface Delivery {
    /**
     * The transport took the message.
     *
     * @param transport {@code smtp}, {@code sendmail} or {@code outbox}
     * @param where the server or the file that took it
     * @param response what the server answered, or empty
     */
    record Delivered(String transport, String where, Optional<String> response) implements Delivery {}

    /** Not now; the same message may be tried again: status 4. */
    record Deferred(String reason, Optional<String> hint) implements Delivery {}

    /** Refused for good; trying the same again will not help: status 5. */
    record Rejected(String reason, Optional<String> hint) implements Delivery {}

    /** Stopped for safety before anything was sent, also before any credential: status 3. */
    record Unsafe(String reason, Optional<String> hint) implements Delivery {}

    /** The message may or may not have been taken: status 6. */
    record Uncertain(String reason, Optional<String> hint) implements Delivery {}
}
