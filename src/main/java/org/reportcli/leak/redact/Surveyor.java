package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.Reader;
import org.reportcli.leak.content.ContentVisitor;
import org.reportcli.leak.content.HiddenFact;

/** Looks at what a file holds, and takes down the values. */
final class Surveyor implements ContentVisitor {
    private final TextMasking masking;
    private final String file;

    Surveyor(TextMasking masking, String file) {
        this.masking = masking;
        this.file = file;
    }

    @Override
    public void text(String inner, Reader text) throws IOException {
        masking.survey(
                text,
                leak -> new Secret.Where(
                        file, inner, leak.start().line(), leak.start().column()));
    }

    @Override
    public void hidden(String inner, HiddenFact fact) {
        // Left out with all metadata, whatever they say.
    }

    @Override
    public void unread(String inner, String reason) {
        // Lint and scan tell of it; what cannot be read cannot be masked, and is no worse for that.
    }
}
