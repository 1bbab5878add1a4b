package org.reportcli.mail;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.reportcli.vendor.Vendor;

/** A part of the readable text, in the order in which a report is told where the vendor asks for no other. */
enum Section {
    AFFECTED(Label.AFFECTED, Vendor.Field.PRODUCT, Vendor.Field.VERSIONS, Vendor.Field.AFFECTED_URLS),
    DESCRIPTION(Label.DESCRIPTION, Vendor.Field.DESCRIPTION),
    IMPACT(Label.IMPACT, Vendor.Field.IMPACT),
    STEPS(Label.STEPS, Vendor.Field.STEPS),
    PROOF_OF_CONCEPT(Label.PROOF_OF_CONCEPT, Vendor.Field.PROOF_OF_CONCEPT),
    CLASSIFICATION(
            Label.CLASSIFICATION,
            Vendor.Field.WEAKNESS,
            Vendor.Field.SEVERITY,
            Vendor.Field.IDENTIFIERS,
            Vendor.Field.EXPLOITATION,
            Vendor.Field.DISCOVERED),
    SUGGESTED_FIX(Label.SUGGESTED_FIX, Vendor.Field.SUGGESTED_FIX),
    REFERENCES(Label.REFERENCES, Vendor.Field.REFERENCES),
    // A list of files, which stays behind what they belong to, wherever a policy mentions screenshots or logs.
    ATTACHMENTS(Label.ATTACHMENTS),
    DISCLOSURE(Label.DISCLOSURE, Vendor.Field.DISCLOSURE),
    CONDUCT(Label.CONDUCT),
    REPORTER(Label.REPORTER, Vendor.Field.REPORTER_NAME, Vendor.Field.REPORTER_EMAIL, Vendor.Field.CREDIT);

    private final Label heading;
    private final Set<Vendor.Field> fields = EnumSet.noneOf(Vendor.Field.class);

    Section(Label heading, Vendor.Field... fields) {
        this.heading = heading;
        this.fields.addAll(List.of(fields));
    }

    Label heading() {
        return heading;
    }

    /**
     * All sections: those that the vendor asks for change places among themselves until they stand in its order; the
     * others stay where they are, so that a policy that asks for two fields does not tear a report apart.
     */
    static List<Section> inOrderOf(Iterable<Vendor.Field> asked) {
        Set<Section> wanted = new LinkedHashSet<>();
        asked.forEach(field -> of(field).ifPresent(wanted::add));
        Iterator<Section> next = wanted.iterator();
        List<Section> order = new ArrayList<>();
        for (Section section : values()) {
            order.add(wanted.contains(section) ? next.next() : section);
        }
        return order;
    }

    private static Optional<Section> of(Vendor.Field field) {
        return Stream.of(values())
                .filter(section -> section.fields.contains(field))
                .findFirst();
    }
}
