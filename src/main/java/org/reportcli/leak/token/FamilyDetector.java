package org.reportcli.leak.token;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.leak.Detector;
import org.reportcli.leak.Findings;
import org.reportcli.leak.LeakLevel;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.LeakRules;
import org.reportcli.leak.Window;

/** Finds the tokens of the families that share one literal. */
final class FamilyDetector implements Detector {
    private static final String TABLE = "families.txt";
    private static final String WORDS = "words:";
    private static final int LONGEST_HOST = 120;

    private final String word;
    private final List<Family> families;

    private FamilyDetector(String word, List<Family> families) {
        this.word = word;
        this.families = families;
    }

    /** One for each literal of the table. */
    static List<Detector> all() {
        Map<String, List<Family>> byWord = new LinkedHashMap<>();
        for (Family family : families()) {
            for (String word : family.words()) {
                List<Family> sharing = byWord.get(word);
                if (sharing == null) {
                    sharing = new ArrayList<>(1);
                    byWord.put(word, sharing);
                }
                sharing.add(family);
            }
        }
        List<Detector> detectors = new ArrayList<>(byWord.size());
        for (Map.Entry<String, List<Family>> entry : byWord.entrySet()) {
            detectors.add(new FamilyDetector(entry.getKey(), entry.getValue()));
        }
        return detectors;
    }

    /** The rows of the table. */
    static List<Family> families() {
        List<Family> families = new ArrayList<>();
        for (List<String> row : TableText.rows(TABLE)) {
            LeakRule rule = LeakRules.PROVIDER_TOKEN;
            Optional<LeakLevel> level = Optional.empty();
            FamilyCheck check = FamilyCheck.NONE;
            boolean skips = false;
            List<String> words = List.of();
            for (String option : row.subList(3, row.size())) {
                switch (option) {
                    case "webhook" -> rule = LeakRules.WEBHOOK;
                    case "signed-url" -> rule = LeakRules.SIGNED_URL;
                    case "otp-seed" -> rule = LeakRules.OTP_SEED;
                    case "private-key" -> rule = LeakRules.PRIVATE_KEY;
                    case "warning" -> level = Optional.of(LeakLevel.WARNING);
                    case "behind" -> skips = true;
                    default -> {
                        if (option.startsWith(WORDS)) {
                            words = List.of(option.substring(WORDS.length()).split(","));
                        } else {
                            check = FamilyCheck.of(option);
                        }
                    }
                }
            }
            Shape shape = Shape.parse(row.get(1), !words.isEmpty());
            int skip = skips ? shape.prefix() : 0;
            if (words.isEmpty()) {
                words = List.of(shape.word());
            }
            families.add(
                    new Family(row.get(0), words, shape, row.get(2), rule, level.orElse(rule.level()), check, skip));
        }
        return families;
    }

    @Override
    public List<String> words() {
        return List.of(word);
    }

    @Override
    public boolean insideWords() {
        for (Family family : families) {
            if (!family.shape().beginsWithWord()) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void look(Window window, int start, int end, Findings findings) {
        Family best = null;
        int bestFirst = 0;
        int bestLast = 0;
        for (Family family : families) {
            int last = family.shape().end(window, start);
            if (last > bestLast && !Edges.goesOn(window, last)) {
                int first = family.shape().start(window, start);
                if (first >= 0 && Edges.begins(window, first)) {
                    best = family;
                    bestFirst = first;
                    bestLast = last;
                }
            }
        }
        if (best != null) {
            judge(best, window, bestFirst, bestLast, findings);
        }
    }

    private static void judge(Family family, Window window, int first, int last, Findings findings) {
        int start = family.rule() == LeakRules.WEBHOOK ? address(window, first) : first + family.skip();
        int body = first + family.shape().prefix();
        Optional<String> reason = Randomness.empty(window, start, body, last);
        if (reason.isPresent()) {
            findings.dismiss(family.rule(), start, last, reason.get());
        } else if (!family.check().holds(window, start, last)) {
            findings.dismiss(family.rule(), start, last, "what else marks such a value is missing");
        } else {
            findings.leak(
                    family.rule(),
                    start,
                    last,
                    family.check().confidence(window, start, last),
                    family.level(),
                    family.what());
        }
    }

    /** Where the address begins whose host or path begins at a place. */
    private static int address(Window window, int first) {
        int at = first;
        int stop = first - LONGEST_HOST;
        while (at > stop
                && (Edges.isAlnum(window.at(at - 1)) || window.at(at - 1) == '.' || window.at(at - 1) == '-')) {
            at--;
        }
        if (window.says(at - 3, "://")) {
            at -= 3;
            while (at > stop && Edges.isLetter(window.at(at - 1))) {
                at--;
            }
            return at;
        }
        return first;
    }
}
