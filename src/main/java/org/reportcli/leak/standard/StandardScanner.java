package org.reportcli.leak.standard;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.credential.CredentialDetectors;
import org.reportcli.leak.person.PersonDetectors;
import org.reportcli.leak.token.TokenDetectors;

/** The scanner with all detectors. */
public final class StandardScanner {
    private StandardScanner() {}

    /** Made when it is first asked for: many runs need none. */
    public static LeakScanner scanner() {
        return Holder.SCANNER;
    }

    /** The words and signs that any detector looks at. */
    static List<String> words() {
        List<String> words = new ArrayList<>();
        for (Detector detector : detectors()) {
            words.addAll(detector.words());
            words.add(detector.signs());
        }
        return words;
    }

    private static List<Detector> detectors() {
        List<Detector> detectors = new ArrayList<>(TokenDetectors.all());
        detectors.addAll(CredentialDetectors.all());
        detectors.addAll(PersonDetectors.all());
        return detectors;
    }

    private static final class Holder {
        static final LeakScanner SCANNER = new LeakScanner(detectors(), PersonDetectors.numbers());
    }
}
