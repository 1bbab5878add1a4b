package org.reportcli.submission;

import java.io.IOException;
import org.reportcli.cases.Case;
import org.reportcli.delivery.Delivery;
import org.reportcli.lint.LintResult;
import org.reportcli.seal.SealedMessage;

/** How a submission ended. */
public sealed interface Outcome {
    /** Lint found what must be mended or accepted first; nothing was sealed. */
    record Unfit(LintResult lint) implements Outcome {}

    /** The same report went to the same vendor before, or may have: the case's state tells. Nothing was sent. */
    record SentBefore(Case earlier) implements Outcome {}

    /** Another version of this report went to the vendor, or may have. Nothing was sent. */
    record OtherVersionSent(Case earlier) implements Outcome {}

    /** The person said no; nothing was sealed. */
    record Declined() implements Outcome {}

    /** Another process is sending; nothing was done. */
    record Busy() implements Outcome {}

    /** A delivery was tried, and the case says how it ended. */
    record Tried(Case recorded, Delivery delivery) implements Outcome {}

    /** A delivery was tried, and how it ended could not be written into the case, which stands as it did before. */
    record Unrecorded(Case known, Delivery delivery, IOException cause) implements Outcome {}

    /** Everything was done but recorded and delivered; the sealed message is gone again. */
    record Rehearsed(SealedMessage sealed) implements Outcome {}
}
