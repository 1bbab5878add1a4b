package org.reportcli.wizard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.reportcli.report.Report;
import org.reportcli.yaml.YamlValue;

/** What a report says to the questions of an interview, and what an answer changes in it. */
final class Answers {
    private Answers() {}

    /** A value of a report, by its path. */
    record Change(List<String> path, YamlValue value) {}

    /** What a report says to a question; empty where it says nothing. */
    static String of(Report report, Topic topic) {
        return switch (topic) {
            case VENDOR -> report.vendor().orElse("");
            case TITLE -> report.title();
            case PRODUCT -> affected(report).product().orElse("");
            case VERSIONS -> affected(report).versions().orElse("");
            case URLS -> String.join("\n", affected(report).urls());
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
                report.conduct().automatedScan().map(Answers::word).orElse("");
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

    /** What an answer changes in a report. */
    static Change change(Report report, Topic topic, String answer) {
        return switch (topic) {
            case PRODUCT, VERSIONS, URLS -> new Change(List.of("affected"), affected(report, topic, answer));
            case STEPS, IDENTIFIERS, REFERENCES -> new Change(path(topic), YamlValue.texts(lines(answer)));
            case ATTACHMENTS -> new Change(path(topic), attachments(report, lines(answer)));
            case DESCRIPTION, IMPACT, PROOF_OF_CONCEPT, SUGGESTED_FIX ->
                new Change(path(topic), YamlValue.block(answer));
            case OWN_ACCOUNTS, OTHERS_DATA, COPIES_DELETED, SERVICE_DISTURBED ->
                new Change(path(topic), new YamlValue.Flag(answer.equals("yes")));
            default ->
                new Change(
                        path(topic),
                        YamlValue.text(
                                topic.form() == Topic.Form.METRIC
                                        ? Severity.with(report.cvss().orElse(""), answer)
                                        : answer));
        };
    }

    private static Report.Affected affected(Report report) {
        List<Report.Affected> all = report.affected();
        return all.isEmpty() ? new Report.Affected(Optional.empty(), Optional.empty(), List.of()) : all.get(0);
    }

    private static YamlValue affected(Report report, Topic topic, String answer) {
        Report.Affected old = affected(report);
        List<Report.Affected> all = new ArrayList<>(report.affected());
        Report.Affected changed = new Report.Affected(
                topic == Topic.PRODUCT ? Optional.of(answer) : old.product(),
                topic == Topic.VERSIONS ? Optional.of(answer) : old.versions(),
                topic == Topic.URLS ? lines(answer) : old.urls());
        if (all.isEmpty()) {
            all.add(changed);
        } else {
            all.set(0, changed);
        }
        return new YamlValue.Items(all.stream().map(Answers::fields).toList());
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

    private static YamlValue attachments(Report report, List<String> paths) {
        List<YamlValue> items = new ArrayList<>();
        for (String path : paths) {
            Map<String, YamlValue> fields = new LinkedHashMap<>();
            fields.put("path", YamlValue.text(path));
            report.attachments().stream()
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
