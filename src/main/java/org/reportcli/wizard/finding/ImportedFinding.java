package org.reportcli.wizard.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Source;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;
import org.reportcli.yaml.YamlValue;

/**
 * What a file of another tool says, in the words of a report.
 *
 * @param values by their paths in {@code report.yaml}, such as {@code [severity, cvss]}
 * @param notes what the reporter has to know about the import; they never quote a request
 */
public record ImportedFinding(LinkedHashMap<List<String>, YamlValue> values, List<String> notes) {
    /** The keys of a report in the order in which people read them. */
    public static final List<String> ORDER = List.of(
            "schema",
            "title",
            "vendor",
            "affected",
            "description",
            "impact",
            "steps",
            "proof-of-concept",
            "attachments",
            "weakness",
            "severity",
            "exploitation",
            "identifiers",
            "discovered",
            "suggested-fix",
            "references",
            "reporter",
            "disclosure",
            "conduct",
            "lint");

    public ImportedFinding {
        values = new LinkedHashMap<>(values);
        notes = List.copyOf(notes);
    }

    @Override
    public LinkedHashMap<List<String>, YamlValue> values() {
        return new LinkedHashMap<>(values);
    }

    /** Writes the values into a draft, each only where the draft says nothing yet. */
    public void applyTo(YamlEditor draft) {
        values.forEach((path, value) -> {
            if (isOpen(draft, path)) {
                draft.set(path, value, ORDER);
            }
        });
    }

    private static boolean isOpen(YamlEditor draft, List<String> path) {
        Optional<Node> there = YamlReader.read(new Source("draft", draft.text()), YamlLimits.HANDWRITTEN)
                .root();
        for (String key : path) {
            if (there.isEmpty() || isNothing(there.get())) {
                return true;
            }
            if (!(there.get() instanceof Node.Mapping mapping)) {
                return false;
            }
            there = mapping.get(key);
        }
        return there.isEmpty() || isNothing(there.get());
    }

    private static boolean isNothing(Node node) {
        return node instanceof Node.Scalar scalar
                        && (scalar.isNull() || scalar.value().isBlank())
                || node instanceof Node.Sequence sequence && sequence.items().isEmpty();
    }
}
