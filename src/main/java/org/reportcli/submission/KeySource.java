package org.reportcli.submission;

import java.util.List;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ShellWord;
import org.reportcli.vendor.Vendor;

/** Where a profile says that a vendor's certificate can be got. */
public sealed interface KeySource {
    /**
     * Some place on the web or in the vendor's mail domain, from which a command fetches it.
     *
     * @param where the address of the file; empty for the mail domain ({@code wkd}) and for keys.openpgp.org
     * @param command to be typed into a shell; writes {@link #file}
     */
    record Fetched(Kind kind, String where, String command) implements KeySource {}

    /** A place at which a person has to look for a mail address. */
    record Searched(String where, String address) implements KeySource {}

    /** What is asked for the certificate. */
    enum Kind {
        MAIL_DOMAIN,
        KEY_SERVER,
        WEB
    }

    /** All sources of a profile, in its order. */
    static List<KeySource> of(Vendor vendor, Vendor.Channel.Email channel, Vendor.OpenPgp openPgp) {
        return openPgp.sources().stream()
                .map(source -> of(source, channel.address(), openPgp.fingerprint(), vendor))
                .toList();
    }

    /** The file's name under which the certificate is saved. */
    static String file(Vendor vendor) {
        return vendor.id() + ".asc";
    }

    private static KeySource of(String source, String address, Fingerprint pin, Vendor vendor) {
        String file = file(vendor);
        if (source.equals("wkd")) {
            String ring = "--no-default-keyring --keyring ./" + vendor.id() + ".gpg";
            return new Fetched(
                    Kind.MAIL_DOMAIN,
                    "",
                    "gpg " + ring + " --auto-key-locate clear,nodefault,wkd --locate-external-keys "
                            + ShellWord.of(address) + " && gpg " + ring + " --armor --export " + pin.hex() + " >"
                            + file);
        }
        if (source.startsWith("https://")) {
            return new Fetched(Kind.WEB, source, "curl -fo " + file + " " + ShellWord.of(source));
        }
        if (source.equals("keys.openpgp.org")) {
            return new Fetched(
                    Kind.KEY_SERVER,
                    "",
                    "curl -fo " + file + " https://keys.openpgp.org/vks/v1/by-fingerprint/" + pin.hex());
        }
        return new Searched(source, address);
    }
}
