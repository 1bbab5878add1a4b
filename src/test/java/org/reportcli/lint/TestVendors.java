package org.reportcli.lint;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.scope.Catalogue;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.Vendor.Demand;
import org.reportcli.vendor.Vendor.Field;

/** Vendors that differ in what they ask. */
public final class TestVendors {
    private TestVendors() {}

    /** The vendor that a sample names in its head. */
    public static Vendor named(String id) {
        return switch (id) {
            case "silent" -> vendor(id, Map.of());
            case "strict" -> vendor(id, all(Demand.REQUIRED));
            case "asking" -> vendor(id, Map.of(Field.IMPACT, Demand.RECOMMENDED, Field.STEPS, Demand.REQUIRED));
            case "evidence" ->
                vendor(
                        id,
                        Map.of(
                                Field.PROOF_OF_CONCEPT, Demand.RECOMMENDED,
                                Field.EXPLOIT, Demand.RECOMMENDED,
                                Field.LOGS, Demand.RECOMMENDED,
                                Field.NETWORK_RECORDINGS, Demand.RECOMMENDED));
            case "thankful" -> vendor(id, Map.of(), Optional.empty(), Optional.of(true), Optional.empty());
            case "named" ->
                vendor(id, Map.of(), Optional.of(Vendor.Anonymity.REFUSED), Optional.empty(), Optional.empty());
            case "small" -> vendor(id, Map.of(), Optional.empty(), Optional.empty(), Optional.of(200L));
            case "excluding" -> excluding(id);
            default -> throw new AssertionError("no test vendor " + id);
        };
    }

    /** A vendor whose name is "ACME Cloud" and who quotes a sentence about the impact. */
    public static Vendor vendor(String id, Map<Field, Demand> fields) {
        return vendor(id, fields, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Takes none of the categories that are known without a profile. */
    private static Vendor excluding(String id) {
        return excluding(
                id,
                Catalogue.standard().all().stream()
                        .map(category -> new Vendor.Exclusion(
                                category.id(),
                                Optional.empty(),
                                "We do not take " + category.name() + ".",
                                Optional.empty(),
                                Vendor.Severity.WARNING,
                                List.of()))
                        .toList());
    }

    /** A vendor that takes everything but these. */
    public static Vendor excluding(String id, List<Vendor.Exclusion> exclusions) {
        return vendor(
                id,
                Map.of(),
                new Vendor.Scope(Optional.empty(), List.of(), List.of(), exclusions),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<Field, Demand> all(Demand demand) {
        Map<Field, Demand> all = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            all.put(field, demand);
        }
        return all;
    }

    private static Vendor vendor(
            String id,
            Map<Field, Demand> fields,
            Optional<Vendor.Anonymity> anonymous,
            Optional<Boolean> thanks,
            Optional<Long> maxSize) {
        return vendor(id, fields, Vendor.Scope.UNKNOWN, anonymous, thanks, maxSize);
    }

    private static Vendor vendor(
            String id,
            Map<Field, Demand> fields,
            Vendor.Scope scope,
            Optional<Vendor.Anonymity> anonymous,
            Optional<Boolean> thanks,
            Optional<Long> maxSize) {
        Vendor.Channel mail = new Vendor.Channel.Email(
                "security@acme.example",
                List.of("en"),
                Optional.empty(),
                Optional.empty(),
                Vendor.Layout.PGP_MIME,
                Vendor.Subject.DEFAULT,
                maxSize);
        return new Vendor(
                id,
                "ACME Cloud",
                Optional.empty(),
                List.of(mail),
                fields,
                scope,
                List.of(),
                List.of(),
                anonymous,
                Vendor.Expectations.UNKNOWN,
                Optional.empty(),
                thanks,
                Optional.empty(),
                Optional.empty(),
                List.of(new Vendor.Quote("impact", "Tell us how it can be exploited.")),
                Optional.empty(),
                new Vendor.Origin(false, "test"));
    }
}
