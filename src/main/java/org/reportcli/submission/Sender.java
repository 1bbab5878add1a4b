package org.reportcli.submission;

import java.util.Optional;
import org.reportcli.key.Fingerprint;
import org.reportcli.report.Report;
import org.reportcli.support.ReportException;

/**
 * Who sends.
 *
 * @param address a bare mail address, which everybody can read
 * @param name which only the vendor reads
 * @param key the sender's own certificate, to which messages are sealed too
 */
public record Sender(String address, Optional<String> name, Optional<Fingerprint> key) {
    /**
     * The reporter whom the report names, else the one of the configuration.
     *
     * @throws ReportException with status 2 where neither has an address
     */
    public static Sender of(Report report, Optional<String> address, Optional<String> name, Optional<Fingerprint> key) {
        String from = report.reporter()
                .email()
                .or(() -> address)
                .orElseThrow(() -> ReportException.wrong(
                                "nobody knows who sends: the report has no 'reporter: email' and the configuration neither")
                        .withHint("add to the report:  reporter: { name: …, email: you@example.org }")
                        .withHint(
                                "or to config.yaml, for all reports:  reporter: { name: …, email: you@example.org }"));
        return new Sender(from, report.reporter().name().or(() -> name), key);
    }
}
