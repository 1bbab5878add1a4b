package org.reportcli.scope;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.report.Report;

/** What speaks for or against a category outside the sentences of a report: its fields and its attachments. */
final class Circumstances {
    private static final String SCAN = "unverified-scan";

    /** Names of scanners and of the files that they write. */
    private static final List<String> SCANNERS = List.of(
            "nessus",
            "nmap",
            "nuclei",
            "nikto",
            "openvas",
            "qualys",
            "acunetix",
            "zap-report",
            "zap_report",
            "burp-scan",
            "testssl",
            "sslscan",
            "wpscan",
            "scan-report",
            "scan-results",
            "scan_results",
            "scanreport",
            "scanbericht");

    private Circumstances() {}

    static void weigh(Report report, Map<String, Tally> tallies) {
        report.weakness().ifPresent(weakness -> weakness(weakness, tallies));
        report.conduct().automatedScan().ifPresent(scan -> {
            Place place = Place.of("conduct");
            switch (scan) {
                case UNVERIFIED ->
                    tally(tallies, SCAN).count(1, new Phrase(place, 0, 0, "automated-scan: unverified", 1));
                case VERIFIED -> tally(tallies, SCAN).count(-1, new Phrase(place, 0, 0, "automated-scan: verified", 1));
                case NONE -> tally(tallies, SCAN).count(-0.5, new Phrase(place, 0, 0, "automated-scan: none", 0.5));
            }
        });
        if (report.steps().isEmpty() && report.proofOfConcept().isEmpty()) {
            bareOutput(report.attachments())
                    .ifPresent(phrase -> tally(tallies, SCAN).count(1, phrase));
        }
    }

    private static void weakness(String weakness, Map<String, Tally> tallies) {
        String id = weakness.strip();
        for (Category category : Catalogue.standard().all()) {
            if (category.weaknesses().stream().anyMatch(id::equalsIgnoreCase)) {
                tally(tallies, category.id())
                        .count(0.5, new Phrase(Place.of("weakness"), 0, weakness.length(), weakness, 0.5));
            }
        }
    }

    // Nothing but scanner output, and no word on how to reproduce it.
    private static Optional<Phrase> bareOutput(List<Report.Attachment> attachments) {
        for (int at = 0; at < attachments.size(); at++) {
            String path = attachments.get(at).path();
            String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(java.util.Locale.ROOT);
            if (SCANNERS.stream().noneMatch(name::contains)) {
                return Optional.empty();
            }
        }
        return attachments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Phrase(
                        Place.of("attachments", 0),
                        0,
                        attachments.get(0).path().length(),
                        attachments.get(0).path(),
                        1));
    }

    private static Tally tally(Map<String, Tally> tallies, String category) {
        return tallies.computeIfAbsent(category, key -> new Tally());
    }
}
