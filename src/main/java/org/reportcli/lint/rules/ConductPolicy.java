package org.reportcli.lint.rules;

import java.util.Optional;
import org.reportcli.lint.Subject;
import org.reportcli.vendor.Vendor;

/** What the vendor's policy says about the conduct of a reporter; nothing where no vendor is known. */
record ConductPolicy(Optional<Vendor> vendor) {
    static final String OWN_ACCOUNTS = "own-accounts-only";
    static final String OTHERS_DATA = "others-data-accessed";
    static final String COPIES_DELETED = "copies-deleted";
    static final String DISTURBED = "service-disturbed";
    static final String SCAN = "automated-scan";

    static ConductPolicy of(Subject subject) {
        return new ConductPolicy(subject.vendor());
    }

    /** The policy's sentence behind a question; empty where it does not ask it. */
    Optional<String> sentence(String ask) {
        return vendor.flatMap(known -> known.conduct().stream()
                .filter(rule -> rule.ask().equals(ask))
                .map(Vendor.ConductRule::says)
                .findFirst());
    }

    /** The vendor's name in a message. */
    String name() {
        return vendor.map(Vendor::name).orElse("the vendor");
    }
}
