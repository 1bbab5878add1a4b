package org.reportcli.vendor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.support.Excerpt;
import org.reportcli.support.ReportException;
import org.reportcli.support.SafeText;
import org.reportcli.yaml.Fields;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.Position;
import org.reportcli.yaml.Problem;
import org.reportcli.yaml.Range;
import org.reportcli.yaml.Spelling;
import org.reportcli.yaml.YamlDocument;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;

/** Reads vendor profiles ({@code vendor.yaml}, schema 1): strictly, since a profile decides who can read a report. */
public final class VendorReader {
    private static final int SHOWN = 10;

    private final List<Problem> problems;
    private final ProfileValues values;
    private final Optional<Path> folder;

    private VendorReader(List<Problem> problems, Optional<Path> folder) {
        this.problems = problems;
        this.values = new ProfileValues(problems);
        this.folder = folder;
    }

    /**
     * Reads a profile.
     *
     * @param name what messages call it
     * @param bytes the file's bytes
     * @param folder the profile's own folder, from which it names other files; empty for a built-in one
     * @throws ReportException with status 2 and every problem with its place, where the profile has one
     */
    public static Vendor read(String name, byte[] bytes, Optional<Path> folder) {
        YamlDocument yaml = YamlReader.read(name, bytes, YamlLimits.HANDWRITTEN);
        List<Problem> problems = new ArrayList<>(yaml.problems());
        Optional<Vendor> vendor = Optional.empty();
        if (yaml.root().isPresent()) {
            vendor = Fields.of(yaml.root().get(), "a profile", problems)
                    .map(fields -> new VendorReader(problems, folder).vendor(fields, name));
        } else if (problems.isEmpty()) {
            problems.add(new Problem(
                    "yaml/empty",
                    Range.START,
                    "the file is empty",
                    "write one: 'schema: 1', 'id:', 'name:' and 'channels:' are the least"));
        }
        if (!problems.isEmpty()) {
            throw refusal(yaml, problems);
        }
        return vendor.orElseThrow();
    }

    private static ReportException refusal(YamlDocument yaml, List<Problem> problems) {
        Problem first = problems.get(0);
        ReportException refusal = ReportException.wrong(place(yaml, first));
        refusal = refusal.withHint(first.hint().orElse("a profile has some kilobytes: is this the right file?"));
        for (Problem more : problems.subList(1, Math.min(problems.size(), SHOWN))) {
            refusal = refusal.withHint("also " + place(yaml, more)
                    + more.hint().map(hint -> ": " + hint).orElse(""));
        }
        return refusal;
    }

    // One line: what a message quotes from a profile must not pass for a line of ours.
    private static String place(YamlDocument yaml, Problem problem) {
        Position at = yaml.source().position(problem.range().start());
        return SafeText.line(yaml.source().name() + ":" + at.line() + ":" + at.column() + ": " + problem.message());
    }

    private Vendor vendor(Fields fields, String name) {
        values.schema(fields);
        Vendor vendor = new Vendor(
                id(fields),
                values.required(fields, "name", "the vendor's name"),
                fields.fields("policy").map(this::policy),
                channels(fields),
                fields.fields("fields").map(this::demands).orElse(Map.of()),
                fields.fields("scope").map(this::scope).orElse(Vendor.Scope.UNKNOWN),
                fields.list("conduct", this::conduct),
                confidential(fields),
                fields.fields("identity").flatMap(this::identity),
                fields.fields("expectations").map(this::expectations).orElse(Vendor.Expectations.UNKNOWN),
                fields.text("forwarding"),
                fields.fields("credit").flatMap(this::hallOfThanks),
                fields.text("bounty"),
                fields.fields("safe-harbour").flatMap(this::safeHarbour),
                fields.fields("quotes").map(this::quotes).orElse(List.of()),
                fields.fields("example").flatMap(this::exampleSecretKey),
                new Vendor.Origin(folder.isEmpty(), folder.isEmpty() ? "built in" : name));
        fields.done();
        return vendor;
    }

    private String id(Fields fields) {
        String id = values.required(fields, "id", "a short name such as 'acme'");
        if (!id.isEmpty() && !VendorId.isValid(id)) {
            fields.problem(
                    "vendor/id",
                    "id",
                    "an id has lower-case letters, digits and hyphens only, at most " + VendorId.LONGEST,
                    "write an id such as 'acme-cloud'");
        }
        return id;
    }

    private Vendor.PolicySource policy(Fields fields) {
        Vendor.PolicySource policy = new Vendor.PolicySource(
                fields.text("title"), values.url(fields, "url"), fields.text("language"), fields.date("reviewed"));
        fields.done();
        return policy;
    }

    private List<Vendor.Channel> channels(Fields fields) {
        List<Vendor.Channel> channels = new ArrayList<>();
        ChannelReader reader = new ChannelReader(values, folder);
        fields.list("channels", channel -> channels.addAll(reader.read(channel)));
        if (channels.isEmpty() && problems.isEmpty()) {
            fields.problem(
                    "vendor/channels",
                    "channels",
                    "the profile names no way to the vendor",
                    "add 'channels:' with '- email: security@…' or '- form: https://…'");
        }
        return channels;
    }

    private Map<Vendor.Field, Vendor.Demand> demands(Fields fields) {
        Map<Vendor.Field, Vendor.Demand> demands = new LinkedHashMap<>();
        Map<String, Vendor.Field> known = new LinkedHashMap<>();
        for (Vendor.Field field : Vendor.Field.values()) {
            known.put(field.id(), field);
        }
        for (Node.Entry entry : fields.mapping().entries().values()) {
            Vendor.Field field = known.get(entry.key());
            if (field == null) {
                problems.add(new Problem(
                        "yaml/unknown-key",
                        entry.keyRange(),
                        "'" + Excerpt.of(entry.key()) + "' is no field of a report",
                        Spelling.nearest(entry.key(), known.keySet())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("known: " + String.join(", ", known.keySet()))));
            } else {
                fields.choice(entry.key(), List.of("required", "recommended", "optional"), ProfileValues::upper)
                        .ifPresent(word -> demands.put(field, Vendor.Demand.valueOf(word)));
            }
        }
        return demands;
    }

    private Vendor.Scope scope(Fields fields) {
        Optional<Fields> assets = fields.fields("assets");
        Vendor.Scope scope = new Vendor.Scope(
                fields.text("includes"),
                assets.map(each -> each.texts("in")).orElse(List.of()),
                assets.map(each -> each.texts("out")).orElse(List.of()),
                fields.list("excludes", this::exclusion));
        assets.ifPresent(Fields::done);
        fields.done();
        return scope;
    }

    private Vendor.Exclusion exclusion(Fields fields) {
        Vendor.Exclusion exclusion = new Vendor.Exclusion(
                values.category(fields),
                fields.text("name"),
                values.required(fields, "says", "the policy's own words"),
                fields.text("unless"),
                fields.choice("level", List.of("note", "warning", "error"), ProfileValues::upper)
                        .map(Vendor.Severity::valueOf)
                        .orElse(Vendor.Severity.WARNING),
                fields.texts("match"));
        if (exclusion.name().isPresent() && exclusion.match().isEmpty()) {
            fields.problem(
                    "vendor/category",
                    "name",
                    "a category of the profile's own without 'match'",
                    "add 'match:' with the phrases that speak for it");
        }
        fields.done();
        return exclusion;
    }

    // A word that nobody knows would guard nothing, and nobody would notice.
    private static List<String> confidential(Fields fields) {
        List<String> known = List.of("passwords", "personal-data");
        List<String> words = fields.texts("confidential");
        for (String word : words) {
            if (!known.contains(word)) {
                fields.problem(
                        "vendor/confidential",
                        "confidential",
                        "'" + Excerpt.of(word) + "' is nothing that 'confidential' knows",
                        Spelling.nearest(word, known)
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("known: " + String.join(", ", known)));
            }
        }
        return words;
    }

    private Vendor.ConductRule conduct(Fields fields) {
        Vendor.ConductRule rule = new Vendor.ConductRule(
                values.required(fields, "ask", "the id of a question"),
                values.required(fields, "says", "the policy's own words"));
        fields.done();
        return rule;
    }

    private Optional<Vendor.Anonymity> identity(Fields fields) {
        Optional<Vendor.Anonymity> anonymous = fields.choice(
                        "anonymous", List.of("allowed", "refused"), ProfileValues::upper)
                .map(Vendor.Anonymity::valueOf);
        fields.done();
        return anonymous;
    }

    private Vendor.Expectations expectations(Fields fields) {
        Vendor.Expectations expectations = new Vendor.Expectations(
                values.duration(fields, "acknowledgement"),
                values.duration(fields, "inquiry-every"),
                values.duration(fields, "remediation"),
                values.duration(fields, "embargo"));
        fields.done();
        return expectations;
    }

    private Optional<Boolean> hallOfThanks(Fields fields) {
        Optional<Boolean> thanks = fields.bool("hall-of-thanks");
        fields.done();
        return thanks;
    }

    // No level is assumed: it is a promise that a reporter may rely on.
    private Optional<Vendor.SafeHarbour> safeHarbour(Fields fields) {
        values.required(fields, "level", "full, partial or none");
        Optional<String> says = fields.text("says");
        Optional<Vendor.SafeHarbour> harbour = fields.choice("level", List.of("full", "partial", "none"), word -> word)
                .map(level -> new Vendor.SafeHarbour(level, says));
        fields.done();
        return harbour;
    }

    private List<Vendor.Quote> quotes(Fields fields) {
        List<Vendor.Quote> quotes = new ArrayList<>();
        for (String about : fields.mapping().entries().keySet()) {
            fields.text(about).ifPresent(says -> quotes.add(new Vendor.Quote(about, says)));
        }
        return quotes;
    }

    private Optional<Vendor.CertificateFile> exampleSecretKey(Fields fields) {
        Optional<Vendor.CertificateFile> file = values.file(fields, "secret-key", folder);
        fields.done();
        return file;
    }
}
