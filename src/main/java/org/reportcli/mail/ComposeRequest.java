package org.reportcli.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.Report;
import org.reportcli.vendor.Vendor;

/**
 * What a message is made of.
 *
 * @param attachments the report's, measured
 * @param vendor who receives it
 * @param channel the vendor's address, subject and layout
 * @param senderAddress from which it is sent
 * @param senderName shown to the vendor, inside the sealed part only
 * @param date when it is sent
 */
public record ComposeRequest(
        Report report,
        List<MeasuredAttachment> attachments,
        Vendor vendor,
        Vendor.Channel.Email channel,
        String senderAddress,
        Optional<String> senderName,
        Instant date) {
    public ComposeRequest {
        attachments = List.copyOf(attachments);
    }
}
