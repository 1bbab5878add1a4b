package org.reportcli.wizard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportPlace;
import org.reportcli.report.ReportReader;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.wizard.finding.ImportedFinding;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.YamlEditor;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlValue;

/** The report that is being written: on the disk after each answer, whole, and nobody else's to read. */
public final class Draft {
    /** Starts the line that says which answer was not finished when somebody left; a comment, and so of no weight to lint. */
    private static final String UNFINISHED = "# unfinished: ";

    /** Starts the line that names a question that was passed over since the last answer; a comment, too. */
    private static final String PASSED_OVER = "# passed over: ";

    private final Path file;
    private final String name;
    private String text;
    private ReportDocument document;
    /** What lies on the disk by our own word; empty where nothing does. */
    private Optional<byte[]> saved;

    private Draft(Path file, String name, String text, Optional<byte[]> saved) {
        this.file = file;
        this.name = name;
        this.text = text;
        this.document = read(text);
        this.saved = saved;
    }

    /**
     * The draft in a file, or a new one, which is not written before the first answer.
     *
     * @param name what messages call the file
     * @throws ReportException with status 2 where the file is no YAML that can be edited; it stays as it is
     */
    public static Draft open(Path file, String name) throws IOException {
        if (!Files.exists(file)) {
            return new Draft(file.toAbsolutePath(), name, "", Optional.empty());
        }
        if (!Files.isRegularFile(file)) {
            throw ReportException.wrong("'" + name + "' is no regular file");
        }
        DurableFiles.removeLeftOvers(file);
        byte[] bytes = bytes(file);
        ReportDocument document = ReportReader.read(name, file.toAbsolutePath().getParent(), bytes);
        String text = document.source().text();
        if (document.report().isEmpty() && !text.isBlank()) {
            throw refusal(document);
        }
        return new Draft(file.toAbsolutePath(), name, text, Optional.of(bytes));
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(YamlLimits.HANDWRITTEN.bytes() + 1);
        }
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

    /** The draft as lint sees it, but for its attachments, which take time to look through. */
    ReportDocument withoutAttachments() {
        if (report().attachments().isEmpty()) {
            return document;
        }
        YamlEditor editor = editor();
        editor.remove("attachments");
        return read(editor.text());
    }

    /** What is answered so far. */
    public Report report() {
        return document.report().orElseGet(() -> read("schema: 1\n").report().orElseThrow());
    }

    /** Reads the file again, after another program has changed it. */
    void reload() throws IOException {
        Draft other = open(file, name);
        text = other.text;
        document = other.document;
        saved = other.saved;
    }

    /** What stands for a question; empty where nothing does. */
    String answer(Topic topic) {
        return Answers.of(report(), topic);
    }

    /** Writes an answer; it is on the disk when this returns. */
    void answer(Topic topic, String answer) throws IOException {
        write(topic, answer, Optional.empty());
    }

    /** Writes what was typed of an answer when somebody left, and that it is not finished. */
    void begin(Topic topic, String typed) throws IOException {
        if (topic.isWords()) {
            write(topic, typed, Optional.of(topic));
        }
    }

    /** The question whose answer somebody left before it was finished. */
    Optional<Topic> unfinished() {
        return marked(UNFINISHED).findFirst();
    }

    /** The questions that were passed over since the last answer. */
    List<Topic> passedOver() {
        return marked(PASSED_OVER).toList();
    }

    private Stream<Topic> marked(String mark) {
        return text.lines()
                .filter(line -> line.startsWith(mark))
                .flatMap(line -> Topic.of(line.substring(mark.length()).strip()).stream());
    }

    /** Notes that a question was passed over, so that nobody is asked again who goes on later. */
    void passOver(Topic topic) throws IOException {
        if (!text.isEmpty() && !passedOver().contains(topic)) {
            text = ended(text) + PASSED_OVER + topic.key() + "\n";
            save();
        }
    }

    /** Forgets what was passed over: nothing is left to be asked. */
    void allAsked() throws IOException {
        if (!passedOver().isEmpty()) {
            text = without(PASSED_OVER);
            save();
        }
    }

    /** Takes an answer for finished as it is. */
    void finish(Topic topic) throws IOException {
        if (unfinished().equals(Optional.of(topic))) {
            text = without(UNFINISHED);
            save();
        }
    }

    private void write(Topic topic, String answer, Optional<Topic> begun) throws IOException {
        if (begun.isPresent() || unfinished().equals(Optional.of(topic))) {
            text = without(UNFINISHED);
        }
        text = without(PASSED_OVER);
        Answers.Change change = Answers.change(report(), topic, answer);
        edit(change.path(), change.value());
        begun.ifPresent(mark -> text = ended(text) + UNFINISHED + mark.key() + "\n");
        save();
    }

    private static String ended(String text) {
        return text.endsWith("\n") ? text : text + "\n";
    }

    private String without(String mark) {
        StringBuilder kept = new StringBuilder();
        for (String line : text.split("(?<=\n)", -1)) {
            if (!line.startsWith(mark)) {
                kept.append(line);
            }
        }
        return kept.toString();
    }

    /** Lets what is accepted in an attachment follow it to another path. */
    void follow(String from, String to) throws IOException {
        Map<Node.Scalar, String> places = new HashMap<>();
        if (document.node("lint", "accept").orElse(null) instanceof Node.Sequence entries) {
            for (Node entry : entries.items()) {
                if (entry instanceof Node.Mapping mapping
                        && mapping.get("in").orElse(null) instanceof Node.Scalar in
                        && ReportPlace.of(in.value()).isAttachment(from)) {
                    places.put(in, to);
                }
            }
        }
        if (!places.isEmpty()) {
            YamlEditor editor = editor();
            editor.replace(places);
            text = editor.text();
            save();
        }
    }

    /** Writes that what a rule finds is let pass, in one place or everywhere, and why. */
    void accept(String rule, Optional<String> in, String reason) throws IOException {
        YamlEditor editor = editor();
        editor.add(List.of("lint", "accept"), acceptance(rule, in, reason), ImportedFinding.ORDER);
        text = editor.text();
        save();
    }

    private static YamlValue acceptance(String rule, Optional<String> in, String reason) {
        Map<String, YamlValue> fields = new LinkedHashMap<>();
        fields.put("rule", YamlValue.text(rule));
        in.ifPresent(place -> fields.put("in", YamlValue.text(place)));
        fields.put("reason", YamlValue.text(reason));
        return new YamlValue.Fields(fields);
    }

    /** Sets a value and saves. */
    public void set(List<String> path, YamlValue value) throws IOException {
        edit(path, value);
        save();
    }

    private void edit(List<String> path, YamlValue value) {
        if (document.node("schema").isEmpty()) {
            text = "schema: " + ReportReader.SCHEMA + "\n" + text;
        }
        YamlEditor editor = editor();
        editor.set(path, value, ImportedFinding.ORDER);
        text = editor.text();
    }

    private YamlEditor editor() {
        return new YamlEditor(name, text, YamlLimits.HANDWRITTEN);
    }

    private void save() throws IOException {
        document = read(text);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (Files.exists(file) && !(saved.isPresent() && Arrays.equals(saved.get(), bytes(file)))) {
            throw kept(bytes);
        }
        DurableFiles.replace(file, bytes);
        saved = Optional.of(bytes);
    }

    /** Another program has written the file meanwhile: its version stays, and ours gets a name of its own. */
    private ReportException kept(byte[] bytes) throws IOException {
        String own = file.getFileName().toString();
        int dot = own.lastIndexOf('.');
        String stem = dot > 0 ? own.substring(0, dot) : own;
        String ending = dot > 0 ? own.substring(dot) : "";
        int number = 1;
        Path mine;
        do {
            mine = file.resolveSibling(stem + ".mine" + (number == 1 ? "" : "-" + number) + ending);
            number++;
        } while (Files.exists(mine, LinkOption.NOFOLLOW_LINKS));
        DurableFiles.replace(mine, bytes);
        String shown = name.substring(0, name.length() - own.length()) + mine.getFileName();
        return ReportException.wrong("'" + name + "' was changed by another program meanwhile, and stays as it is")
                .withHint("your version, with the last answer, is '" + shown + "'; put the two together")
                .withHint("then go on: report new " + ShellWord.of(name));
    }

    private ReportDocument read(String content) {
        return ReportReader.read(name, file.getParent(), content.getBytes(StandardCharsets.UTF_8));
    }
}
