package org.reportcli.mail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.vendor.Vendor;

/** Vendors for tests of this room. */
final class Vendors {
    private Vendors() {}

    /** Asks who is affected, how it can be exploited, with screenshots, and for steps. */
    static Vendor cloud() {
        return vendor(
                "cloud",
                "Cloud Example",
                email("security@cloud.example", Vendor.Layout.PGP_MIME, Vendor.Subject.DEFAULT),
                asked(
                        Vendor.Field.AFFECTED_URLS,
                        Vendor.Demand.RECOMMENDED,
                        Vendor.Field.IMPACT,
                        Vendor.Demand.REQUIRED,
                        Vendor.Field.SCREENSHOTS,
                        Vendor.Demand.RECOMMENDED,
                        Vendor.Field.STEPS,
                        Vendor.Demand.REQUIRED));
    }

    /** Asks for product, description, and if available proof of concept, exploit, log files or network recordings. */
    static Vendor gateway() {
        return vendor(
                "gateway",
                "Gateway Example",
                email("psirt@gateway.example", Vendor.Layout.PGP_MIME, Vendor.Subject.DEFAULT),
                asked(
                        Vendor.Field.PRODUCT,
                        Vendor.Demand.REQUIRED,
                        Vendor.Field.DESCRIPTION,
                        Vendor.Demand.REQUIRED,
                        Vendor.Field.PROOF_OF_CONCEPT,
                        Vendor.Demand.RECOMMENDED,
                        Vendor.Field.EXPLOIT,
                        Vendor.Demand.RECOMMENDED,
                        Vendor.Field.LOGS,
                        Vendor.Demand.RECOMMENDED,
                        Vendor.Field.NETWORK_RECORDINGS,
                        Vendor.Demand.RECOMMENDED,
                        Vendor.Field.CREDIT,
                        Vendor.Demand.OPTIONAL));
    }

    /** A channel that takes OpenPGP. */
    static Vendor.Channel.Email email(String address, Vendor.Layout layout, Vendor.Subject subject) {
        return new Vendor.Channel.Email(
                address, List.of(), Optional.empty(), Optional.empty(), layout, subject, Optional.empty());
    }

    private static Map<Vendor.Field, Vendor.Demand> asked(Object... fieldsAndDemands) {
        Map<Vendor.Field, Vendor.Demand> asked = new LinkedHashMap<>();
        for (int at = 0; at < fieldsAndDemands.length; at += 2) {
            asked.put((Vendor.Field) fieldsAndDemands[at], (Vendor.Demand) fieldsAndDemands[at + 1]);
        }
        return asked;
    }

    private static Vendor vendor(
            String id, String name, Vendor.Channel channel, Map<Vendor.Field, Vendor.Demand> fields) {
        return new Vendor(
                id,
                name,
                Optional.empty(),
                List.of(channel),
                fields,
                Vendor.Scope.UNKNOWN,
                List.of(),
                List.of(),
                Optional.empty(),
                Vendor.Expectations.UNKNOWN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                new Vendor.Origin(false, "test"));
    }
}
