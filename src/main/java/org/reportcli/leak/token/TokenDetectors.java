package org.reportcli.leak.token;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.Detector;

/** The detectors of this room. */
public final class TokenDetectors {
    private TokenDetectors() {}

    public static List<Detector> all() {
        List<Detector> detectors = new ArrayList<>(FamilyDetector.all());
        detectors.add(new PemText());
        detectors.add(new PuttyKey());
        detectors.add(new NamedKeyDetector());
        detectors.add(new OtpDetector());
        detectors.add(new JwtDetector());
        detectors.add(new SeedPhraseDetector());
        detectors.addAll(ProviderDetector.all());
        detectors.add(new NamedSecretDetector());
        return detectors;
    }
}
