package org.reportcli.leak.redact;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.content.ContentVisitor;
import org.reportcli.leak.content.HiddenFact;

/** Looks at what a file holds, and takes down the values. */
final class Surveyor implements ContentVisitor {
    private final TextMasking masking;
    private final String file;
    private final List<Secret> hidden = new ArrayList<>();

    Surveyor(TextMasking masking, String file) {
        this.masking = masking;
        this.file = file;
    }

    /** What the file tells of people and places where nobody looks. */
    List<Secret> hidden() {
        return hidden;
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
        // Which program made it, hardly any file keeps to itself.
        if (fact != HiddenFact.SOFTWARE) {
            LeakRule rule = fact == HiddenFact.LOCATION ? LeakRules.LOCATION : LeakRules.METADATA;
            masking.spot().hidden(rule);
            hidden.add(new Secret("", rule, fact.words() + ", unseen", new Secret.Where(file, inner, 1, 1)));
        }
    }

    @Override
    public void unread(String inner, String reason) {
        // Lint and scan tell of it; what cannot be read cannot be masked, and is no worse for that.
    }
}
