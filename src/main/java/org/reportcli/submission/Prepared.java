package org.reportcli.submission;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Finding;
import org.reportcli.key.Judgement;
import org.reportcli.key.UsableCertificate;
import org.reportcli.lint.LintResult;
import org.reportcli.mail.Message;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.ReportDocument;
import org.reportcli.vendor.Vendor;

/**
 * A report that may be sealed: linted, for a certificate that was judged, and composed.
 *
 * @param content the digest by which the report is known again
 * @param lint what was found, and what was let pass
 * @param message composed, and never written in clear
 */
public record Prepared(
        ReportDocument document,
        String content,
        Vendor vendor,
        Vendor.Channel.Email channel,
        LintResult lint,
        List<MeasuredAttachment> attachments,
        Judgement.Usable certificate,
        Optional<Judgement.Usable> own,
        Message message) {

    /** The vendor's certificate, and the reporter's own if there is one. */
    public List<UsableCertificate> recipients() {
        List<UsableCertificate> recipients = new ArrayList<>();
        recipients.add(certificate.certificate());
        own.ifPresent(usable -> recipients.add(usable.certificate()));
        return recipients;
    }

    /** The report's file as cases remember it: absolute, or {@code -} for standard input. */
    public String reportFile() {
        String name = document.source().name();
        return name.equals("-")
                ? name
                : document.folder().resolve(Path.of(name).getFileName()).toString();
    }

    /** What is about to leave the machine, on the way to {@code destination}. */
    public Summary summary(String destination) {
        List<Finding> notes = new ArrayList<>(certificate.notes());
        own.ifPresent(usable -> notes.addAll(usable.notes()));
        return new Summary(
                vendor,
                message.from(),
                message.to(),
                channel.subject().text(),
                document.report().orElseThrow().title(),
                certificate.certificate(),
                own.map(Judgement.Usable::certificate),
                notes,
                attachments,
                destination);
    }
}
