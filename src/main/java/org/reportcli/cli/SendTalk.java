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
import org.reportcli.wizard.Texts;

/** Says how a submission ended: the case on standard output, the words on standard error, and the exit status. */
final class SendTalk {
    private final Invocation invocation;
    private final Console console;
    private final OutputFormat format;
    private final Vendor vendor;
    private final Texts texts;

    /** In the language of an interview; commands speak English. */
    SendTalk(Invocation invocation, OutputFormat format, Vendor vendor, Texts texts) {
        this.invocation = invocation;
        this.console = labelled(invocation.console(), texts);
        this.format = format;
        this.vendor = vendor;
        this.texts = texts;
    }

    /** A console that calls an error so in the language of the texts. */
    static Console labelled(Console console, Texts texts) {
        return console.labelled(
                new Console.Labels(texts.get("label.warning"), texts.get("label.error"), texts.get("label.hint")));
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
            console.say(texts.get("send.declined"));
            return ExitStatus.INTERRUPTED;
        }
        if (outcome instanceof Outcome.Busy) {
            console.error(texts.get("send.busy"));
            console.hint(texts.get("send.busy.hint"));
            return ExitStatus.QUEUED;
        }
        if (outcome instanceof Outcome.Rehearsed rehearsed) {
            console.say(texts.get(
                    "send.rehearsed", SummaryText.size(rehearsed.sealed().size())));
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
        console.error(texts.get("send.unfit"));
        console.hint(texts.get("send.unfit.hint"));
        return ExitStatus.FOUND;
    }

    private ExitStatus sentBefore(Case earlier) {
        result(earlier);
        if (earlier.state() == CaseState.UNCERTAIN) {
            console.error(texts.get("send.before-uncertain", vendor.name(), day(earlier), earlier.id()));
            console.hint(texts.get("send.before-uncertain.ask", earlier.fact("message-id")));
            console.hint(texts.get("send.before-uncertain.resend"));
            return ExitStatus.UNCERTAIN;
        }
        console.say(texts.get("send.before", vendor.name(), day(earlier), earlier.id()));
        console.hint(texts.get("send.before.resend"));
        return ExitStatus.DONE;
    }

    private ExitStatus otherVersionSent(Case earlier) {
        boolean uncertain = earlier.state() == CaseState.UNCERTAIN;
        console.error(texts.get(
                uncertain ? "send.other-uncertain" : "send.other", vendor.name(), day(earlier), earlier.id()));
        console.hint(texts.get("send.other.resend"));
        console.hint(texts.get("send.other.show", earlier.id()));
        return uncertain ? ExitStatus.UNCERTAIN : ExitStatus.REFUSED;
    }

    private ExitStatus unrecorded(Outcome.Unrecorded unrecorded) {
        Case known = unrecorded.known();
        String ended = unrecorded.delivery() instanceof Delivery.Delivered ? "taken" : "not-taken";
        console.error(texts.get(
                "send.unrecorded-" + (unrecorded.delivery() instanceof Delivery.Uncertain ? "unknown" : ended),
                known.id(),
                unrecorded.cause().getMessage()));
        console.hint(texts.get("send.unrecorded.room", known.folder()));
        if (known.state() == CaseState.UNCERTAIN) {
            console.hint(texts.get("send.unrecorded.uncertain"));
            return ExitStatus.UNCERTAIN;
        }
        console.hint(texts.get("send.unrecorded.again"));
        return ExitStatus.QUEUED;
    }

    private ExitStatus tried(Outcome.Tried tried) {
        String id = tried.recorded().id();
        if (tried.delivery() instanceof Delivery.Delivered delivered) {
            return delivered(tried.recorded(), delivered);
        }
        if (tried.delivery() instanceof Delivery.Deferred deferred) {
            console.error(texts.get("send.deferred", deferred.reason()));
            hint(deferred.hint());
            console.hint(texts.get("send.deferred.hint", id));
            return ExitStatus.QUEUED;
        }
        if (tried.delivery() instanceof Delivery.Rejected rejected) {
            console.error(texts.get("send.rejected", rejected.reason()));
            hint(rejected.hint());
            console.hint(texts.get("send.rejected.hint", id));
            return ExitStatus.UNDELIVERED;
        }
        if (tried.delivery() instanceof Delivery.Unsafe unsafe) {
            console.error(texts.get("send.unsafe", unsafe.reason()));
            hint(unsafe.hint());
            console.hint(texts.get("send.unsafe.hint", id));
            return ExitStatus.REFUSED;
        }
        Delivery.Uncertain uncertain = (Delivery.Uncertain) tried.delivery();
        console.error(texts.get("send.uncertain", uncertain.reason()));
        hint(uncertain.hint());
        console.hint(texts.get("send.uncertain.hint", id));
        return ExitStatus.UNCERTAIN;
    }

    private ExitStatus delivered(Case recorded, Delivery.Delivered delivered) {
        if (!delivered.transport().equals("outbox")) {
            String to = recorded.fact("to");
            console.say(delivered
                    .response()
                    .map(said -> texts.get("send.sent-answered", to, delivered.where(), said, recorded.id()))
                    .orElseGet(() -> texts.get("send.sent", to, delivered.where(), recorded.id())));
            return ExitStatus.DONE;
        }
        console.say(texts.get("send.sealed", delivered.where()));
        console.say(texts.get("send.case", recorded.id()));
        if (vendor.exampleSecretKey().isPresent()) {
            console.say(texts.get("send.example", vendor.name()));
            // A keyring of its own: nobody wants this key among those that they trust.
            console.say("  export GNUPGHOME=$(mktemp -d)");
            console.say("  gpg --import " + vendor.exampleSecretKey().get().path());
            console.say("  gpg --decrypt " + delivered.where());
        } else {
            console.say(texts.get("send.outbox"));
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
