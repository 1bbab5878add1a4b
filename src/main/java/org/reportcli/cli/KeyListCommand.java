package org.reportcli.cli;

import java.io.IOException;
import java.time.Instant;
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

/** {@code report key list}: the certificates that are kept, each with its judgement in a line. */
final class KeyListCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("List the certificates that are kept.");
        spec.addOption(KeyOptions.format());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        boolean json = KeyOptions.isJson(arguments);
        Instant now = invocation.runtime().clock().instant();
        List<KeyJson.Judged> judged = new ArrayList<>();
        for (Certificate certificate : new CertificateStore(invocation.folders().keys()).all()) {
            judged.add(new KeyJson.Judged(
                    certificate, CertificateJudge.judge(certificate, Optional.empty(), Optional.empty(), now)));
        }
        if (json) {
            invocation.console().machineResult(Json.object(out -> KeyJson.certificates(out, judged)));
        } else if (judged.isEmpty()) {
            invocation.console().say("no certificates are kept; 'report key import FILE' adds some");
        } else {
            judged.forEach(one -> invocation.console().result(text(one)));
        }
        return ExitStatus.DONE;
    }

    private static String text(KeyJson.Judged one) {
        StringBuilder text = new StringBuilder(one.certificate().fingerprint().grouped());
        one.certificate().userIds().forEach(userId -> text.append("\n  ").append(SafeText.line(userId)));
        return text.append("\n  ")
                .append(SafeText.line(KeyText.verdict(one.judgement())))
                .toString();
    }
}
