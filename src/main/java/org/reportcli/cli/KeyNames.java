package org.reportcli.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;

/** From what a user typed to a certificate. */
final class KeyNames {
    /**
     * A vendor's address and the OpenPGP certificate that belongs to it.
     *
     * @param openPgp with the pin
     */
    record Pinned(Vendor vendor, String address, Vendor.OpenPgp openPgp) {}

    private KeyNames() {}

    /** A fingerprint, where it is written as one; it has to be the full one. */
    static Optional<Fingerprint> fingerprint(String typed) {
        boolean hex = !typed.isBlank()
                && typed.replaceFirst("^0[xX]", "")
                        .chars()
                        .allMatch(letter -> Character.digit(letter, 16) >= 0 && letter < 0x80
                                || letter == ':'
                                || Character.isWhitespace(letter)
                                || Character.isSpaceChar(letter));
        boolean looksLikeOne = hex && typed.length() >= 8;
        try {
            return looksLikeOne ? Optional.of(Fingerprint.parse(typed)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw ReportException.wrong("'" + typed + "' is no full fingerprint: " + e.getMessage())
                    .withHint("'report key list' shows the fingerprints");
        }
    }

    /**
     * The certificates in a file that was typed; {@code -} is standard input.
     *
     * @throws ReportException always with a hint what to name
     */
    static List<Certificate> file(String typed, Invocation invocation) throws IOException {
        try {
            return KeyFiles.read(typed, invocation);
        } catch (ReportException e) {
            throw e.hints().isEmpty()
                    ? e.withHint("name a file with an OpenPGP certificate, armored or binary, such as acme.asc")
                    : e;
        }
    }

    /** @throws ReportException status 3 where it is not kept */
    static Certificate kept(Fingerprint fingerprint, CertificateStore store) throws IOException {
        return store.find(fingerprint).orElseThrow(() -> notKept(fingerprint));
    }

    static ReportException notKept(Fingerprint fingerprint) {
        return ReportException.refused("the certificate " + fingerprint.grouped() + " is not kept")
                .withHint("get it from where the vendor publishes it, and import it: report key import FILE");
    }

    /** @throws ReportException status 3 where the vendor states no pin */
    static Pinned pin(Vendor vendor) {
        Vendor.Channel.Email email = vendor.email()
                .orElseThrow(() -> ReportException.refused(
                                "the profile of " + vendor.id() + " names no mail address, and so no certificate")
                        .withHint("how to reach them: report vendor show " + ShellWord.of(vendor.operand())));
        Vendor.OpenPgp openPgp = email.openPgp()
                .orElseThrow(() -> ReportException.refused("the profile of " + vendor.id()
                                + " pins no OpenPGP fingerprint: any certificate would do, " + "so none is taken")
                        .withHint("ask " + email.address()
                                + " for the fingerprint, and write it into a profile of your own"
                                + " under channels: openpgp: fingerprint"));
        return new Pinned(vendor, email.address(), openPgp);
    }
}
