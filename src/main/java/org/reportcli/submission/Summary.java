package org.reportcli.submission;

import java.util.List;
import java.util.Optional;
import org.reportcli.key.Finding;
import org.reportcli.key.UsableCertificate;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.vendor.Vendor;

/**
 * What is about to leave the machine; shown before anybody is asked.
 *
 * @param from the sender's bare address, which everybody can read
 * @param to the recipient's bare address
 * @param subject the one that everybody can read
 * @param title what the vendor reads inside
 * @param certificate the vendor's, to which the message is sealed
 * @param own the reporter's own, to which it is sealed too
 * @param notes what is worth knowing about the certificates
 * @param destination where the transport hands it over
 */
public record Summary(
        Vendor vendor,
        String from,
        String to,
        String subject,
        String title,
        UsableCertificate certificate,
        Optional<UsableCertificate> own,
        List<Finding> notes,
        List<MeasuredAttachment> attachments,
        String destination) {
    public Summary {
        notes = List.copyOf(notes);
        attachments = List.copyOf(attachments);
    }

    /** Bytes of all attachments. */
    public long attachedBytes() {
        return attachments.stream().mapToLong(MeasuredAttachment::size).sum();
    }
}
