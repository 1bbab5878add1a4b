package org.reportcli.scope;

import java.util.List;

/**
 * A category that a report falls in.
 *
 * @param score at least 1; what speaks for the category less what speaks against it
 * @param evidence what speaks for it, the weightiest first; at least one
 * @param counterEvidence what speaks against it and did not weigh enough
 */
public record Finding(String category, double score, List<Phrase> evidence, List<Phrase> counterEvidence) {
    public Finding {
        evidence = List.copyOf(evidence);
        counterEvidence = List.copyOf(counterEvidence);
    }
}
