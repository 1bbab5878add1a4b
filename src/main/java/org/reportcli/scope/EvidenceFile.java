package org.reportcli.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.yaml.Fields;

/**
 * What {@code evidence.yaml} says. Reading YAML takes longer than judging a report, so the build writes it down as lines
 * too, and those are read at each start: a line with {@code =} starts a list, with its name behind; one with {@code +}
 * starts a piece of evidence, with its two weights and its categories; phrases follow, each as it stands in the file.
 *
 * @param lists phrases that others name, by the name
 */
record EvidenceFile(Map<String, List<String>> lists, List<Entry> entries) {
    /** The lines, beside the file. */
    static final String LINES = "evidence.lines";

    private static final int MOST = 500;

    /**
     * Phrases that say the same thing.
     *
     * @param title weight in the title, in parts of a hundred
     * @param text weight at the start of the description, likewise
     */
    record Entry(int title, int text, List<String> categories, List<String> phrases) {}

    /** From the file that people write. */
    static EvidenceFile yaml() {
        return Resource.read("evidence.yaml", EvidenceFile::of);
    }

    /** From the lines that {@link #lines} wrote. */
    static EvidenceFile of(List<String> lines) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<Entry> entries = new ArrayList<>();
        List<String> phrases = List.of();
        for (String line : lines) {
            char first = line.charAt(0);
            if (first != '=' && first != '+') {
                phrases.add(line);
                continue;
            }
            phrases = new ArrayList<>();
            if (first == '=') {
                lists.put(line.substring(1), phrases);
            } else {
                List<String> words = Resource.words(line.substring(1));
                entries.add(new Entry(
                        Integer.parseInt(words.get(0)),
                        Integer.parseInt(words.get(1)),
                        words.subList(2, words.size()),
                        phrases));
            }
        }
        return new EvidenceFile(lists, entries);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lists.forEach((name, phrases) -> {
            lines.add("=" + name);
            lines.addAll(phrases);
        });
        for (Entry entry : entries) {
            lines.add("+" + entry.title() + " " + entry.text() + " " + String.join(" ", entry.categories()));
            lines.addAll(entry.phrases());
        }
        return lines;
    }

    private static EvidenceFile of(Fields file) {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        file.fields("lists").ifPresent(fields -> {
            for (String name : fields.mapping().entries().keySet()) {
                lists.put(name, phrases(fields.text(name).orElseThrow()));
            }
        });
        List<Entry> entries = new ArrayList<>();
        List<String> categories = new ArrayList<>();
        file.fields("categories").ifPresent(fields -> {
            for (String id : fields.mapping().entries().keySet()) {
                categories.add(id);
                entries.addAll(fields.list(id, each -> entry(each, List.of(id))));
            }
        });
        for (Fields shared : file.list("shared", fields -> fields)) {
            List<String> except = shared.texts("except");
            entries.add(entry(
                    shared,
                    categories.stream().filter(id -> !except.contains(id)).toList()));
        }
        return new EvidenceFile(lists, entries);
    }

    private static Entry entry(Fields fields, List<String> categories) {
        Entry entry = new Entry(
                fields.integer("title", -MOST, MOST).orElse(0),
                fields.integer("text", -MOST, MOST).orElse(0),
                categories,
                phrases(fields.text("says").orElseThrow()));
        fields.done();
        return entry;
    }

    private static List<String> phrases(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
