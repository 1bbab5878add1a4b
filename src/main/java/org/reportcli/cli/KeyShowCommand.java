package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateJudge;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Fingerprint;
import org.reportcli.key.Judgement;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report key show WHICH...}: certificates with all their keys and what the judge says of them. */
final class KeyShowCommand implements Command {

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show certificates, their keys, and whether they can be used.");
        spec.addPositional(KeyOptions.operands(
                "WHICH", "A full fingerprint, a mail address in a user id, a file with certificates, or a vendor."));
        spec.addOption(KeyOptions.format());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws Exception {
        boolean json = KeyOptions.isJson(arguments);
        Instant now = invocation.runtime().clock().instant();
        List<KeyJson.Judged> judged = new ArrayList<>();
        for (String which : KeyOptions.operands(arguments)) {
            for (Certificate certificate : find(which, invocation)) {
                Judgement judgement = CertificateJudge.judge(certificate, Optional.empty(), Optional.empty(), now);
                judged.add(new KeyJson.Judged(certificate, judgement));
            }
        }
        if (json) {
            invocation.console().machineResult(Json.object(out -> KeyJson.certificates(out, judged)));
        } else {
            judged.forEach(one -> invocation.console().result(KeyText.of(one.certificate(), one.judgement())));
        }
        return ExitStatus.DONE;
    }

    private List<Certificate> find(String which, Invocation invocation) throws Exception {
        CertificateStore store = new CertificateStore(invocation.folders().keys());
        Optional<Fingerprint> fingerprint = KeyNames.fingerprint(which);
        if (fingerprint.isPresent()) {
            return List.of(KeyNames.kept(fingerprint.get(), store));
        }
        if (which.equals("-") || Files.isRegularFile(invocation.runtime().path(which)) && !isProfile(which)) {
            return KeyNames.file(which, invocation);
        }
        if (which.contains("@")) {
            return List.of(byAddress(which, store));
        }
        refuseOtherFiles(which, invocation);
        Vendor vendor = Vendors.find(which, invocation);
        return List.of(KeyNames.kept(KeyNames.pin(vendor).openPgp().fingerprint(), store));
    }

    // A folder may have the name of a vendor, which is then meant; "there is no vendor" would be said of all others.
    private static void refuseOtherFiles(String which, Invocation invocation) {
        Path path = invocation.runtime().path(which);
        if (Files.exists(path) && !Files.isRegularFile(path) && !Vendors.knows(which, invocation)) {
            throw ReportException.wrong(
                            "'" + which + "' is " + (Files.isDirectory(path) ? "a folder" : "no regular file"))
                    .withHint("name a file with certificates; a pipe can be read as standard input: -");
        }
    }

    private static boolean isProfile(String which) {
        String name = which.toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    private static Certificate byAddress(String address, CertificateStore store) throws IOException {
        String wanted = address.toLowerCase(Locale.ROOT);
        List<Certificate> matching = store.all().stream()
                .filter(one -> one.addresses().contains(wanted))
                .toList();
        if (matching.isEmpty()) {
            throw ReportException.refused("no certificate with the address " + address + " is kept")
                    .withHint("'report key list' shows those that are");
        }
        if (matching.size() > 1) {
            throw ReportException.wrong("more than one certificate has the address " + address + ": "
                            + String.join(
                                    ", ",
                                    matching.stream()
                                            .map(one -> one.fingerprint().grouped())
                                            .toList()))
                    .withHint("name the one you mean by its fingerprint");
        }
        return matching.get(0);
    }
}
