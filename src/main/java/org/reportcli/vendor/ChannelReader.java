package org.reportcli.vendor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.SafeText;
import org.reportcli.yaml.Fields;

/** Reads the ways to a vendor, and with the mail address what it is sealed for. */
final class ChannelReader {
    private final ProfileValues values;
    private final Optional<Path> folder;

    ChannelReader(ProfileValues values, Optional<Path> folder) {
        this.values = values;
        this.folder = folder;
    }

    /** The channel of an entry; none where the entry has a problem. */
    List<Vendor.Channel> read(Fields fields) {
        List<Vendor.Channel> channels = new ArrayList<>();
        Optional<String> email = fields.text("email");
        if (email.isPresent()) {
            channels.add(email(fields, email.get()));
        } else {
            values.url(fields, "form").ifPresent(url -> channels.add(new Vendor.Channel.Form(url)));
            if (channels.isEmpty() && values.isClean()) {
                fields.problem("vendor/channels", "email", "a channel without 'email' or 'form'", "add one of them");
            }
        }
        fields.done();
        return channels;
    }

    private Vendor.Channel.Email email(Fields fields, String address) {
        if (!isAddress(address)) {
            fields.problem(
                    "vendor/address", "email", "this is no mail address", "write a bare address: name@example.org");
        }
        return new Vendor.Channel.Email(
                address,
                fields.texts("languages"),
                fields.fields("openpgp").flatMap(this::openPgp),
                fields.fields("smime").map(this::smime),
                fields.choice("layout", List.of("pgp-mime", "attached"), ProfileValues::upper)
                        .map(Vendor.Layout::valueOf)
                        .orElse(Vendor.Layout.PGP_MIME),
                fields.fields("subject").map(this::subject).orElse(Vendor.Subject.DEFAULT),
                values.size(fields, "max-size"));
    }

    // Narrower than a dot-atom (RFC 5322, section 3.2.3): addresses stand in commands that are there to be copied, and
    // no vendor's desk has one with a backquote or a dollar sign in it.
    private static boolean isAddress(String address) {
        int at = address.indexOf('@');
        return at > 0
                && areAtoms(address.substring(0, at), "_+=%~")
                && areAtoms(address.substring(at + 1), "")
                && address.indexOf('.', at) > at;
    }

    /** Letters, digits, hyphens and some marks, with dots between; none starts with a hyphen, as an option does. */
    private static boolean areAtoms(String text, String marks) {
        return !text.startsWith("-")
                && !text.startsWith(".")
                && !text.endsWith(".")
                && !text.isEmpty()
                && !text.contains("..")
                && !text.contains(".-")
                && text.chars()
                        .allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c)
                                || c == '.'
                                || c == '-'
                                || marks.indexOf(c) >= 0);
    }

    private Optional<Vendor.OpenPgp> openPgp(Fields fields) {
        Optional<Fingerprint> pin = fields.text("fingerprint").flatMap(written -> fingerprint(fields, written));
        if (pin.isEmpty() && values.isClean()) {
            fields.problem(
                    "vendor/fingerprint",
                    "fingerprint",
                    "openpgp without 'fingerprint': there is nothing to hold a certificate against",
                    "add the full fingerprint from the vendor's own page, or leave 'openpgp' out");
        }
        Optional<Vendor.OpenPgp> openPgp = pin.map(known -> new Vendor.OpenPgp(
                known,
                fields.choice(
                                "encryption",
                                List.of("required", "preferred", "optional", "refused"),
                                ProfileValues::upper)
                        .map(Vendor.Encryption::valueOf)
                        .orElse(Vendor.Encryption.OPTIONAL),
                values.file(fields, "certificate", folder),
                sources(fields)));
        if (openPgp.isPresent()) {
            fields.done();
        }
        return openPgp;
    }

    private Optional<Fingerprint> fingerprint(Fields fields, String written) {
        try {
            return Optional.of(Fingerprint.parse(written));
        } catch (IllegalArgumentException e) {
            fields.problem(
                    "vendor/fingerprint",
                    "fingerprint",
                    e.getMessage(),
                    "write all of it, as the vendor's page shows it");
            return Optional.empty();
        }
    }

    private Vendor.Smime smime(Fields fields) {
        Optional<String> fingerprint = fields.text("fingerprint").map(ProfileValues::bareHex);
        if (fingerprint.isPresent() && !fingerprint.get().matches("[0-9A-F]{64}")) {
            fields.problem(
                    "vendor/fingerprint",
                    "fingerprint",
                    "the fingerprint of an S/MIME certificate is its SHA-256: 64 hexadecimal digits",
                    "openssl x509 -noout -fingerprint -sha256 -in FILE");
        }
        Vendor.Smime smime = new Vendor.Smime(fingerprint, values.file(fields, "certificate", folder), sources(fields));
        fields.done();
        return smime;
    }

    private static List<String> sources(Fields fields) {
        List<String> sources = fields.texts("sources");
        for (String source : sources) {
            // A host or a well-known word, or a page; never in clear over the wire.
            if (!source.startsWith("https://") && !source.matches("[a-z0-9.-]{1,253}")) {
                fields.problem(
                        "vendor/source",
                        "sources",
                        "a source is 'wkd', a key server's host or an https URL",
                        "mend or remove it");
            }
        }
        return sources;
    }

    private Vendor.Subject subject(Fields fields) {
        Vendor.Subject subject = new Vendor.Subject(
                fields.text("text").orElse(Vendor.Subject.DEFAULT.text()),
                fields.bool("keep-reference").orElse(false));
        if (subject.text().isBlank() || subject.text().codePoints().anyMatch(SafeText::isHazardous)) {
            fields.problem(
                    "vendor/subject",
                    "text",
                    "a subject is one line of visible text",
                    "write one that tells nothing, such as 'Security report'");
        }
        fields.done();
        return subject;
    }
}
