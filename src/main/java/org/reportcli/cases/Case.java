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
