package org.reportcli.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Reports for tests, through the reader that the program uses. */
public final class Reports {
    private Reports() {}

    /** A report of which only the attachments matter. */
    public static Report with(List<Report.Attachment> attachments) {
        return titled("", attachments);
    }

    /** A report of which only the title matters. */
    public static Report titled(String title) {
        return titled(title, List.of());
    }

    private static Report titled(String title, List<Report.Attachment> attachments) {
        Report empty = parse("schema: 1\n");
        return new Report(
                title,
                empty.vendor(),
                empty.affected(),
                empty.description(),
                empty.impact(),
                empty.steps(),
                empty.proofOfConcept(),
                attachments,
                empty.weakness(),
                empty.cvss(),
                empty.exploitation(),
                empty.identifiers(),
                empty.discovered(),
                empty.suggestedFix(),
                empty.references(),
                empty.reporter(),
                empty.disclosure(),
                empty.conduct(),
                empty.accepted());
    }

    /** The report in a YAML text. */
    public static Report parse(String yaml) {
        ReportDocument document = ReportReader.read("report.yaml", Path.of(""), yaml.getBytes(StandardCharsets.UTF_8));
        if (!document.problems().isEmpty()) {
            throw new AssertionError(document.problems());
        }
        return document.report().orElseThrow();
    }
}
