package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Rules;
import org.reportcli.lint.render.Format;
import org.reportcli.lint.render.JsonText;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

/** {@code --rules} and {@code --explain}. */
final class RuleListing {
    private final Rules rules;
    private final Format format;

    RuleListing(Rules rules, Format format) {
        if (format != Format.TEXT && format != Format.JSON) {
            throw ReportException.wrong("rules are shown as text or json, not as " + format.word())
                    .withHint("leave --format out");
        }
        this.rules = rules;
        this.format = format;
    }

    ExitStatus show(Optional<String> id, Console console) {
        List<Rule> shown = id.map(this::find).map(List::of).orElse(rules.all());
        if (format == Format.JSON) {
            console.machineResult(json(shown));
        } else {
            console.result(id.isPresent() ? explanation(shown.get(0)) : table(shown));
        }
        return ExitStatus.DONE;
    }

    private Rule find(String id) {
        return rules.find(id)
                .orElseThrow(() ->
                        ReportException.wrong("there is no rule '" + id + "'").withHint(rules.suggestion(id)));
    }

    private static String table(List<Rule> rules) {
        int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
        StringBuilder table = new StringBuilder();
        for (Rule rule : rules) {
            table.append(rule.id())
                    .append(" ".repeat(width - rule.id().length() + 2))
                    .append(rule.level().word())
                    .append(" ".repeat(9 - rule.level().word().length()))
                    .append(rule.title())
                    .append('\n');
        }
        return table.toString();
    }

    private static String explanation(Rule rule) {
        String acceptance = rule.acceptable() ? acceptance(rule.id()) : "It cannot be accepted.";
        return rule.id() + " (" + rule.level().word() + "): " + rule.title() + "\n\n" + rule.explanation()
                + "\n\nHint: " + rule.hint() + "\n" + acceptance + "\n";
    }

    private static String acceptance(String rule) {
        if (!Rule.isLeak(rule)) {
            return "To let it pass: --accept " + rule
                    + ", or lint.accept in the report with a reason, in one place with 'in'.";
        }
        // Without a place, the next one of the kind would pass too, wherever it stands.
        return "To let it pass in one place, add to the report:\n"
                + "  lint: { accept: [{ rule: " + rule + ", in: steps, reason: \"…\" }] }\n"
                + "where 'in' is a field such as steps or an attachment's path; everywhere: leave 'in' out, or --accept "
                + rule + ".";
    }

    private static String json(List<Rule> rules) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeArrayFieldStart("rules");
            for (Rule rule : rules) {
                rule(json, rule);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void rule(JsonGenerator json, Rule rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", rule.id());
        json.writeStringField("level", rule.level().word());
        json.writeStringField("title", rule.title());
        json.writeStringField("explanation", rule.explanation());
        json.writeStringField("hint", rule.hint());
        json.writeBooleanField("acceptable", rule.acceptable());
        json.writeEndObject();
    }
}
