package org.reportcli.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportReader;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlValue;

/** The report that is being written: on the disk after each answer, whole, and nobody else's to read. */
public final class Draft {
    private static final List<String> ORDER = List.of(
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

    private final Path file;
    private final String name;
    private String text;
    private ReportDocument document;

    private Draft(Path file, String name, String text) {
        this.file = file;
        this.name = name;
        this.text = text;
        this.document = read(text);
    }

    /**
     * The draft in a file, or a new one, which is not written before the first answer.
     *
     * @param name what messages call the file
     * @throws ReportException with status 2 where the file is no YAML that can be edited; it stays as it is
     */
    public static Draft open(Path file, String name) throws IOException {
        String text = "";
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file)) {
                throw ReportException.wrong("'" + name + "' is no regular file");
            }
            DurableFiles.removeLeftOvers(file);
            try (InputStream in = Files.newInputStream(file)) {
                byte[] bytes = in.readNBytes(YamlLimits.HANDWRITTEN.bytes() + 1);
                ReportDocument document =
                        ReportReader.read(name, file.toAbsolutePath().getParent(), bytes);
                text = document.source().text();
                if (document.report().isEmpty() && !text.isBlank()) {
                    throw refusal(document);
                }
            }
        }
        return new Draft(file.toAbsolutePath(), name, text);
    }

    private static ReportException refusal(ReportDocument document) {
        Problem problem = document.problems().get(0);
        int line = document.source().position(problem.range().start()).line();
        return ReportException.wrong(document.source().name() + ":" + line + ": " + problem.message())
                .withHint("mend the file, or name another one: report new FILE");
    }

    public Path file() {
        return file;
    }

    /** How the user calls the file. */
    public String name() {
        return name;
    }

    /** The draft as lint sees it. */
    public ReportDocument document() {
        return document;
    }

    /** What is answered so far. */
    public Report report() {
        return document.report().orElseGet(() -> read("schema: 1\n").report().orElseThrow());
    }

    /** Whether something stands in it already. */
    boolean isEmpty() {
        return text.isBlank();
    }

    /** Reads the file again, after another program has changed it. */
    void reload() throws IOException {
        Draft other = open(file, name);
        text = other.text;
        document = other.document;
    }

    /** What stands for a question; empty where nothing does. */
    String answer(Topic topic) {
        Report report = report();
        return switch (topic) {
            case VENDOR -> report.vendor().orElse("");
            case TITLE -> report.title();
            case PRODUCT -> affected().product().orElse("");
            case VERSIONS -> affected().versions().orElse("");
            case URLS -> String.join("\n", affected().urls());
            case WEAKNESS -> report.weakness().orElse("");
            case DESCRIPTION -> report.description();
            case IMPACT -> report.impact().orElse("");
            case STEPS -> String.join("\n", report.steps());
            case PROOF_OF_CONCEPT -> report.proofOfConcept().orElse("");
            case ATTACHMENTS ->
                String.join(
                        "\n",
                        report.attachments().stream()
                                .map(Report.Attachment::path)
                                .toList());
            case EXPLOITATION ->
                report.exploitation().map(known -> word(known.state())).orElse("");
            case IDENTIFIERS -> String.join("\n", report.identifiers());
            case DISCOVERED -> report.discovered().map(Object::toString).orElse("");
            case SUGGESTED_FIX -> report.suggestedFix().orElse("");
            case REFERENCES -> String.join("\n", report.references());
            case OWN_ACCOUNTS -> yesNo(report.conduct().ownAccountsOnly());
            case OTHERS_DATA -> yesNo(report.conduct().othersDataAccessed());
            case COPIES_DELETED -> yesNo(report.conduct().copiesDeleted());
            case SERVICE_DISTURBED -> yesNo(report.conduct().serviceDisturbed());
            case AUTOMATED_SCAN ->
                report.conduct().automatedScan().map(Draft::word).orElse("");
            case CREDIT -> report.reporter().credit().orElse("");
            case DISCLOSURE ->
                report.disclosure().embargoUntil().map(Object::toString).orElse("");
            case NAME -> report.reporter().name().orElse("");
            case EMAIL -> report.reporter().email().orElse("");
            default ->
                report.cvss()
                        .map(vector -> Severity.isOurs(vector) ? Severity.answer(topic, vector) : vector)
                        .orElse("");
        };
    }

    /** Writes an answer; it is on the disk when this returns. */
    void answer(Topic topic, String answer) throws IOException {
        switch (topic) {
            case PRODUCT, VERSIONS, URLS -> set(List.of("affected"), affected(topic, answer));
            case STEPS, IDENTIFIERS, REFERENCES -> set(path(topic), YamlValue.texts(lines(answer)));
            case ATTACHMENTS -> set(path(topic), attachments(lines(answer)));
            case DESCRIPTION, IMPACT, PROOF_OF_CONCEPT, SUGGESTED_FIX -> set(path(topic), YamlValue.block(answer));
            case OWN_ACCOUNTS, OTHERS_DATA, COPIES_DELETED, SERVICE_DISTURBED ->
                set(path(topic), new YamlValue.Flag(answer.equals("yes")));
            default ->
                set(
                        path(topic),
                        YamlValue.text(
                                switch (topic.form()) {
                                    case METRIC -> Severity.with(report().cvss().orElse(""), answer);
                                    default -> answer;
                                }));
        }
    }

    /** Sets a value and saves. */
    public void set(List<String> path, YamlValue value) throws IOException {
        if (document.node("schema").isEmpty()) {
            text = "schema: " + ReportReader.SCHEMA + "\n" + text;
        }
        edit(path, value);
        document = read(text);
        DurableFiles.replace(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void edit(List<String> path, YamlValue value) {
        YamlEditor editor = new YamlEditor(name, text, YamlLimits.HANDWRITTEN);
        editor.set(path, value, ORDER);
        text = editor.text();
    }

    private ReportDocument read(String content) {
        return ReportReader.read(name, file.getParent(), content.getBytes(StandardCharsets.UTF_8));
    }

    private Report.Affected affected() {
        List<Report.Affected> all = report().affected();
        return all.isEmpty() ? new Report.Affected(Optional.empty(), Optional.empty(), List.of()) : all.get(0);
    }

    private YamlValue affected(Topic topic, String answer) {
        Report.Affected old = affected();
        List<Report.Affected> all = new ArrayList<>(report().affected());
        Report.Affected changed = new Report.Affected(
                topic == Topic.PRODUCT ? Optional.of(answer) : old.product(),
                topic == Topic.VERSIONS ? Optional.of(answer) : old.versions(),
                topic == Topic.URLS ? lines(answer) : old.urls());
        if (all.isEmpty()) {
            all.add(changed);
        } else {
            all.set(0, changed);
        }
        return new YamlValue.Items(all.stream().map(Draft::fields).toList());
    }

    private static YamlValue fields(Report.Affected affected) {
        Map<String, YamlValue> fields = new LinkedHashMap<>();
        affected.product().ifPresent(product -> fields.put("product", YamlValue.text(product)));
        affected.versions().ifPresent(versions -> fields.put("versions", YamlValue.text(versions)));
        if (!affected.urls().isEmpty()) {
            fields.put("urls", YamlValue.texts(affected.urls()));
        }
        return new YamlValue.Fields(fields);
    }

    private YamlValue attachments(List<String> paths) {
        List<YamlValue> items = new ArrayList<>();
        for (String path : paths) {
            Map<String, YamlValue> fields = new LinkedHashMap<>();
            fields.put("path", YamlValue.text(path));
            report().attachments().stream()
                    .filter(each -> each.path().equals(path))
                    .findFirst()
                    .ifPresent(known -> {
                        known.description().ifPresent(said -> fields.put("description", YamlValue.text(said)));
                        known.kind().ifPresent(kind -> fields.put("kind", YamlValue.text(kind.id())));
                    });
            items.add(new YamlValue.Fields(fields));
        }
        return new YamlValue.Items(items);
    }

    private static List<String> path(Topic topic) {
        List<String> path = new ArrayList<>();
        for (Object step : topic.place()) {
            path.add((String) step);
        }
        return path;
    }

    static List<String> lines(String answer) {
        return answer.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static String yesNo(Optional<Boolean> answer) {
        return answer.map(yes -> yes ? "yes" : "no").orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
