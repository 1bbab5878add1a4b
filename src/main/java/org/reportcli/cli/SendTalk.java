package org.reportcli.cli;

import java.time.LocalDate;
import java.util.Optional;
import org.reportcli.cases.Case;
import org.reportcli.cases.CaseState;
import org.reportcli.delivery.Delivery;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.render.Format;
import org.reportcli.submission.Outcome;
import org.reportcli.support.ExitStatus;
import org.reportcli.vendor.Vendor;

/** Says how a submission ended: the case on standard output, the words on standard error, and the exit status. */
final class SendTalk {
    private final Invocation invocation;
    private final Console console;
    private final OutputFormat format;
    private final Vendor vendor;

    SendTalk(Invocation invocation, OutputFormat format, Vendor vendor) {
        this.invocation = invocation;
        this.console = invocation.console();
        this.format = format;
        this.vendor = vendor;
    }

    ExitStatus tell(Outcome outcome) {
        if (format == OutputFormat.JSON) {
            console.machineResult(OutcomeJson.of(outcome));
        }
        if (outcome instanceof Outcome.Unfit unfit) {
            return unfit(unfit.lint());
        }
        if (outcome instanceof Outcome.SentBefore before) {
            return sentBefore(before.earlier());
        }
        if (outcome instanceof Outcome.OtherVersionSent other) {
            return otherVersionSent(other.earlier());
        }
        if (outcome instanceof Outcome.Declined) {
            console.say("not sent");
            return ExitStatus.INTERRUPTED;
        }
        if (outcome instanceof Outcome.Busy) {
            console.error("another 'report send' is at work");
            console.hint("run the command again when it has ended");
            return ExitStatus.QUEUED;
        }
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            console.say(
                    "dry run: sealed (" + SummaryText.size(rehearsed.sealed().size())
                            + "), not recorded, not sent; without --dry-run it would be sent now");
            return ExitStatus.DONE;
        }
        if (outcome instanceof Outcome.Unrecorded unrecorded) {
            return unrecorded(unrecorded);
        }
        Outcome.Tried tried = (Outcome.Tried) outcome;
        result(tried.recorded());
        return tried(tried);
    }

    /** Lint is against it. */
    ExitStatus unfit(LintResult lint) {
        console.talk(Format.TEXT.renderer(Workshop.rules(), Version.current()).render(lint));
        if (!lint.readable()) {
            return ExitStatus.WRONG;
        }
        console.error("not sent: lint found what the vendor would stumble over");
        console.hint(
                "mend it, or accept a rule with its reason under 'lint: accept:' in the report, a leak with its place:"
                        + " { rule: RULE, in: steps, reason: \"…\" }; or with --accept RULE");
        return ExitStatus.FOUND;
    }

    private ExitStatus sentBefore(Case earlier) {
        result(earlier);
        if (earlier.state() == CaseState.UNCERTAIN) {
            console.error("this report may have reached " + vendor.name() + " on " + day(earlier)
                    + ": the connection broke, and nobody knows; nothing is sent again by itself (case " + earlier.id()
                    + ")");
            console.hint("ask the vendor, or look into the mail server's log for " + earlier.fact("message-id"));
            console.hint("report send --resend … sends the same message again");
            return ExitStatus.UNCERTAIN;
        }
        console.say("this report went to " + vendor.name() + " on " + day(earlier) + " (case " + earlier.id()
                + "); nothing was sent now");
        console.hint("--resend sends the same message again");
        return ExitStatus.DONE;
    }

    private ExitStatus otherVersionSent(Case earlier) {
        boolean uncertain = earlier.state() == CaseState.UNCERTAIN;
        console.error("another version of this report " + (uncertain ? "may have reached " : "went to ") + vendor.name()
                + " on " + day(earlier) + " (case " + earlier.id() + "); this one was not sent");
        console.hint("if the vendor shall have this version too, add --resend; it becomes a case of its own");
        console.hint("'report case show " + earlier.id() + "' shows what was sent");
        return uncertain ? ExitStatus.UNCERTAIN : ExitStatus.REFUSED;
    }

    private ExitStatus unrecorded(Outcome.Unrecorded unrecorded) {
        Case known = unrecorded.known();
        String ended = unrecorded.delivery() instanceof Delivery.Delivered ? "it was taken" : "it was not taken";
        console.error((unrecorded.delivery() instanceof Delivery.Uncertain ? "it may have been taken" : ended)
                + ", but this could not be written into case " + known.id() + ": "
                + unrecorded.cause().getMessage());
        console.hint("make room, or give yourself the right to write there: " + known.folder());
        if (known.state() == CaseState.UNCERTAIN) {
            console.hint("the case counts as uncertain; nothing is sent again until you say --resend");
            return ExitStatus.UNCERTAIN;
        }
        console.hint("then run the same command again");
        return ExitStatus.QUEUED;
    }

    private ExitStatus tried(Outcome.Tried tried) {
        String kept = "it is kept as case " + tried.recorded().id();
        if (tried.delivery() instanceof Delivery.Delivered delivered) {
            return delivered(tried.recorded(), delivered);
        }
        if (tried.delivery() instanceof Delivery.Deferred deferred) {
            console.error("not sent yet: " + deferred.reason());
            hint(deferred.hint());
            console.hint(kept + "; run the same command again later");
            return ExitStatus.QUEUED;
        }
        if (tried.delivery() instanceof Delivery.Rejected rejected) {
            console.error("not sent: " + rejected.reason());
            hint(rejected.hint());
            console.hint(kept + "; trying the same again will not help");
            return ExitStatus.UNDELIVERED;
        }
        if (tried.delivery() instanceof Delivery.Unsafe unsafe) {
            console.error("refused: " + unsafe.reason());
            hint(unsafe.hint());
            console.hint(kept + "; nothing of it was sent");
            return ExitStatus.REFUSED;
        }
        Delivery.Uncertain uncertain = (Delivery.Uncertain) tried.delivery();
        console.error("uncertain: " + uncertain.reason());
        hint(uncertain.hint());
        console.hint(kept + "; nothing is sent again until you say --resend");
        return ExitStatus.UNCERTAIN;
    }

    private ExitStatus delivered(Case recorded, Delivery.Delivered delivered) {
        if (!delivered.transport().equals("outbox")) {
            console.say("sent to " + recorded.fact("to") + " by way of " + delivered.where()
                    + delivered.response().map(said -> " (" + said + ")").orElse("") + "; case " + recorded.id());
            return ExitStatus.DONE;
        }
        console.say("sealed message: " + delivered.where());
        console.say("case: " + recorded.id());
        if (vendor.exampleSecretKey().isPresent()) {
            console.say(
                    vendor.name() + " is an example whose secret key is public; to look inside as the vendor would:");
            // A keyring of its own: nobody wants this key among those that they trust.
            console.say("  export GNUPGHOME=$(mktemp -d)");
            console.say("  gpg --import " + vendor.exampleSecretKey().get().path());
            console.say("  gpg --decrypt " + delivered.where());
        } else {
            console.say(
                    "nothing has left this machine: send the file with your mail program, or set up 'transport: smtp'");
        }
        return ExitStatus.DONE;
    }

    private void hint(Optional<String> hint) {
        hint.ifPresent(console::hint);
    }

    private void result(Case recorded) {
        if (format == OutputFormat.TEXT) {
            console.result(recorded.id());
        }
    }

    private String day(Case each) {
        return LocalDate.ofInstant(
                        each.handedOver(), invocation.runtime().clock().getZone())
                .toString();
    }
}
