package org.reportcli.cases;

import java.util.List;

/** Where a case stands; follows from its events alone. */
public enum CaseState {
    /** Sealed and stored, and never handed to a transport; sending it is safe. */
    READY("ready"),
    /** The transport could not take it; sending it again is safe. */
    QUEUED("queued"),
    /** The transport took it. */
    SENT("sent"),
    /** The vendor's side refused it for good. */
    REJECTED("rejected"),
    /** It may or may not have arrived; only a person can say that it is sent again. */
    UNCERTAIN("uncertain"),
    /** A later version of the report took its place before it was sent. */
    SUPERSEDED("superseded");

    private final String id;

    CaseState(String id) {
        this.id = id;
    }

    /** The word that people and programs see. */
    public String id() {
        return id;
    }

    /** The state after these events. A hand-over that nothing followed ended in a crash, and nobody knows how. */
    static CaseState after(List<Event> events) {
        CaseState state = READY;
        for (Event event : events) {
            state = switch (event.kind()) {
                case OPENED, RESEND -> READY;
                case HANDING_OVER, UNCERTAIN -> UNCERTAIN;
                case SENT -> SENT;
                case DEFERRED -> QUEUED;
                case STOPPED -> state == UNCERTAIN ? UNCERTAIN : READY;
                case REJECTED -> REJECTED;
                case SUPERSEDED -> SUPERSEDED;
                case ACCEPTED, ATTACHMENT -> state;
            };
        }
        return state;
    }
}
