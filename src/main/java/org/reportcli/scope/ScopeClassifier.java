package org.reportcli.scope;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.reportcli.report.AttachmentResolver;
import org.reportcli.report.Report;

/**
 * Weighs what a report says for and against each category: phrases of the title most, of the start of the description
 * next, of the rest least. Deterministic and offline; the time is linear in the length of the report.
 */
public final class ScopeClassifier {
    /** How many words of the description say what the report is about; what follows is detail. */
    private static final int OPENING = 80;

    private static final double DETAIL = 0.5;

    /** What a feared effect weighs against a category, in parts of one that is shown. */
    private static final double FEARED = 0.25;

    /** How many words before a phrase tell whether it is feared or shown. */
    private static final int BEFORE = 15;

    private static final Set<String> FEARS = Set.of(
            "if", "could", "may", "might", "would", "potentially", "wenn", "falls", "könnte", "könnten", "würde");
    private static final Set<String> DENIALS = Set.of("not", "isnt", "arent", "nicht", "weder", "neither", "nor");
    private static final Set<String> ARTICLES =
            Set.of("a", "an", "the", "about", "just", "only", "ein", "eine", "einen", "einer", "um");

    private final EvidenceBase base;

    private ScopeClassifier(EvidenceBase base) {
        this.base = base;
    }

    /** With the evidence that comes with the program, which is read at the first call. */
    public static ScopeClassifier standard() {
        return new ScopeClassifier(EvidenceBase.standard());
    }

    /** The categories that a report falls in, in the order of their ids; of its attachments, only the names are seen. */
    public List<Finding> classify(Report report) {
        return classify(report, Optional.empty());
    }

    /**
     * The categories that a report falls in, in the order of their ids.
     *
     * @param folder the report's own, below which its attachments are; of a file there, some kilobytes are read at most
     */
    public List<Finding> classify(Report report, Path folder) {
        return classify(report, Optional.of(new AttachmentResolver(folder)));
    }

    private List<Finding> classify(Report report, Optional<AttachmentResolver> files) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Section section : Section.prose(report)) {
            read(section.place(), section.text(), tallies);
        }
        Circumstances.weigh(report, files, tallies);
        boolean someNamed = tallies.values().stream().anyMatch(Tally::isNamed);
        List<Finding> findings = new ArrayList<>();
        tallies.forEach((category, tally) -> {
            Optional<Finding> finding = tally.finding(category, someNamed);
            finding.ifPresent(findings::add);
        });
        return List.copyOf(findings);
    }

    private void read(Place place, String text, Map<String, Tally> tallies) {
        Tokens tokens = Tokens.of(text);
        boolean title = place.equals(Place.TITLE);
        for (int at = 0; at < tokens.count(); at++) {
            double share = title || place.equals(Place.DESCRIPTION) && at < OPENING ? 1 : DETAIL;
            String word = tokens.word(at);
            for (EvidenceBase.Entry entry : base.at(word)) {
                Evidence evidence = entry.evidence();
                double weight = title ? evidence.title() : evidence.text() * share;
                if (weight < 0 && !title && isFeared(tokens, at)) {
                    weight *= FEARED;
                }
                int end = weight == 0 ? -1 : entry.phrase().match(tokens, at);
                if (end > at && !(weight > 0 && isDenied(tokens, at))) {
                    Phrase phrase = new Phrase(
                            place, tokens.start(at), tokens.end(end - 1), tokens.text(at, end), Math.abs(weight));
                    count(entry, title, weight, phrase, tallies);
                }
            }
        }
    }

    private static void count(
            EvidenceBase.Entry entry, boolean title, double weight, Phrase phrase, Map<String, Tally> tallies) {
        Evidence evidence = entry.evidence();
        for (String category : evidence.categories()) {
            Tally tally = tallies.computeIfAbsent(category, key -> new Tally());
            if (tally.wants(evidence, title, entry.phrase(), weight)) {
                tally.count(evidence, title, entry.phrase(), weight, phrase);
            }
        }
    }

    // "If an attacker steals the cookie, he could take over the account."
    private static boolean isFeared(Tokens tokens, int at) {
        for (int before = at - 1; before >= Math.max(0, at - BEFORE); before--) {
            if (tokens.word(before).equals(Tokens.END)) {
                return false;
            }
            if (FEARS.contains(tokens.word(before))) {
                return true;
            }
        }
        return false;
    }

    // "This is not a denial of service."
    private static boolean isDenied(Tokens tokens, int at) {
        int before = at - 1;
        while (before > 0 && ARTICLES.contains(tokens.word(before))) {
            before--;
        }
        return before >= 0 && DENIALS.contains(tokens.word(before));
    }
}
