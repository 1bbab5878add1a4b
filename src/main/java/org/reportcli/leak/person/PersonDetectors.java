package org.reportcli.leak.person;

import java.util.List;
import org.reportcli.leak.Detector;
import org.reportcli.leak.NumberDetector;

/** The detectors of this room. */
public final class PersonDetectors {
    private PersonDetectors() {}

    public static List<Detector> all() {
        return List.of();
    }

    public static List<NumberDetector> numbers() {
        return List.of();
    }
}
