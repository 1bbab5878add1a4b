package org.reportcli.submission;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.reportcli.cases.Case;
import org.reportcli.cases.Cases;
import org.reportcli.cases.Event;
import org.reportcli.delivery.Delivery;

/** Writes into a case how its delivery ended. */
final class Receipts {
    private Receipts() {}

    static Case record(Cases cases, Case handed, Delivery delivery) throws IOException {
        if (delivery instanceof Delivery.Delivered delivered) {
            Map<String, String> facts = new LinkedHashMap<>();
            facts.put("transport", delivered.transport());
            facts.put("where", delivered.where());
            delivered.response().ifPresent(response -> facts.put("response", response));
            return cases.record(handed, Event.Kind.SENT, facts);
        }
        if (delivery instanceof Delivery.Deferred deferred) {
            return cases.record(handed, Event.Kind.DEFERRED, reason(deferred.reason()));
        }
        if (delivery instanceof Delivery.Rejected rejected) {
            return cases.record(handed, Event.Kind.REJECTED, reason(rejected.reason()));
        }
        if (delivery instanceof Delivery.Unsafe unsafe) {
            return cases.record(handed, Event.Kind.STOPPED, reason(unsafe.reason()));
        }
        return cases.record(handed, Event.Kind.UNCERTAIN, reason(((Delivery.Uncertain) delivery).reason()));
    }

    private static Map<String, String> reason(String reason) {
        return Map.of("reason", reason);
    }
}
