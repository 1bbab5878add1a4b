package org.reportcli.scope;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reportcli.yaml.Fields;

/**
 * What {@code evidence.yaml} says. Reading YAML takes longer than judging a report, so the build packs it
 * ({@link EvidenceWriter}), and what it packed is what the program reads.
 *
 * @param lists phrases that others name, by the name
 */
record EvidenceFile(Map<String, List<String>> lists, List<Entry> entries) {
    /** What the build makes of it, beside the file. */
    static final String PACKED = "evidence.bin";

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
