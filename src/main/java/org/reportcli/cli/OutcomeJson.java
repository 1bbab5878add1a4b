package org.reportcli.cli;

import java.util.Optional;
import org.reportcli.cases.Case;
import org.reportcli.submission.Outcome;

/** How a submission ended, for programs: a word, and the case where there is one. */
final class OutcomeJson {
    private OutcomeJson() {}

    static String of(Outcome outcome) {
        return Json.object(json -> {
            json.writeStringField("outcome", word(outcome));
            if (outcome instanceof Outcome.Rehearsed rehearsed) {
                json.writeNumberField("size", rehearsed.sealed().size());
            }
            Optional<Case> known = known(outcome);
            if (known.isPresent()) {
                json.writeObjectFieldStart("case");
                CaseShowCommand.writeSummary(json, known.get());
                json.writeEndObject();
            }
        });
    }

    private static String word(Outcome outcome) {
        if (outcome instanceof Outcome.Tried tried) {
            return tried.recorded().state().id();
        }
        if (outcome instanceof Outcome.SentBefore) {
            return "sent-before";
        }
        if (outcome instanceof Outcome.OtherVersionSent) {
            return "other-version-sent";
        }
        if (outcome instanceof Outcome.Rehearsed) {
            return "dry-run";
        }
        if (outcome instanceof Outcome.Unfit) {
            return "unfit";
        }
        if (outcome instanceof Outcome.Declined) {
            return "declined";
        }
        return outcome instanceof Outcome.Busy ? "busy" : "unrecorded";
    }

    private static Optional<Case> known(Outcome outcome) {
        if (outcome instanceof Outcome.Tried tried) {
            return Optional.of(tried.recorded());
        }
        if (outcome instanceof Outcome.SentBefore before) {
            return Optional.of(before.earlier());
        }
        if (outcome instanceof Outcome.OtherVersionSent other) {
            return Optional.of(other.earlier());
        }
        return outcome instanceof Outcome.Unrecorded unrecorded ? Optional.of(unrecorded.known()) : Optional.empty();
    }
}
