package org.reportcli.cases;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A report on its way to a vendor, or there.
 *
 * @param id such as {@code 20261122-acme-k3f9x2}
 * @param folder where it is stored
 * @param events in the order in which they happened; the first is {@link Event.Kind#OPENED}
 */
public record Case(String id, Path folder, List<Event> events) {
    public Case {
        events = List.copyOf(events);
    }

    public CaseState state() {
        return CaseState.after(events);
    }

    /**
     * Whether the message is, or may be, with the vendor, also where a person then had it sent again and that has not
     * happened yet.
     */
    public boolean mayHaveArrived() {
        return state() == CaseState.SENT
                || state() == CaseState.UNCERTAIN
                || last(Event.Kind.RESEND).isPresent();
    }

    /** When it was handed over for the last time, or, where it never was, when it was opened. */
    public Instant handedOver() {
        return last(Event.Kind.SENT)
                .or(() -> last(Event.Kind.HANDING_OVER))
                .map(Event::at)
                .orElseGet(this::opened);
    }

    /** The sealed message, as it leaves or left the machine. */
    public Path message() {
        return folder.resolve("message.eml");
    }

    public Instant opened() {
        return events.get(0).at();
    }

    /** A fact that was recorded when the case was opened; empty for a name that is unknown. */
    public String fact(String name) {
        return events.get(0).fact(name).orElse("");
    }

    public Optional<Event> last(Event.Kind kind) {
        for (int at = events.size() - 1; at >= 0; at--) {
            if (events.get(at).kind() == kind) {
                return Optional.of(events.get(at));
            }
        }
        return Optional.empty();
    }
}
