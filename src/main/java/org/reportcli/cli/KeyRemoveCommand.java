package org.reportcli.cli;

import java.io.IOException;
import java.util.List;
import org.reportcli.key.CertificateStore;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report key remove FINGERPRINT...}: keeps certificates no longer. */
final class KeyRemoveCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Remove certificates from those that are kept.");
        spec.addPositional(KeyOptions.operands("FINGERPRINT", "The full fingerprint."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        CertificateStore store = new CertificateStore(invocation.folders().keys());
        List<Fingerprint> fingerprints = KeyOptions.operands(arguments).stream()
                .map(KeyRemoveCommand::parse)
                .toList();
        for (Fingerprint fingerprint : fingerprints) {
            if (!store.remove(fingerprint)) {
                throw ReportException.wrong("the certificate " + fingerprint.grouped() + " is not kept")
                        .withHint("'report key list' shows those that are");
            }
            invocation.console().result("removed " + fingerprint.grouped());
        }
        return ExitStatus.DONE;
    }

    private static Fingerprint parse(String typed) {
        try {
            return Fingerprint.parse(typed);
        } catch (IllegalArgumentException e) {
            throw ReportException.wrong("'" + typed + "' is no full fingerprint: " + e.getMessage())
                    .withHint("'report key list' shows the fingerprints");
        }
    }
}
