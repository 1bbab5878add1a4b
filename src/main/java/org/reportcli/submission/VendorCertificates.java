package org.reportcli.submission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateJudge;
import org.reportcli.key.CertificateReader;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Fingerprint;
import org.reportcli.key.Judgement;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;

/** Finds the certificate that a pin names, in the store or beside the profile, and has it judged. */
public final class VendorCertificates {
    private final CertificateStore store;
    private final Instant now;

    public VendorCertificates(CertificateStore store, Instant now) {
        this.store = store;
        this.now = now;
    }

    /**
     * The vendor's certificate, fit to be sealed to.
     *
     * @throws ReportException with status 3 where the vendor pins none, none is here, or it is not fit
     */
    public Judgement.Usable trusted(Vendor vendor, Vendor.Channel.Email channel) throws IOException {
        Vendor.OpenPgp openPgp = channel.openPgp().orElseThrow(() -> noPin(vendor));
        if (openPgp.encryption() == Vendor.Encryption.REFUSED) {
            throw ReportException.refused(vendor.name() + " takes no encrypted mail, and nothing is sent in clear")
                    .withHint("other ways to the vendor: report vendor show " + ShellWord.of(vendor.operand()));
        }
        return usable(judged(channel, openPgp).orElseThrow(() -> MissingCertificate.of(vendor, channel, openPgp)));
    }

    /**
     * What the judge says of the certificate that a vendor pins; empty where it is not here.
     *
     * @throws ReportException where the profile names a file that is none
     */
    public Optional<Judgement> judged(Vendor.Channel.Email channel, Vendor.OpenPgp openPgp) throws IOException {
        Optional<Certificate> stored = store.find(openPgp.fingerprint());
        List<Certificate> candidates = stored.isPresent() ? List.of(stored.get()) : besideProfile(openPgp);
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(CertificateJudge.judge(
                        candidates, Optional.of(openPgp.fingerprint()), Optional.of(channel.address()), now));
    }

    /**
     * The reporter's own certificate, to which messages are sealed too so that the reporter can read what was sent.
     *
     * @throws ReportException with status 3 where it is not in the store or not fit
     */
    public Judgement.Usable own(Fingerprint fingerprint) throws IOException {
        Certificate certificate = store.find(fingerprint)
                .orElseThrow(() -> ReportException.refused(
                                "your own certificate " + fingerprint.grouped() + " is not in the store")
                        .withHint("gpg --armor --export " + fingerprint.hex() + " | report key import -")
                        .withHint("or remove 'key' from the reporter in config.yaml"));
        return usable(CertificateJudge.judge(List.of(certificate), Optional.of(fingerprint), Optional.empty(), now));
    }

    private static Judgement.Usable usable(Judgement judgement) {
        if (judgement instanceof Judgement.Usable usable) {
            return usable;
        }
        throw ((Judgement.Refused) judgement).asException();
    }

    // The bytes are read once, and what is judged is what was read.
    private static List<Certificate> besideProfile(Vendor.OpenPgp openPgp) throws IOException {
        if (openPgp.certificate().isEmpty()) {
            return List.of();
        }
        Path file = openPgp.certificate().get().path();
        String written = openPgp.certificate().get().written();
        if (!Files.isRegularFile(file)) {
            throw ReportException.wrong("the profile names a certificate that is not there: " + written)
                    .withHint(
                            "put the file beside the profile, or import the certificate with 'report key import FILE'");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return CertificateReader.read(written, in.readNBytes(CertificateReader.MAX_BYTES + 1));
        }
    }

    private static ReportException noPin(Vendor vendor) {
        return ReportException.refused("no fingerprint of " + vendor.name()
                        + " is known, so nothing can be sealed for it, and nothing is sent in clear")
                .withHint("ask the vendor for its OpenPGP fingerprint and write it into a profile of your own")
                .withHint("other ways to the vendor: report vendor show " + ShellWord.of(vendor.operand()));
    }
}
