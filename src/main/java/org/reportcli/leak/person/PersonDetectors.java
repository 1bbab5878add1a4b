package org.reportcli.leak.person;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.NumberDetector;

/** The detectors of this room. */
public final class PersonDetectors {
    private PersonDetectors() {}

    /** Those that look around words and signs. */
    public static List<Detector> all() {
        List<Detector> all = new ArrayList<>(NationalId.all());
        all.add(new MailDetector());
        all.add(new PhoneDetector());
        all.add(new BankAccounts());
        all.add(new NetworkAddresses());
        all.add(new BirthDates());
        all.add(new PersonNames());
        all.add(new PostalAddresses());
        all.add(new Devices());
        all.add(new Positions());
        all.add(new Whereabouts());
        all.add(new TravelDocuments());
        return all;
    }

    /** Those that look at runs of digits. */
    public static List<NumberDetector> numbers() {
        return List.of(new PersonNumbers());
    }
}
