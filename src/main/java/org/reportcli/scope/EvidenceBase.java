package org.reportcli.scope;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.yaml.Fields;

/** What speaks for and against each category, from {@code evidence.yaml}, with an index of the phrases. */
final class EvidenceBase {
    /** The weight in the file that makes a finding by itself. */
    private static final double WHOLE = 100;

    private final Map<String, List<Pattern>> lists = new HashMap<>();
    private final Map<String, List<Entry>> byBeginning = new HashMap<>();

    /** A phrase of the index. */
    record Entry(String category, Evidence evidence, Pattern phrase) {}

    private EvidenceBase(Fields file) {
        file.fields("lists").ifPresent(fields -> {
            for (String name : fields.mapping().entries().keySet()) {
                lists.put(name, phrases(fields.text(name).orElseThrow()));
            }
        });
        Map<String, List<Evidence>> byCategory = new LinkedHashMap<>();
        file.fields("categories").ifPresent(fields -> {
            for (String id : fields.mapping().entries().keySet()) {
                byCategory.put(id, new ArrayList<>(fields.list(id, this::evidence)));
            }
        });
        for (Fields shared : file.list("shared", fields -> fields)) {
            List<String> except = shared.texts("except");
            Evidence evidence = evidence(shared);
            byCategory.forEach((id, list) -> {
                if (!except.contains(id)) {
                    list.add(evidence);
                }
            });
        }
        byCategory.forEach((id, list) -> list.forEach(evidence -> index(id, evidence)));
    }

    /** The program's own; read at the first call. */
    static EvidenceBase standard() {
        return Standard.BASE;
    }

    /** The phrases that may begin with a word. */
    List<Entry> at(String word) {
        return byBeginning.getOrDefault(Pattern.beginning(word), List.of());
    }

    private void index(String category, Evidence evidence) {
        for (Pattern phrase : evidence.phrases()) {
            for (String beginning : phrase.beginnings()) {
                byBeginning
                        .computeIfAbsent(beginning, key -> new ArrayList<>())
                        .add(new Entry(category, evidence, phrase));
            }
        }
    }

    private Evidence evidence(Fields fields) {
        Evidence evidence = new Evidence(
                fields.integer("title", -500, 500).orElse(0) / WHOLE,
                fields.integer("text", -500, 500).orElse(0) / WHOLE,
                phrases(fields.text("says").orElseThrow()));
        fields.done();
        return evidence;
    }

    private List<Pattern> phrases(String lines) {
        List<Pattern> phrases = new ArrayList<>();
        for (String line : lines.split("\n")) {
            if (!line.isBlank()) {
                phrases.add(Pattern.of(line, this::list));
            }
        }
        return List.copyOf(phrases);
    }

    private List<Pattern> list(String name) {
        List<Pattern> list = lists.get(name);
        if (list == null) {
            throw new IllegalStateException("evidence.yaml has no list " + name + " before its use");
        }
        return list;
    }

    private static final class Standard {
        static final EvidenceBase BASE = Resource.read("evidence.yaml", EvidenceBase::new);
    }
}
