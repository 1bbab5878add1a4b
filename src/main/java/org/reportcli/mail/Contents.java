package org.reportcli.mail;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.Report;
import org.reportcli.report.ReportJson;

/**
 * What the vendor gets to read, in whatever layout.
 *
 * @param text the report for people
 */
record Contents(Report report, List<MeasuredAttachment> attachments, String text) {
    static final String REPORT_JSON = "report.json";

    /** The report for programs. */
    void writeJson(OutputStream out) throws IOException {
        ReportJson.write(report, attachments, out);
    }
}
