package org.reportcli.cases;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Something that happened to a case.
 *
 * @param at when
 * @param kind what
 * @param facts by their names, in the order in which they were recorded
 */
public record Event(Instant at, Kind kind, Map<String, String> facts) {
    public Event {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** What can happen. The ids are part of the file format and never change. */
    public enum Kind {
        /** The sealed message was stored. */
        OPENED("opened"),
        /** A diagnostic was let pass, and why. */
        ACCEPTED("accepted"),
        /** A file goes with the report. */
        ATTACHMENT("attachment"),
        /** The point of no return: from here the message may arrive even if nothing more is recorded. */
        HANDING_OVER("handing-over"),
        /** The transport took the message. */
        SENT("sent"),
        /** Not now; it may be tried again. */
        DEFERRED("deferred"),
        /** Refused for good. */
        REJECTED("rejected"),
        /** Stopped for safety before anything was sent. */
        STOPPED("stopped"),
        /** It may or may not have arrived. */
        UNCERTAIN("uncertain"),
        /** A person said to send it again. */
        RESEND("resend"),
        /** A later version of the report takes its place; this one was never sent. */
        SUPERSEDED("superseded");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        static Optional<Kind> of(String id) {
            for (Kind kind : values()) {
                if (kind.id.equals(id)) {
                    return Optional.of(kind);
                }
            }
            return Optional.empty();
        }
    }

    /** A fact, or empty where it was not recorded. */
    public Optional<String> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }
}
