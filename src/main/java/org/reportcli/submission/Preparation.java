package org.reportcli.submission;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Judgement;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Linter;
import org.reportcli.mail.ComposeRequest;
import org.reportcli.mail.Message;
import org.reportcli.mail.MessageComposer;
import org.reportcli.report.Attachments;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;

/** The first half of the line: what has to be right before anything is sealed. It writes nothing anywhere. */
public final class Preparation {
    private final Linter linter;
    private final LintSettings settings;
    private final VendorCertificates certificates;
    private final MessageComposer composer;
    private final Clock clock;

    public Preparation(
            Linter linter,
            LintSettings settings,
            VendorCertificates certificates,
            MessageComposer composer,
            Clock clock) {
        this.linter = linter;
        this.settings = settings;
        this.certificates = certificates;
        this.composer = composer;
        this.clock = clock;
    }

    /** What lint says of a report for a vendor. */
    public LintResult lint(ReportDocument document, Vendor vendor) {
        return linter.check(document, Optional.of(vendor), settings);
    }

    /** Whether a report with these diagnostics may go: warnings stop it too, until they are mended or accepted. */
    public static boolean isFit(LintResult lint) {
        return lint.readable() && !lint.reaches(Level.WARNING);
    }

    /**
     * Prepares a report that lint found fit.
     *
     * @throws ReportException with status 3 where the vendor cannot be written to in secret, 2 where the sender is unknown
     */
    public Prepared prepare(ReportDocument document, Vendor vendor, LintResult lint, Sender sender) throws IOException {
        return prepare(document, vendor, channel(vendor), lint, sender);
    }

    /** The same, with PGP/MIME whatever the vendor's desk reads: all of the report in one encrypted part. */
    public Prepared prepareInOnePart(ReportDocument document, Vendor vendor, LintResult lint, Sender sender)
            throws IOException {
        return prepare(document, vendor, channel(vendor).withLayout(Vendor.Layout.PGP_MIME), lint, sender);
    }

    private Prepared prepare(
            ReportDocument document, Vendor vendor, Vendor.Channel.Email channel, LintResult lint, Sender sender)
            throws IOException {
        if (!isFit(lint)) {
            throw new IllegalArgumentException("lint has something to say");
        }
        Report report = document.report().orElseThrow();
        Judgement.Usable certificate = certificates.trusted(vendor, channel);
        Optional<Judgement.Usable> own = sender.key().isPresent()
                ? Optional.of(certificates.own(sender.key().get()))
                : Optional.empty();
        List<MeasuredAttachment> attachments = Attachments.measure(report, document.folder());
        Message message = composer.compose(new ComposeRequest(
                report, attachments, vendor, channel, sender.address(), sender.name(), clock.instant()));
        String content = ContentDigest.of(document, attachments);
        return new Prepared(document, content, vendor, channel, lint, attachments, certificate, own, message);
    }

    private static Vendor.Channel.Email channel(Vendor vendor) {
        return vendor.email()
                .orElseThrow(() -> ReportException.refused(vendor.name() + " takes no reports by mail")
                        .withHint("the ways to the vendor: report vendor show " + ShellWord.of(vendor.operand())));
    }
}
