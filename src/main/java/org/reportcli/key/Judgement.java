package org.reportcli.key;

import java.util.List;
import java.util.stream.Collectors;
import org.reportcli.support.ReportException;

/** What the judge says of a certificate: it may be sealed to, or not, and why. */
public sealed interface Judgement {
    /**
     * Fit to be sealed to.
     *
     * @param notes what the reporter may want to know all the same
     */
    record Usable(UsableCertificate certificate, List<Finding> notes) implements Judgement {
        public Usable {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Not fit.
     *
     * @param findings why, the weightiest first; at least one
     */
    record Refused(List<Finding> findings) implements Judgement {
        public Refused {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("a refusal has a reason");
            }
        }

        /** The refusal as an error with status 3, every finding and every hint in it. */
        public ReportException asException() {
            String message = findings.stream().map(Finding::toString).collect(Collectors.joining("; "));
            ReportException refused = ReportException.refused(message);
            for (String hint : findings.stream().map(Finding::hint).distinct().toList()) {
                refused = refused.withHint(hint);
            }
            return refused;
        }
    }

    /** The certificate, where it may be used. */
    default UsableCertificate orThrow() {
        if (this instanceof Usable usable) {
            return usable.certificate();
        }
        throw ((Refused) this).asException();
    }
}
