package org.reportcli.leak.token;

import java.util.List;
import org.reportcli.leak.Detector;

/** The detectors of this room. */
public final class TokenDetectors {
    private TokenDetectors() {}

    public static List<Detector> all() {
        return List.of();
    }
}
