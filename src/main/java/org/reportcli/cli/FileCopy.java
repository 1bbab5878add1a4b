package org.reportcli.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.reportcli.leak.redact.Counts;
import org.reportcli.leak.redact.Redaction;

/** Makes a masked copy of one file, which has no name yet. */
final class FileCopy {
    private final Redaction redaction;
    private final RedactedFiles files;
    private final Path folder;
    private final boolean dryRun;

    /** @param folder where copies are written until they get their names */
    FileCopy(Redaction redaction, RedactedFiles files, Path folder, boolean dryRun) {
        this.redaction = redaction;
        this.files = files;
        this.folder = folder;
        this.dryRun = dryRun;
    }

    /**
     * What came of it.
     *
     * @param copied whether something was to be masked, and was
     * @param staged the copy; nothing is there in a dry run
     * @param ending the ending that its name has to have; empty for the file's own
     */
    record Written(boolean copied, Path staged, String ending, Counts counts, Optional<Redacted.Problem> problem) {}

    Written of(String name, Path file) throws IOException {
        Redaction.Outcome[] outcome = new Redaction.Outcome[1];
        Path staged = folder.resolve(".none");
        if (dryRun) {
            outcome[0] = redaction.redact(file, name, OutputStream.nullOutputStream());
        } else {
            staged = files.stage(folder, out -> outcome[0] = redaction.redact(file, name, out));
        }
        if (outcome[0] instanceof Redaction.Outcome.Copied copied) {
            return new Written(true, staged, copied.ending(), copied.counts(), Optional.empty());
        }
        if (outcome[0] instanceof Redaction.Outcome.Refused refused) {
            return new Written(false, staged, "", new Counts(), Optional.of(problem(refused)));
        }
        return new Written(false, staged, "", new Counts(), Optional.empty());
    }

    private static Redacted.Problem problem(Redaction.Outcome.Refused refused) {
        return new Redacted.Problem(
                "it cannot be masked: " + refused.reason(),
                "leave it out, mask it by hand, or accept the rule in this file, with 'in' and a reason, in the report");
    }
}
