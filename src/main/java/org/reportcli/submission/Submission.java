package org.reportcli.submission;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.cases.Case;
import org.reportcli.cases.Cases;
import org.reportcli.cases.Event;
import org.reportcli.delivery.Delivery;
import org.reportcli.delivery.Handover;
import org.reportcli.delivery.Transport;
import org.reportcli.lint.LintResult;
import org.reportcli.report.ReportDocument;
import org.reportcli.seal.SealedMessage;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;

/**
 * The whole product in one place: a report is checked, sealed for the vendor, recorded and handed over.
 *
 * <p>The order is what makes it safe to cut anywhere. Nothing is sealed before lint and the certificate are right;
 * nothing touches the network before the sealed message and its case are on the disk; and the case says that the
 * hand-over begins before it does.
 */
public final class Submission {
    private final Preparation preparation;
    private final Sealing sealing;
    private final Cases cases;
    private final Transport transport;

    public Submission(Preparation preparation, Sealing sealing, Cases cases, Transport transport) {
        this.preparation = preparation;
        this.sealing = sealing;
        this.cases = cases;
        this.transport = transport;
    }

    /** Sends a report, unless lint, an earlier case or the person in charge is against it. */
    public Outcome submit(ReportDocument document, Vendor vendor, Sender sender, Consent consent) throws IOException {
        return afterChecks(
                document,
                vendor,
                sender,
                consent,
                (prepared, lock) -> deliver(ready(prepared, history(prepared), lock)));
    }

    /** Everything up to, and without, recording and delivering. */
    public Outcome rehearse(ReportDocument document, Vendor vendor, Sender sender, Consent consent) throws IOException {
        return afterChecks(
                document,
                vendor,
                sender,
                consent,
                (prepared, lock) -> new Outcome.Rehearsed(sealing.rehearse(prepared, lock)));
    }

    /** What is done once nothing is against it. */
    @FunctionalInterface
    private interface LastStep {
        Outcome take(Prepared prepared, Cases.Lock lock) throws IOException;
    }

    private Outcome afterChecks(ReportDocument document, Vendor vendor, Sender sender, Consent consent, LastStep last)
            throws IOException {
        LintResult lint = preparation.lint(document, vendor);
        if (!Preparation.isFit(lint)) {
            return new Outcome.Unfit(lint);
        }
        Prepared prepared = preparation.prepare(document, vendor, lint, sender);
        Optional<Outcome> before = sentBefore(prepared, consent);
        if (before.isPresent()) {
            return before.get();
        }
        if (!consent.toSend(prepared.summary(transport.destination()))) {
            return new Outcome.Declined();
        }
        Optional<Cases.Lock> lock = cases.lock();
        if (lock.isEmpty()) {
            return new Outcome.Busy();
        }
        try (Cases.Lock held = lock.get()) {
            // Another process may have sent it while the person was reading.
            Optional<Outcome> meanwhile = sentBefore(prepared, consent);
            return meanwhile.isPresent() ? meanwhile.get() : last.take(prepared, held);
        }
    }

    private History history(Prepared prepared) throws IOException {
        return History.of(
                cases, prepared.vendor().id(), prepared.message().to(), prepared.reportFile(), prepared.content());
    }

    private Optional<Outcome> sentBefore(Prepared prepared, Consent consent) throws IOException {
        if (consent.toResend()) {
            return Optional.empty();
        }
        refuseWhereNobodyKnows(prepared.vendor().id());
        History history = history(prepared);
        return history.sameSent()
                .<Outcome>map(Outcome.SentBefore::new)
                .or(() -> history.otherSent().map(Outcome.OtherVersionSent::new));
    }

    // A case whose events are gone may be of this report, and its message may have arrived.
    private void refuseWhereNobodyKnows(String vendor) throws IOException {
        List<Path> damaged = cases.damaged(vendor);
        if (!damaged.isEmpty()) {
            throw ReportException.refused(
                            "a case for this vendor cannot be read, and nobody knows what was sent in it: "
                                    + damaged.get(0))
                    .withHint("mend its events.jsonl, or move the folder out of "
                            + damaged.get(0).getParent() + " when you know")
                    .withHint("--resend sends the report all the same");
        }
    }

    /** A case whose message may be handed over: one that waits, one that a person sends again, or a new one. */
    private Case ready(Prepared prepared, History history, Cases.Lock lock) throws IOException {
        for (Case outdated : history.otherWaiting()) {
            cases.record(outdated, Event.Kind.SUPERSEDED, Map.of("content", prepared.content()));
        }
        Optional<Case> again = history.sameSent();
        if (again.isPresent() && sealing.stillFits(again.get(), prepared)) {
            return cases.record(again.get(), Event.Kind.RESEND, Map.of());
        }
        Optional<Case> waiting = history.sameWaiting();
        if (waiting.isPresent() && sealing.stillFits(waiting.get(), prepared)) {
            return waiting.get();
        }
        if (waiting.isPresent()) {
            cases.record(waiting.get(), Event.Kind.SUPERSEDED, Map.of("content", prepared.content()));
        }
        return sealing.seal(prepared, lock);
    }

    private Outcome deliver(Case ready) throws IOException {
        SealedMessage message = Sealing.message(ready);
        Case[] current = {ready};
        Handover handover = transport.isRepeatable()
                ? () -> {}
                : () -> current[0] =
                        cases.record(current[0], Event.Kind.HANDING_OVER, Map.of("transport", transport.name()));
        Delivery delivery = transport.deliver(message, handover);
        try {
            return new Outcome.Tried(Receipts.record(cases, current[0], delivery), delivery);
        } catch (IOException e) {
            return new Outcome.Unrecorded(current[0], delivery, e);
        }
    }
}
