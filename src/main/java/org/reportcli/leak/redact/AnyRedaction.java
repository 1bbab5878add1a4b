package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.OutputStream;

/** Masks files of all kinds, each in its way. */
final class AnyRedaction implements PartRedaction {
    private final PartRedaction text;

    AnyRedaction(TextMasking masking) {
        text = new TextRedaction(masking);
    }

    @Override
    public void redact(Part part, OutputStream out, Counts counts) throws IOException, UnmaskableException {
        switch (FileKind.of(part)) {
            case TEXT, HAR -> text.redact(part, out, counts);
            default -> part.open().close();
        }
    }
}
