package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.CertificateJudge;
import org.reportcli.key.Judgement;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report vendor check V...}: whether profiles can be used. */
final class VendorCheckCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Check vendor profiles; nothing is printed where they are right.")
                .footer(
                        "",
                        "The certificate that a profile names is held against the pin, as 'report send' does it.",
                        "Exit status: 0 right, 2 wrong, 3 a certificate must not be used.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(Options.VENDOR)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .description("Profiles: their paths (./acme.yaml), or ids.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        List<String> named = arguments.matchedPositionalValue(0, List.of());
        ExitStatus status = ExitStatus.DONE;
        for (String each : named) {
            try {
                Vendor vendor = Vendors.find(each, invocation);
                checkCertificates(each, vendor, invocation);
                invocation.console().detail(each + " is right: " + vendor.name());
            } catch (ReportException e) {
                // The profiles behind it are checked all the same.
                invocation.console().error(e.getMessage());
                e.hints().forEach(invocation.console()::hint);
                status = worse(status, e.status());
            }
        }
        return status;
    }

    private static ExitStatus worse(ExitStatus one, ExitStatus other) {
        return one.code() >= other.code() ? one : other;
    }

    // The file is judged also where the store has the certificate: others who get the profile have the file only.
    private static void checkCertificates(String profile, Vendor vendor, Invocation invocation) throws IOException {
        for (Vendor.Channel channel : vendor.channels()) {
            if (channel instanceof Vendor.Channel.Email email && email.openPgp().isPresent()) {
                Vendor.OpenPgp openPgp = email.openPgp().get();
                if (openPgp.certificate().isPresent()) {
                    checkCertificate(
                            profile,
                            email.address(),
                            openPgp,
                            openPgp.certificate().get(),
                            invocation);
                }
            }
        }
    }

    private static void checkCertificate(
            String profile, String address, Vendor.OpenPgp openPgp, Vendor.CertificateFile file, Invocation invocation)
            throws IOException {
        String name = profile + ": " + file.written();
        if (!Files.isRegularFile(file.path())) {
            throw ReportException.wrong(profile + " names a certificate that is not there: " + file.written())
                    .withHint("put the file beside the profile, or leave 'certificate' out");
        }
        Judgement judgement = CertificateJudge.judge(
                KeyFiles.read(name, file.path()),
                Optional.of(openPgp.fingerprint()),
                Optional.of(address),
                invocation.runtime().clock().instant());
        if (judgement instanceof Judgement.Refused refused) {
            ReportException why = refused.asException();
            ReportException named = ReportException.of(why.status(), name + ": " + why.getMessage());
            for (String hint : why.hints()) {
                named = named.withHint(hint);
            }
            throw named;
        }
    }
}
