package org.reportcli.config;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.config.Config.Way;
import org.reportcli.key.Fingerprint;
import org.reportcli.support.ReportException;
import org.reportcli.support.SafeText;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Position;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Source;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/** Reads {@code config.yaml}, strictly: what is not understood is refused, as a misspelt security setting is none. */
public final class ConfigReader {
    /** The version of the format that is read. */
    public static final int SCHEMA = 1;

    private ConfigReader() {}

    /**
     * Reads a file; one that is not there configures nothing.
     *
     * @throws ReportException with status 2 where it cannot be read or is wrong
     */
    public static Config load(Path file) {
        // A pipe or a device could block for ever, or never end.
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw ReportException.wrong(file + " is no regular file").withHint("put a file in its place, or remove it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return read(file.toString(), in.readNBytes(YamlLimits.HANDWRITTEN.bytes() + 1));
        } catch (NoSuchFileException e) {
            return Config.NONE;
        } catch (IOException e) {
            throw ReportException.wrong("cannot read " + file + ": " + e.getMessage())
                    .withCause(e);
        }
    }

    /**
     * Reads a configuration.
     *
     * @param name what messages call the file
     * @throws ReportException with status 2 and the place of the first problem
     */
    public static Config read(String name, byte[] bytes) {
        YamlDocument yaml = YamlReader.read(name, bytes, YamlLimits.HANDWRITTEN);
        List<Problem> problems = new ArrayList<>(yaml.problems());
        Optional<Config> config = yaml.root()
                .flatMap(node -> Fields.of(node, "a configuration", problems))
                .map(ConfigReader::config);
        if (!problems.isEmpty()) {
            throw refusal(yaml.source(), problems);
        }
        return config.orElse(Config.NONE);
    }

    private static ReportException refusal(Source source, List<Problem> problems) {
        Problem first = problems.get(0);
        for (Problem problem : problems) {
            if (problem.range().start() < first.range().start()) {
                first = problem;
            }
        }
        Position at = source.position(first.range().start());
        String more = problems.size() == 1 ? "" : " (and " + (problems.size() - 1) + " more)";
        ReportException refusal = ReportException.wrong(
                source.name() + ":" + at.line() + ":" + at.column() + ": " + first.message() + more);
        return first.hint().map(refusal::withHint).orElse(refusal);
    }

    private static Config config(Fields fields) {
        Optional<String> schema = fields.text("schema");
        if (!schema.equals(Optional.of(String.valueOf(SCHEMA)))) {
            fields.problem(
                    "yaml/schema",
                    "schema",
                    schema.map(other -> "this file is of schema " + other + "; this program reads schema 1")
                            .orElse("'schema' is missing"),
                    "write 'schema: 1'");
        }
        refusePassword(fields);
        Config.Reporter reporter =
                fields.fields("reporter").map(ConfigReader::reporter).orElse(Config.Reporter.UNKNOWN);
        Optional<Way> way = fields.choice(
                "transport", List.of("smtp", "sendmail", "outbox"), word -> Way.valueOf(word.toUpperCase(Locale.ROOT)));
        Optional<Config.Smtp> smtp = fields.fields("smtp").map(SmtpReader::smtp);
        Optional<Config.Sendmail> sendmail = fields.fields("sendmail").map(ConfigReader::sendmail);
        Optional<String> outbox = fields.fields("outbox").flatMap(ConfigReader::outbox);
        Optional<String> vendor = fields.fields("defaults").flatMap(ConfigReader::vendor);
        fields.done();
        if (way.equals(Optional.of(Way.SMTP)) && smtp.isEmpty()) {
            fields.problem(
                    "yaml/missing-key",
                    "transport",
                    "'transport: smtp' without a server",
                    "add 'smtp:' with 'host:' and 'user:'");
        }
        Way found = way.orElse(smtp.isPresent() ? Way.SMTP : sendmail.isPresent() ? Way.SENDMAIL : Way.OUTBOX);
        return new Config(reporter, found, smtp, sendmail.orElse(Config.Sendmail.DEFAULT), outbox, vendor);
    }

    private static Config.Reporter reporter(Fields fields) {
        Config.Reporter reporter = new Config.Reporter(
                line(fields, "name"),
                email(fields),
                line(fields, "credit"),
                fields.text("key").flatMap(written -> {
                    try {
                        return Optional.of(Fingerprint.parse(written));
                    } catch (IllegalArgumentException e) {
                        fields.problem(
                                "yaml/type",
                                "key",
                                "'key' is no fingerprint: " + e.getMessage(),
                                "write the whole fingerprint of your own certificate");
                        return Optional.empty();
                    }
                }));
        fields.done();
        return reporter;
    }

    private static Optional<String> email(Fields fields) {
        Optional<String> email = line(fields, "email");
        boolean sound = email.stream()
                .allMatch(text -> text.indexOf('@') > 0
                        && text.indexOf('@') == text.lastIndexOf('@')
                        && !text.endsWith("@")
                        && text.chars().noneMatch(c -> c <= ' ' || c == '<' || c == '>' || c == ','));
        if (!sound) {
            fields.problem("yaml/type", "email", "'email' is no bare mail address", "write it such as ada@example.org");
        }
        return email;
    }

    // These words go into mail headers: a line end in one would start a header of its own.
    private static Optional<String> line(Fields fields, String key) {
        Optional<String> text = fields.text(key).map(String::strip).filter(line -> !line.isEmpty());
        if (text.stream().flatMapToInt(String::codePoints).anyMatch(SafeText::isHazardous)) {
            fields.problem(
                    "yaml/type", key, "'" + key + "' has a control character in it", "write plain text on one line");
        }
        return text;
    }

    private static Config.Sendmail sendmail(Fields fields) {
        Optional<Node> written = fields.node("command");
        List<String> command = written.isPresent() ? fields.texts("command") : Config.Sendmail.DEFAULT.command();
        if (written.isPresent() && (command.isEmpty() || command.get(0).isBlank())) {
            fields.problem(
                    "yaml/type", "command", "'command' names no program", "write command: [/usr/sbin/sendmail, -i]");
        }
        fields.done();
        return new Config.Sendmail(command);
    }

    private static Optional<String> outbox(Fields fields) {
        Optional<String> folder = fields.text("folder");
        fields.done();
        return folder;
    }

    private static Optional<String> vendor(Fields fields) {
        Optional<String> vendor = fields.text("vendor");
        fields.done();
        return vendor;
    }

    /** Says in words of its own what a password in a file deserves; its value is never repeated. */
    static void refusePassword(Fields fields) {
        fields.node("password");
        Node.Entry entry = fields.mapping().entries().get("password");
        if (entry != null) {
            Range key = entry.keyRange();
            fields.problems()
                    .add(new Problem(
                            "yaml/unknown-key",
                            key,
                            "a password is never kept in a file in clear",
                            "remove the line, change the password if others could read it, and write"
                                    + " 'password-command: pass show mail' or set REPORT_SMTP_PASSWORD"));
        }
    }
}
