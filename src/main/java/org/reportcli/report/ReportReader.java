package org.reportcli.report;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.support.Excerpt;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/**
 * Reads {@code report.yaml}: strictly, but never further than the file's form. Whether a field is required is the
 * vendor's business and lint's.
 */
public final class ReportReader {
    /** The version of the format that is read and written. */
    public static final int SCHEMA = 1;

    /** How to start a report, for hints about files that are none. */
    public static final String START =
            "write one: 'schema: 1', 'title:', 'affected:', 'description:', 'impact:' and 'steps:' are the least";

    private final List<Problem> problems;

    private ReportReader(List<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Reads a report.
     *
     * @param name what messages call the file
     * @param folder where its attachments are looked for
     * @param bytes the file's bytes
     */
    public static ReportDocument read(String name, Path folder, byte[] bytes) {
        YamlDocument yaml = YamlReader.read(name, bytes, YamlLimits.HANDWRITTEN);
        List<Problem> problems = new ArrayList<>(yaml.problems());
        Optional<Node.Mapping> root = yaml.root().flatMap(node -> mapping(node, problems));
        if (yaml.root().isEmpty() && problems.isEmpty()) {
            problems.add(new Problem("yaml/empty", Range.START, "the file is empty", START));
        }
        Optional<Report> report =
                root.map(mapping -> new ReportReader(problems).report(new Fields(mapping, "a report", problems)));
        return new ReportDocument(yaml.source(), folder, root, report, problems, bytes);
    }

    private static Optional<Node.Mapping> mapping(Node node, List<Problem> problems) {
        if (node instanceof Node.Mapping mapping) {
            return Optional.of(mapping);
        }
        problems.add(new Problem(
                "yaml/type", node.range(), "a report is a mapping (key: value), not " + node.kind(), START));
        return Optional.empty();
    }

    private Report report(Fields fields) {
        schema(fields);
        Report report = new Report(
                fields.text("title").orElse(""),
                fields.text("vendor"),
                fields.list("affected", this::affected),
                fields.text("description").orElse(""),
                fields.text("impact"),
                fields.texts("steps"),
                fields.text("proof-of-concept"),
                fields.list("attachments", this::attachment),
                fields.text("weakness"),
                fields.fields("severity").flatMap(this::cvss),
                fields.fields("exploitation").flatMap(this::exploitation),
                fields.texts("identifiers"),
                fields.date("discovered"),
                fields.text("suggested-fix"),
                fields.texts("references"),
                fields.fields("reporter").map(this::reporter).orElse(Report.Reporter.UNKNOWN),
                fields.fields("disclosure").map(this::disclosure).orElse(Report.Disclosure.NONE),
                fields.fields("conduct").map(this::conduct).orElse(Report.Conduct.UNKNOWN),
                fields.fields("lint").map(this::accepted).orElse(List.of()));
        fields.done();
        return report;
    }

    private void schema(Fields fields) {
        Optional<String> schema = fields.text("schema");
        if (schema.isEmpty()) {
            fields.problem("yaml/schema", "schema", "'schema' is missing", "start the file with 'schema: 1'");
        } else if (!schema.get().equals(String.valueOf(SCHEMA))) {
            fields.problem(
                    "yaml/schema",
                    "schema",
                    "this file is of schema " + Excerpt.of(schema.get()) + "; this program reads schema 1",
                    "write 'schema: 1', or update the program");
        }
    }

    private Report.Affected affected(Fields fields) {
        Report.Affected affected =
                new Report.Affected(fields.text("product"), fields.text("versions"), fields.texts("urls"));
        fields.done();
        return affected;
    }

    private Report.Attachment attachment(Fields fields) {
        Optional<String> path = fields.text("path").filter(text -> !text.isBlank());
        if (path.isEmpty()) {
            fields.problem(
                    "yaml/missing-key",
                    "path",
                    "an attachment without 'path'",
                    "write 'path:' with a file beside the report");
        }
        Report.Attachment attachment = new Report.Attachment(
                path.orElse(""),
                fields.text("description"),
                fields.choice(
                        "kind",
                        AttachmentKind.ids(),
                        id -> AttachmentKind.of(id).orElseThrow()));
        fields.done();
        return attachment;
    }

    private Optional<String> cvss(Fields fields) {
        Optional<String> cvss = fields.text("cvss");
        fields.done();
        return cvss;
    }

    private Optional<Report.Exploitation> exploitation(Fields fields) {
        Optional<Report.Exploitation.State> state = fields.choice(
                "state",
                List.of("yes", "no", "unknown"),
                word -> Report.Exploitation.State.valueOf(word.toUpperCase(java.util.Locale.ROOT)));
        Optional<String> evidence = fields.text("evidence");
        fields.done();
        return state.map(known -> new Report.Exploitation(known, evidence));
    }

    private Report.Reporter reporter(Fields fields) {
        Report.Reporter reporter =
                new Report.Reporter(fields.text("name"), fields.text("email"), fields.text("credit"));
        fields.done();
        return reporter;
    }

    private Report.Disclosure disclosure(Fields fields) {
        Report.Disclosure disclosure = new Report.Disclosure(fields.date("embargo-until"), fields.texts("also-told"));
        fields.done();
        return disclosure;
    }

    private Report.Conduct conduct(Fields fields) {
        Report.Conduct conduct = new Report.Conduct(
                fields.bool("own-accounts-only"),
                fields.bool("others-data-accessed"),
                fields.bool("copies-deleted"),
                fields.bool("service-disturbed"),
                fields.choice(
                        "automated-scan",
                        List.of("none", "verified", "unverified"),
                        word -> Report.AutomatedScan.valueOf(word.toUpperCase(java.util.Locale.ROOT))));
        fields.done();
        return conduct;
    }

    private List<Report.Acceptance> accepted(Fields fields) {
        List<Report.Acceptance> accepted = fields.list("accept", entry -> {
            Optional<String> rule = entry.text("rule");
            Optional<String> reason = entry.text("reason").filter(text -> !text.isBlank());
            if (rule.isEmpty()) {
                entry.problem(
                        "yaml/missing-key",
                        "rule",
                        "an acceptance without 'rule'",
                        "write 'rule:' with the id that lint shows in brackets");
            }
            if (reason.isEmpty()) {
                entry.problem(
                        "yaml/missing-key",
                        "reason",
                        "an acceptance without 'reason'",
                        "say why this diagnostic does not matter here");
            }
            Optional<String> in = acceptedIn(entry);
            entry.done();
            return new Report.Acceptance(rule.orElse(""), in, reason.orElse(""));
        });
        fields.done();
        return accepted;
    }

    // Other keys with nothing behind them count as left out. This one would let pass everywhere what was meant for one
    // place.
    private static Optional<String> acceptedIn(Fields entry) {
        Optional<String> in = entry.text("in").filter(text -> !text.isBlank());
        Optional<Node> written = entry.mapping().get("in");
        if (in.isEmpty() && written.filter(Node.Scalar.class::isInstance).isPresent()) {
            entry.problem(
                    "yaml/missing-key",
                    "in",
                    "an acceptance whose 'in' names no place",
                    "write a field such as steps, or an attachment's path; or remove 'in' to accept the rule everywhere");
        }
        return written.map(node -> in.orElse(""));
    }
}
