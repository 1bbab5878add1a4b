package org.reportcli.leak.credential;

import java.util.List;
import org.reportcli.leak.Detector;

/** The detectors of this room. */
public final class CredentialDetectors {
    private CredentialDetectors() {}

    public static List<Detector> all() {
        return List.of(
                new FieldDetector(),
                new HeaderDetector(),
                new AddressDetector(),
                new PathSessionDetector(),
                new ProseDetector(),
                new TermDetector(),
                new CommandDetector(),
                new CallDetector(),
                new ToolOutputDetector(),
                new ManifestDetector(),
                new RegistryDetector(),
                new ListedDetector(),
                new LinkDetector(),
                new CodeDetector(),
                new HashDetector(),
                new CallbackDetector(),
                new ColumnDetector(),
                new EncodedMessageDetector());
    }
}
