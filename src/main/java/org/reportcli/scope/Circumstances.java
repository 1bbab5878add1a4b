package org.reportcli.scope;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reportcli.report.AttachmentFile;
import org.reportcli.report.AttachmentLimits;
import org.reportcli.report.AttachmentResolver;
import org.reportcli.report.Report;

/** What speaks for or against a category outside the sentences of a report: its fields and its attachments. */
final class Circumstances {
    private static final String SCAN = "unverified-scan";

    /** Confirms what sentences say, and is not enough without them. */
    private static final double SLIGHT = 0.3;

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

    static void weigh(Report report, Optional<AttachmentResolver> files, Map<String, Tally> tallies) {
        report.weakness().ifPresent(weakness -> weakness(weakness, tallies));
        report.cvss().ifPresent(vector -> vector(vector, tallies));
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
            bareOutput(report.attachments(), files)
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

    // CVSS 3.1 and 4.0 name these metrics alike, but for the V of the vulnerable system.
    private static void vector(String vector, Map<String, Tally> tallies) {
        String metrics = vector.strip() + "/";
        Phrase phrase = new Phrase(Place.of("severity", "cvss"), 0, vector.length(), vector, SLIGHT);
        if (metrics.contains("/AV:P/")) {
            tally(tallies, "social-or-physical").count(SLIGHT, phrase);
        }
        boolean secret = metrics.contains("/C:N/") || metrics.contains("/VC:N/");
        boolean intact = metrics.contains("/I:N/") || metrics.contains("/VI:N/");
        boolean down = metrics.contains("/A:H/") || metrics.contains("/VA:H/");
        if (secret && intact && down) {
            tally(tallies, "denial-of-service").count(SLIGHT, phrase);
        }
    }

    // Nothing but scanner output, and no word on how to reproduce it.
    private static Optional<Phrase> bareOutput(
            List<Report.Attachment> attachments, Optional<AttachmentResolver> files) {
        if (attachments.isEmpty() || attachments.size() > AttachmentLimits.COUNT) {
            return Optional.empty();
        }
        for (Report.Attachment attachment : attachments) {
            String path = attachment.path();
            if (!isNamedSo(path)
                    && !files.map(known -> isOutput(known.resolve(path))).orElse(false)) {
                return Optional.empty();
            }
        }
        String first = attachments.get(0).path();
        return Optional.of(new Phrase(Place.of("attachments", 0, "path"), 0, first.length(), first, 1));
    }

    private static boolean isNamedSo(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return SCANNERS.stream().anyMatch(name::contains);
    }

    private static boolean isOutput(AttachmentFile file) {
        try {
            return file instanceof AttachmentFile.Found found
                    && ScannerOutput.standard().of(found).isPresent();
        } catch (IOException e) {
            // The check of attachments says that it cannot be read; here it says nothing.
            return false;
        }
    }

    private static Tally tally(Map<String, Tally> tallies, String category) {
        return tallies.computeIfAbsent(category, key -> new Tally());
    }
}
