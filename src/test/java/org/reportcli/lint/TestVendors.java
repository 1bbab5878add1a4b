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
            case "careful" -> careful(id, Vendor.Scope.UNKNOWN, CONDUCT, Vendor.Expectations.UNKNOWN);
            case "unscanned" -> careful(id, excluding(Vendor.Severity.WARNING), List.of(), Vendor.Expectations.UNKNOWN);
            case "hardly-unscanned" ->
                careful(id, excluding(Vendor.Severity.NOTE), List.of(), Vendor.Expectations.UNKNOWN);
            case "hushed" -> hushed(90);
            case "mending" -> careful(id, Vendor.Scope.UNKNOWN, List.of(), expectations(Optional.empty()));
            case "never-hushed" ->
                careful(id, Vendor.Scope.UNKNOWN, List.of(), expectations(Optional.of(Vendor.Duration.never())));
            case "excluding" -> excluding(id);
            default -> throw new AssertionError("no test vendor " + id);
        };
    }

    /** A vendor that asks for silence for so many days. */
    public static Vendor hushed(int days) {
        Vendor.Duration silence = new Vendor.Duration(days, Vendor.Duration.Unit.DAY);
        return careful("hushed", Vendor.Scope.UNKNOWN, List.of(), expectations(Optional.of(silence)));
    }

    private static final List<Vendor.ConductRule> CONDUCT = List.of(
            new Vendor.ConductRule("own-accounts-only", "Use your own accounts."),
            new Vendor.ConductRule("others-data-accessed", "Tell us at once."),
            new Vendor.ConductRule("copies-deleted", "Delete all copies."),
            new Vendor.ConductRule("service-disturbed", "Disturb nobody."),
            new Vendor.ConductRule("automated-scan", "Verify what a scanner found."),
            new Vendor.ConductRule("shoe-size", "Tell us how large your shoes are."));

    private static Vendor.Expectations expectations(Optional<Vendor.Duration> embargo) {
        return new Vendor.Expectations(
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Vendor.Duration(90, Vendor.Duration.Unit.DAY)),
                embargo);
    }

    private static Vendor.Scope excluding(Vendor.Severity level) {
        Vendor.Exclusion exclusion = new Vendor.Exclusion(
                "unverified-scan", Optional.empty(), "No raw scans.", Optional.empty(), level, List.of());
        return new Vendor.Scope(Optional.empty(), List.of(), List.of(), List.of(exclusion));
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
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Vendor.Scope(Optional.empty(), List.of(), List.of(), exclusions),
                List.of(),
                Vendor.Expectations.UNKNOWN);
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
        return vendor(
                id, fields, anonymous, thanks, maxSize, Vendor.Scope.UNKNOWN, List.of(), Vendor.Expectations.UNKNOWN);
    }

    private static Vendor careful(
            String id, Vendor.Scope scope, List<Vendor.ConductRule> conduct, Vendor.Expectations expectations) {
        return vendor(
                id,
                Map.of(Field.STEPS, Demand.OPTIONAL),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                scope,
                conduct,
                expectations);
    }

    private static Vendor vendor(
            String id,
            Map<Field, Demand> fields,
            Optional<Vendor.Anonymity> anonymous,
            Optional<Boolean> thanks,
            Optional<Long> maxSize,
            Vendor.Scope scope,
            List<Vendor.ConductRule> conduct,
            Vendor.Expectations expectations) {
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
                conduct,
                List.of(),
                anonymous,
                expectations,
                Optional.empty(),
                thanks,
                Optional.empty(),
                Optional.empty(),
                List.of(
                        new Vendor.Quote("impact", "Tell us how it can be exploited."),
                        new Vendor.Quote("embargo", "Keep it confidential."),
                        new Vendor.Quote("remediation", "We need our time.")),
                Optional.empty(),
                new Vendor.Origin(false, "test"));
    }
}
