package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reportcli.leak.Parties;
import org.reportcli.leak.content.ContentLimits;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.leak.redact.Accepted;
import org.reportcli.leak.redact.Redaction;
import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.leaks.ReportParties;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.Runtime;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Draft;
import org.reportcli.wizard.Masker;

/**
 * Masks by the means of {@code report redact}, value by value: the numbers of the pseudonyms go on from those that the draft
 * holds, and a value keeps its own through texts and attachments.
 */
final class LeakMasker implements Masker {
    private final Draft draft;
    private final Runtime runtime;
    private final Function<ReportDocument, Optional<Vendor>> vendor;
    private Optional<Redaction> redaction = Optional.empty();

    LeakMasker(Draft draft, Runtime runtime, Function<ReportDocument, Optional<Vendor>> vendor) {
        this.draft = draft;
        this.runtime = runtime;
        this.vendor = vendor;
    }

    @Override
    public Optional<Object> find(String text, Diagnostic found, int which) {
        return redaction().find(text, found.rule(), which, parties()).map(value -> value);
    }

    @Override
    public Masked mask(String text, Object value) {
        redaction().taken(draft.document().source().text());
        Redaction.Masked masked = redaction().mask(text, (Redaction.Value) value, parties());
        return new Masked(masked.text(), masked.marker());
    }

    @Override
    public Copy copy(String attachment) throws IOException {
        ReportDocument document = draft.document();
        AttachedFile attached = AttachedFile.of(document).stream()
                .filter(each -> each.path().value().equals(attachment))
                .findFirst()
                .orElseThrow();
        redaction().taken(document.source().text());
        if (attached.file() instanceof AttachmentFile.Found found) {
            redaction().survey(attached.name(), found.path());
        }
        redaction().settle();
        CopyNames names = new CopyNames();
        OutputFile.sources(document).forEach(names::keep);
        Path folder = document.folder();
        try (RedactedFiles files = new RedactedFiles(runtime)) {
            AttachmentCopies.Done done =
                    new AttachmentCopies(redaction(), names, files, folder, folder, false).copy(attached);
            if (done.copy().problem().isPresent()) {
                Redacted.Problem problem = done.copy().problem().get();
                return new Copy.Refused(problem.what(), problem.hint());
            }
            files.finish();
            return done.path().isPresent()
                    ? new Copy.Made(done.path().get())
                    : new Copy.Refused("nothing in it can be masked", "look through it by hand, or leave it out");
        }
    }

    private Redaction redaction() {
        if (redaction.isEmpty()) {
            // Texts are masked where the user says so; of a file, all goes that is not accepted in it.
            Accepted accepted =
                    new Accepted(Set.of(), path -> Set.of(), file -> new AcceptedPlaces(draft.document()).inFile(file));
            redaction = Optional.of(new Redaction(
                    StandardScanner.scanner(), parties(), new ContentReader(ContentLimits.STANDARD), accepted));
        }
        return redaction.get();
    }

    private Parties parties() {
        return ReportParties.of(draft.document().report(), vendor.apply(draft.document()));
    }
}
