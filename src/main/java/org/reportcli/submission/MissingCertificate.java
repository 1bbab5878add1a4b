package org.reportcli.submission;

import java.util.Optional;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;

/** Says that a vendor's certificate is not here, and exactly how to get it: each source that the profile knows. */
final class MissingCertificate {
    private MissingCertificate() {}

    static ReportException of(Vendor vendor, Vendor.Channel.Email channel, Vendor.OpenPgp openPgp) {
        Fingerprint pin = openPgp.fingerprint();
        String file = KeySource.file(vendor);
        ReportException missing = ReportException.refused(
                "the certificate of " + vendor.name() + " is not here; its fingerprint is " + pin.grouped());
        for (KeySource source : KeySource.of(vendor, channel, openPgp)) {
            missing = missing.withHint(get(source));
        }
        if (vendor.policy().flatMap(Vendor.PolicySource::url).isPresent()) {
            missing = missing.withHint(
                    "the vendor's page links it: " + vendor.policy().get().url().get());
        }
        Optional<String> page = vendor.policy().flatMap(Vendor.PolicySource::title);
        if (page.isPresent() && vendor.policy().get().url().isEmpty()) {
            missing = missing.withHint("the vendor's page \"" + page.get() + "\" links it");
        }
        return missing.withHint("save it as " + file + ", then run: report key import " + file)
                .withHint("whoever hands you the file, only a certificate with exactly this fingerprint is taken");
    }

    private static String get(KeySource source) {
        if (source instanceof KeySource.Searched searched) {
            return "from " + searched.where() + ": look for the address " + searched.address() + " there";
        }
        KeySource.Fetched fetched = (KeySource.Fetched) source;
        String from = switch (fetched.kind()) {
            case MAIL_DOMAIN -> "the vendor's mail domain";
            case KEY_SERVER -> "the key server";
            case WEB -> fetched.where();
        };
        return "from " + from + ": " + fetched.command();
    }
}
