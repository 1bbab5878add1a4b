package org.reportcli.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What speaks for and against each category, with an index of the words that phrases begin with. */
final class EvidenceBase {
    /** The weight in the file that makes a finding by itself. */
    private static final double WHOLE = 100;

    private final Map<String, List<Pattern>> lists = new HashMap<>();
    private final Map<String, List<Lead>> byBeginning = new HashMap<>();

    /** A phrase of the index. */
    record Entry(Evidence evidence, Pattern phrase) {}

    /**
     * What phrases begin with.
     *
     * @param open whether the word may go on
     * @param entries shared with what else those phrases may begin with
     */
    private record Lead(String word, boolean open, List<List<Entry>> entries) {
        boolean opens(String other) {
            return other.startsWith(word)
                    && (open
                            || other.length() == word.length()
                            || other.length() == word.length() + 1 && other.charAt(word.length()) == 's');
        }
    }

    EvidenceBase(EvidenceFile file) {
        file.lists().forEach((name, phrases) -> lists.put(name, patterns(phrases)));
        Map<String, List<Entry>> byFirst = new LinkedHashMap<>();
        for (EvidenceFile.Entry entry : file.entries()) {
            Evidence evidence = new Evidence(entry.title() / WHOLE, entry.text() / WHOLE, entry.categories());
            for (String phrase : entry.phrases()) {
                byFirst.computeIfAbsent(Pattern.first(phrase), key -> new ArrayList<>())
                        .add(new Entry(evidence, Pattern.of(phrase, this::list)));
            }
        }
        Map<String, Lead> leads = new HashMap<>();
        byFirst.forEach((first, entries) -> {
            for (String lead : leads(first)) {
                leads.computeIfAbsent(lead, this::lead).entries().add(entries);
            }
        });
    }

    /** The program's own; read at the first call. */
    static EvidenceBase standard() {
        return Standard.BASE;
    }

    /** The phrases that begin with a word. */
    List<Entry> at(String word) {
        List<Entry> found = List.of();
        for (Lead lead : byBeginning.getOrDefault(beginning(word), List.of())) {
            if (lead.opens(word)) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                for (List<Entry> entries : lead.entries()) {
                    found.addAll(entries);
                }
            }
        }
        return found;
    }

    private List<String> leads(String first) {
        if (!first.startsWith("@")) {
            return Pattern.alternatives(first);
        }
        Set<String> leads = new LinkedHashSet<>();
        for (Pattern phrase : list(first.substring(1))) {
            leads.addAll(leads(phrase.first()));
        }
        return List.copyOf(leads);
    }

    private Lead lead(String written) {
        boolean open = written.endsWith("*");
        Lead lead = new Lead(open ? written.substring(0, written.length() - 1) : written, open, new ArrayList<>());
        byBeginning
                .computeIfAbsent(beginning(lead.word()), key -> new ArrayList<>())
                .add(lead);
        return lead;
    }

    // The first two letters; one, where the word has no second.
    private static String beginning(String word) {
        return word.length() < 2 ? word : word.substring(0, 2);
    }

    private List<Pattern> patterns(List<String> phrases) {
        List<Pattern> patterns = new ArrayList<>(phrases.size());
        for (String phrase : phrases) {
            patterns.add(Pattern.of(phrase, this::list));
        }
        return patterns;
    }

    private List<Pattern> list(String name) {
        List<Pattern> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("evidence.yaml has no list " + name + " before its use");
        }
        return list;
    }

    private static final class Standard {
        static final EvidenceBase BASE = new EvidenceBase(EvidenceFile.of(Resource.lines(EvidenceFile.LINES)));
    }
}
