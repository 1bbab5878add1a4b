package org.reportcli.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Labelled snippets with secrets and personal data, and such without, that lie outside the project. */
public final class LeakCorpus {
    private final Path folder;

    /**
     * A snippet and what was said of it by hand.
     *
     * @param secret whether something in it leaks
     * @param value what leaks, where that is known
     * @param contested whether careful readers differ about it; such rows are not scored
     * @param heldOut whether it is kept from those who write the rules
     */
    public record Row(
            String id,
            String text,
            String rule,
            String kind,
            boolean secret,
            Optional<String> value,
            boolean contested,
            boolean heldOut) {}

    private LeakCorpus(Path folder) {
        this.folder = folder;
    }

    /** The corpora of the property {@code corpora}, or those beside the checkout; empty where there are none. */
    public static Optional<LeakCorpus> find() {
        Path folder =
                Path.of(System.getProperty("corpora", "../shared/corpora")).resolve("leaks");
        return Files.isReadable(folder.resolve("reports.jsonl"))
                ? Optional.of(new LeakCorpus(folder))
                : Optional.empty();
    }

    /** The rows of {@code reports}, {@code pii} or {@code peers}. */
    public List<Row> rows(String name) throws IOException {
        ObjectMapper mapper = new ObjectMapper();
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".jsonl"))) {
            JsonNode row = mapper.readTree(line);
            String kind = row.path("kind").asText();
            rows.add(new Row(
                    row.path("id").asText(),
                    row.path("text").asText(),
                    row.path("rule").asText(),
                    kind,
                    row.path("label").asText().equals("secret"),
                    row.hasNonNull("secret") ? Optional.of(row.path("secret").asText()) : Optional.empty(),
                    kind.startsWith("contested"),
                    HeldOut.holds(row.path("id").asText())));
        }
        return rows;
    }
}
