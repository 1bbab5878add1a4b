package org.reportcli.mail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.reportcli.vendor.Vendor;

/** A part of the readable text, in the order in which a report is told where the vendor asks for no other. */
enum Section {
    AFFECTED("Affected", Vendor.Field.PRODUCT, Vendor.Field.VERSIONS, Vendor.Field.AFFECTED_URLS),
    DESCRIPTION("Description", Vendor.Field.DESCRIPTION),
    IMPACT("Impact", Vendor.Field.IMPACT),
    STEPS("Steps to reproduce", Vendor.Field.STEPS),
    PROOF_OF_CONCEPT("Proof of concept", Vendor.Field.PROOF_OF_CONCEPT),
    CLASSIFICATION(
            "Weakness and severity",
            Vendor.Field.WEAKNESS,
            Vendor.Field.SEVERITY,
            Vendor.Field.IDENTIFIERS,
            Vendor.Field.EXPLOITATION,
            Vendor.Field.DISCOVERED),
    SUGGESTED_FIX("Suggested fix", Vendor.Field.SUGGESTED_FIX),
    REFERENCES("References", Vendor.Field.REFERENCES),
    ATTACHMENTS(
            "Attachments",
            Vendor.Field.EXPLOIT,
            Vendor.Field.SCREENSHOTS,
            Vendor.Field.LOGS,
            Vendor.Field.NETWORK_RECORDINGS),
    DISCLOSURE("Disclosure", Vendor.Field.DISCLOSURE),
    CONDUCT("How it was found"),
    REPORTER("Reporter", Vendor.Field.REPORTER_NAME, Vendor.Field.REPORTER_EMAIL, Vendor.Field.CREDIT);

    private final String heading;
    private final Set<Vendor.Field> fields = EnumSet.noneOf(Vendor.Field.class);

    Section(String heading, Vendor.Field... fields) {
        this.heading = heading;
        this.fields.addAll(List.of(fields));
    }

    String heading() {
        return heading;
    }

    /**
     * All sections: those that the vendor asks for change places among themselves until they stand in its order; the
     * others stay where they are, so that a policy that asks for two fields does not tear a report apart.
     */
    static List<Section> inOrderOf(Iterable<Vendor.Field> asked) {
        Set<Section> wanted = new LinkedHashSet<>();
        asked.forEach(field -> wanted.add(of(field)));
        Iterator<Section> next = wanted.iterator();
        List<Section> order = new ArrayList<>();
        for (Section section : values()) {
            order.add(wanted.contains(section) ? next.next() : section);
        }
        return order;
    }

    private static Section of(Vendor.Field field) {
        for (Section section : values()) {
            if (section.fields.contains(field)) {
                return section;
            }
        }
        throw new IllegalStateException("no section shows the field " + field.id());
    }
}
