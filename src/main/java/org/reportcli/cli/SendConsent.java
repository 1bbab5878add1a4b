package org.reportcli.cli;

import java.util.Optional;
import org.reportcli.submission.Consent;
import org.reportcli.submission.Summary;
import org.reportcli.support.ReportException;

/** Shows what is about to leave, and asks; {@code --yes} answers this question and no other. */
final class SendConsent implements Consent {
    private final Invocation invocation;
    private final boolean yes;
    private final boolean resend;
    private final boolean dryRun;

    SendConsent(Invocation invocation, boolean yes, boolean resend, boolean dryRun) {
        this.invocation = invocation;
        this.yes = yes;
        this.resend = resend;
        this.dryRun = dryRun;
    }

    @Override
    public boolean toSend(Summary summary) {
        if (!yes && !dryRun && !invocation.mayAsk()) {
            throw ReportException.wrong("nobody can be asked whether to send now")
                    .withHint("add --yes to send, or --dry-run to see what would be sent");
        }
        boolean asks = !yes && !dryRun;
        if (asks) {
            // Also under --quiet: nobody is asked about what was not shown.
            invocation.console().talk(SummaryText.of(summary) + "\n");
        } else {
            invocation.console().sayLines(SummaryText.of(summary));
        }
        summary.notes().forEach(note -> invocation.console().warning(note.message()));
        if (!asks) {
            return true;
        }
        Optional<String> answer = invocation.runtime().terminal().ask("send now? [y/N] ");
        return answer.map(text ->
                        text.strip().equalsIgnoreCase("y") || text.strip().equalsIgnoreCase("yes"))
                .orElse(false);
    }

    @Override
    public boolean toResend() {
        return resend;
    }
}
