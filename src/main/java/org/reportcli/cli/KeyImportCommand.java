package org.reportcli.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.key.Certificate;
import org.reportcli.key.CertificateJudge;
import org.reportcli.key.CertificateStore;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.SafeText;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report key import FILE...}: keeps certificates. Nothing is kept unless every file can be read. */
final class KeyImportCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Keep the certificates in files, to be used where a vendor's pin names them.")
                .footer("Keeping is not trusting: a certificate is judged each time before it is used.");
        spec.addPositional(KeyOptions.operands(
                "FILE", "Armored or binary certificates, one or more in each file; - is standard input."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        List<Certificate> certificates = new ArrayList<>();
        for (String file : KeyOptions.operands(arguments)) {
            certificates.addAll(KeyNames.file(file, invocation));
        }
        CertificateStore store = new CertificateStore(invocation.folders().keys());
        for (Certificate certificate : certificates) {
            CertificateStore.Change change = store.add(certificate);
            invocation.console().result(line(certificate, change, store, invocation));
        }
        return ExitStatus.DONE;
    }

    private static String line(
            Certificate certificate, CertificateStore.Change change, CertificateStore store, Invocation invocation)
            throws IOException {
        String what = switch (change) {
            case ADDED -> "imported ";
            case UPDATED -> "updated ";
            case UNCHANGED -> "unchanged ";
        };
        Certificate kept = store.find(certificate.fingerprint()).orElse(certificate);
        String verdict = KeyText.verdict(CertificateJudge.judge(
                kept,
                Optional.empty(),
                Optional.empty(),
                invocation.runtime().clock().instant()));
        String name = kept.userIds().isEmpty()
                ? "no user id"
                : SafeText.line(kept.userIds().get(0));
        return what + kept.fingerprint().grouped() + "\n  " + name + "\n  " + SafeText.line(verdict);
    }
}
