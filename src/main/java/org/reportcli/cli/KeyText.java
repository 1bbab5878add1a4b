package org.reportcli.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.reportcli.key.Certificate;
import org.reportcli.key.Finding;
import org.reportcli.key.Judgement;
import org.reportcli.key.UsableCertificate;
import org.reportcli.support.SafeText;

/** Certificates and judgements, for people. */
final class KeyText {
    private final StringBuilder text = new StringBuilder();

    /** A certificate, its user ids and keys, and what the judge says of it. */
    static String of(Certificate certificate, Judgement judgement) {
        KeyText text = new KeyText();
        text.certificate(certificate);
        text.judgement(judgement);
        return text.text.toString();
    }

    /** One line: usable or not, and the weightiest reason. */
    static String verdict(Judgement judgement) {
        if (judgement instanceof Judgement.Usable usable) {
            return "usable"
                    + usable.certificate()
                            .expiry()
                            .map(end -> " until " + date(end))
                            .orElse("");
        }
        return "refused: " + ((Judgement.Refused) judgement).findings().get(0);
    }

    private void certificate(Certificate certificate) {
        line(certificate.fingerprint().grouped());
        certificate.userIds().forEach(userId -> line("  user id     " + SafeText.line(userId)));
        line("  primary     " + certificate.algorithm() + ", " + date(certificate.created()));
        for (Certificate.Key subkey : certificate.subkeys()) {
            line("  subkey      " + subkey.algorithm() + ", " + date(subkey.created()) + ", "
                    + subkey.fingerprint().grouped());
        }
    }

    private void judgement(Judgement judgement) {
        if (judgement instanceof Judgement.Usable usable) {
            line("  judgement   " + verdict(judgement));
            for (UsableCertificate.Recipient recipient : usable.certificate().recipients()) {
                line("  encrypts to " + recipient.algorithm() + ", "
                        + recipient.fingerprint().grouped());
            }
            usable.notes().forEach(note -> finding("note", note));
        } else if (judgement instanceof Judgement.Refused refused) {
            line("  judgement   refused");
            refused.findings().forEach(finding -> finding("because", finding));
        }
    }

    private void finding(String label, Finding finding) {
        line(String.format("  %-11s %s", label, SafeText.line(finding.toString())));
        line("  hint        " + SafeText.line(finding.hint()));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static LocalDate date(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }
}
