package org.reportcli.submission;

import java.util.Optional;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;

/** Says that a vendor's certificate is not here, and exactly how to get it: each source that the profile knows. */
final class MissingCertificate {
    private MissingCertificate() {}

    static ReportException of(Vendor vendor, Vendor.Channel.Email channel, Vendor.OpenPgp openPgp) {
        Fingerprint pin = openPgp.fingerprint();
        String file = vendor.id() + ".asc";
        ReportException missing = ReportException.refused(
                "the certificate of " + vendor.name() + " is not here; its fingerprint is " + pin.grouped());
        for (String source : openPgp.sources()) {
            missing = missing.withHint(get(source, channel.address(), pin, file));
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

    private static String get(String source, String address, Fingerprint pin, String file) {
        if (source.equals("wkd")) {
            return "from the vendor's mail domain: gpg --no-default-keyring --keyring ./" + vendorRing(file)
                    + " --auto-key-locate clear,nodefault,wkd --locate-external-keys " + ShellWord.of(address)
                    + " && gpg --no-default-keyring --keyring ./" + vendorRing(file) + " --armor --export " + pin.hex()
                    + " >" + file;
        }
        if (source.startsWith("https://")) {
            return "from " + source + ": curl -fo " + file + " " + ShellWord.of(source);
        }
        if (source.equals("keys.openpgp.org")) {
            return "from the key server: curl -fo " + file + " https://keys.openpgp.org/vks/v1/by-fingerprint/"
                    + pin.hex();
        }
        return "from " + source + ": look for the address " + address + " there";
    }

    private static String vendorRing(String file) {
        return file.replace(".asc", ".gpg");
    }
}
