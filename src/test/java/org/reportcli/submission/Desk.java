package org.reportcli.submission;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.reportcli.cases.Cases;
import org.reportcli.delivery.OutboxTransport;
import org.reportcli.delivery.Transport;
import org.reportcli.key.CertificateStore;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.mail.MessageComposer;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.testing.Cli;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorDirectory;

/** A reporter's desk: one report, one vendor, and one process after the other that sends. */
final class Desk {
    private final Path folder;
    private final Path reports;
    private final SecureRandom random = new SecureRandom();
    private final Vendor vendor;
    private Instant now = Cli.NOW;

    final Mailbox mailbox = new Mailbox();

    /** @param folder an empty one, where cases and outbox come to lie */
    Desk(Path folder) throws IOException {
        this.folder = folder;
        this.reports = Files.createDirectories(folder.resolve("reports"));
        this.vendor = new VendorDirectory(folder.resolve("vendors"), Path.of("").toAbsolutePath())
                .find("examples/acme/vendor.yaml");
    }

    /** A version of the report, fit to be sent. */
    static String version(String name) throws IOException {
        return Files.readString(Path.of("examples/minimal/report.yaml")).replace("Customer portal", name);
    }

    /** One process sends the report to the mailbox. */
    Outcome send(String version, boolean resend, Mailbox.Server server, Cuts cuts) throws IOException {
        return submit(version, resend, cuts, files -> mailbox.through(server, cuts));
    }

    /** One process puts the report into the outbox. */
    Outcome put(String version, Cuts cuts) throws IOException {
        return submit(version, false, cuts, files -> new OutboxTransport(files.path(outbox())));
    }

    private Outcome submit(String version, boolean resend, Cuts cuts, Function<CutFiles, Transport> transport)
            throws IOException {
        now = now.plus(Duration.ofMinutes(1));
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        CutFiles files = new CutFiles(cuts);
        Cases cases = new Cases(files.path(folder.resolve("cases")), clock, random);
        ReportDocument document = ReportReader.read("report.yaml", reports, version.getBytes(UTF_8));
        Preparation preparation = new Preparation(
                StandardChecks.linter(),
                LintSettings.of(clock, Set.of()),
                new VendorCertificates(new CertificateStore(folder.resolve("keys")), now),
                new MessageComposer(random, new LintGlossary()),
                clock);
        Submission submission =
                new Submission(preparation, new Sealing(cases, random, clock), cases, transport.apply(files));
        Sender sender =
                Sender.of(document.report().orElseThrow(), Optional.empty(), Optional.empty(), Optional.empty());
        return submission.submit(document, vendor, sender, new Consent() {
            @Override
            public boolean toSend(Summary summary) {
                cuts.step("ask");
                return true;
            }

            @Override
            public boolean toResend() {
                return resend;
            }
        });
    }

    /** The cases as another process reads them. */
    Cases cases() {
        return new Cases(folder.resolve("cases"), Clock.fixed(now, ZoneOffset.UTC), random);
    }

    Path outbox() {
        return folder.resolve("outbox");
    }

    Path folder() {
        return folder;
    }
}
