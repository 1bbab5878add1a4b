package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateJudge;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Finding;
import org.reportcli.key.Judgement;
import org.reportcli.support.ExitStatus;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code report key verify VENDOR [FILE]}: judges a certificate against the vendor's pin and keeps nothing. 0 usable, 3
 * refused, 2 not a key.
 */
final class KeyVerifyCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Judge a certificate against the vendor's pin, without keeping it.")
                .footer("Exit status: 0 usable, 3 refused, 2 not a key.");
        spec.addPositional(KeyOptions.operand(
                0, Options.VENDOR, "1", "The vendor: a profile's id (ionos), or its path (./acme.yaml)."));
        spec.addPositional(KeyOptions.operand(
                1,
                "FILE",
                "0..1",
                "The certificate; - is standard input. Default: the one that is kept, or that the profile brings."));
        spec.addOption(KeyOptions.format());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws Exception {
        boolean json = KeyOptions.isJson(arguments);
        String vendor = arguments.matchedPositionalValue(0, "");
        Optional<String> file = Optional.ofNullable(arguments.matchedPositionalValue(1, (String) null));
        KeyNames.Pinned pinned = KeyNames.pin(Vendors.find(vendor, invocation));
        List<Certificate> certificates =
                file.isPresent() ? KeyNames.file(file.get(), invocation) : certificates(pinned.openPgp(), invocation);
        Judgement judgement = CertificateJudge.judge(
                certificates,
                Optional.of(pinned.openPgp().fingerprint()),
                Optional.of(pinned.address()),
                invocation.runtime().clock().instant());
        if (json) {
            invocation.console().machineResult(json(pinned, certificates, judgement));
        } else {
            text(certificates, judgement, invocation.console());
        }
        return judgement instanceof Judgement.Usable ? ExitStatus.DONE : ExitStatus.REFUSED;
    }

    private static List<Certificate> certificates(Vendor.OpenPgp openPgp, Invocation invocation) throws IOException {
        Optional<Certificate> kept = new CertificateStore(invocation.folders().keys()).find(openPgp.fingerprint());
        if (kept.isPresent()) {
            return List.of(kept.get());
        }
        Vendor.CertificateFile file = openPgp.certificate()
                .filter(named -> Files.exists(named.path()))
                .orElseThrow(() -> KeyNames.notKept(openPgp.fingerprint()));
        return KeyFiles.read(file.written(), file.path());
    }

    private static void text(List<Certificate> certificates, Judgement judgement, Console console) {
        if (judgement instanceof Judgement.Usable usable) {
            certificates.stream()
                    .filter(one -> one.fingerprint().equals(usable.certificate().fingerprint()))
                    .forEach(one -> console.result(KeyText.of(one, judgement)));
        } else if (judgement instanceof Judgement.Refused refused) {
            refused.findings().forEach(finding -> console.error(finding.toString()));
            refused.findings().stream().map(Finding::hint).distinct().forEach(console::hint);
        }
    }

    private static String json(KeyNames.Pinned pinned, List<Certificate> certificates, Judgement judgement) {
        return Json.object(out -> {
            out.writeStringField("vendor", pinned.vendor().id());
            out.writeStringField("pin", pinned.openPgp().fingerprint().hex());
            out.writeArrayFieldStart("fingerprints");
            for (Certificate certificate : certificates) {
                out.writeString(certificate.fingerprint().hex());
            }
            out.writeEndArray();
            KeyJson.judgement(out, judgement);
        });
    }
}
