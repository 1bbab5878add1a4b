package org.reportcli.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateJudge;
import org.reportcli.key.CertificateReader;
import org.reportcli.key.Judgement;
import org.reportcli.report.AttachmentType;
import org.reportcli.report.Attachments;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.Report;
import org.reportcli.report.ReportReader;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.vendor.VendorReader;

/** The files beside the examples are there and fit to what the examples say of them. */
class ExamplesTest {
    private static final Path EXAMPLES = Path.of("examples");
    private static final Path ACME = EXAMPLES.resolve("acme");
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void theCertificateOfAcmeIsThePinnedOneAndUsable() throws IOException {
        Vendor.Channel.Email channel = acme().email().orElseThrow();
        Vendor.OpenPgp openPgp = channel.openPgp().orElseThrow();
        Path file = openPgp.certificate().orElseThrow().path();

        List<Certificate> certificates = CertificateReader.read("certificate.asc", Files.readAllBytes(file));
        assertThat(certificates).extracting(Certificate::fingerprint).containsExactly(openPgp.fingerprint());

        Judgement judgement = CertificateJudge.judge(
                certificates, Optional.of(openPgp.fingerprint()), Optional.of(channel.address()), NOW);
        assertThat(judgement)
                .isInstanceOfSatisfying(
                        Judgement.Usable.class,
                        usable -> assertThat(usable.notes()).isEmpty());
    }

    @Test
    void theSecretKeyOfAcmeIsNeverImported() throws IOException {
        byte[] secret =
                Files.readAllBytes(acme().exampleSecretKey().orElseThrow().path());
        assertThatThrownBy(() -> CertificateReader.read("secret-key.asc", secret))
                .isInstanceOfSatisfying(
                        ReportException.class,
                        refused -> assertThat(refused.status()).isEqualTo(ExitStatus.REFUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"certificate.asc", "secret-key.asc"})
    void eachKeyFileSaysInItsFirstLineThatItIsAnExample(String name) throws IOException {
        assertThat(Files.readAllLines(ACME.resolve(name)).get(0)).startsWith("EXAMPLE KEY");
    }

    @Test
    void theAttachmentsAreThereAndOfTheKindThatTheReportSays() throws IOException {
        Path folder = EXAMPLES.resolve("stored-xss");
        Report report = ReportReader.read("report.yaml", folder, Files.readAllBytes(folder.resolve("report.yaml")))
                .report()
                .orElseThrow();

        assertThat(Attachments.measure(report, folder))
                .extracting(MeasuredAttachment::name)
                .containsExactly("request.http", "alert.png");
        for (Report.Attachment attachment : report.attachments()) {
            byte[] content = Files.readAllBytes(folder.resolve(attachment.path()));
            assertThat(AttachmentType.of(attachment.path(), content).kind()).isEqualTo(attachment.kind());
        }
    }

    @Test
    void theRecordedRequestHasTheLengthThatItStates() throws IOException {
        String request = Files.readString(EXAMPLES.resolve("stored-xss/poc/request.http"));
        String body = request.substring(request.indexOf("\n\n") + 2).stripTrailing();
        assertThat(request).contains("Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\n");
    }

    private static Vendor acme() throws IOException {
        return VendorReader.read("vendor.yaml", Files.readAllBytes(ACME.resolve("vendor.yaml")), Optional.of(ACME));
    }
}
