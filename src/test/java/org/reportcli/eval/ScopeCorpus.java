package org.reportcli.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Labelled reports that lie outside the project. */
public final class ScopeCorpus {
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("dos", "denial-of-service"),
            Map.entry("tls-config", "tls-configuration"),
            Map.entry("email-auth", "email-authentication"),
            Map.entry("csrf-logout", "logout-csrf"),
            Map.entry("physical-social", "social-or-physical"),
            Map.entry("missing-best-practice", "best-practice"));

    private final Path folder;

    /**
     * A report and what was said of it by hand.
     *
     * @param labels ids of the categories that it falls in
     * @param lookAlikeOf ids of the categories that it resembles and does not fall in
     * @param heldOut whether it is kept from those who write the evidence, so that learning by heart shows
     */
    public record Row(
            String id,
            String title,
            Optional<String> body,
            Set<String> labels,
            Set<String> lookAlikeOf,
            boolean clear,
            boolean random,
            boolean heldOut) {}

    private ScopeCorpus(Path folder) {
        this.folder = folder;
    }

    /** The corpora of the property {@code corpora}, or those beside the checkout; empty where there are none. */
    public static Optional<ScopeCorpus> find() {
        Path folder =
                Path.of(System.getProperty("corpora", "../shared/corpora")).resolve("scope");
        return Files.isReadable(folder.resolve("titles.jsonl"))
                ? Optional.of(new ScopeCorpus(folder))
                : Optional.empty();
    }

    public List<Row> titles() throws IOException {
        return rows("titles.jsonl");
    }

    public List<Row> bodies() throws IOException {
        return rows("bodies.jsonl");
    }

    private List<Row> rows(String name) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name))) {
            JsonNode row = mapper.readTree(line);
            rows.add(new Row(
                    row.path("id").asText(),
                    row.path("title").asText(),
                    row.hasNonNull("body") ? Optional.of(row.path("body").asText()) : Optional.empty(),
                    categories(row.path("labels")),
                    categories(row.path("hard_negative_for")),
                    row.path("confidence").asText().equals("clear"),
                    row.path("stratum").asText().equals("random"),
                    HeldOut.holds(row.path("id").asText())));
        }
        return rows;
    }

    private static Set<String> categories(JsonNode labels) {
        Set<String> categories = new TreeSet<>();
        labels.forEach(label -> categories.add(CATEGORIES.getOrDefault(label.asText(), label.asText())));
        return categories;
    }
}
