package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.reportcli.leak.LeakRule;
import org.reportcli.leak.redact.Counts;
import org.reportcli.leak.redact.Secret;
import org.reportcli.support.ExitStatus;

/** Says what was masked: how many of which kind, by file. What was found is told by its pseudonym. */
final class RedactTalk {
    /** So many of those that are left are told one by one. */
    private static final int SHOWN = 20;

    private final Console console;

    RedactTalk(Console console) {
        this.console = console;
    }

    /** @param outputTaken whether the report itself went to standard output, so that the summary cannot */
    ExitStatus tell(Redacted redacted, OutputFormat format, boolean outputTaken) {
        if (format == OutputFormat.JSON) {
            console.machineResult(json(redacted));
        } else {
            List<String> lines = new ArrayList<>();
            redacted.files().stream().filter(file -> file.copy().isPresent()).forEach(file -> lines.add(line(file)));
            for (String line : lines) {
                if (outputTaken) {
                    console.say(line);
                } else {
                    console.result(line);
                }
            }
        }
        problems(redacted);
        if (redacted.kept() > 0) {
            console.say(redacted.kept()
                    + (redacted.kept() == 1 ? " value was left as it is" : " values were left as they are"));
        }
        if (!redacted.isChanged() && redacted.isClean()) {
            console.say("nothing to mask in " + redacted.files().get(0).name());
        }
        if (redacted.dryRun() && redacted.isChanged()) {
            console.say("dry run: nothing was written");
        }
        return redacted.isClean() ? ExitStatus.DONE : ExitStatus.FOUND;
    }

    private void problems(Redacted redacted) {
        redacted.files()
                .forEach(file -> file.problem().ifPresent(problem -> {
                    console.error(file.name() + ": " + problem.what());
                    console.hint(problem.hint());
                }));
        for (Secret secret :
                redacted.left().subList(0, Math.min(SHOWN, redacted.left().size()))) {
            Secret.Where where = secret.first();
            String place = where.file() + ":" + (where.inner().isEmpty() ? "" : where.inner() + ":");
            console.error(redacted.shown().apply(place) + where.line() + ":" + where.column() + ": this is left: "
                    + secret.what() + " " + secret.masked());
        }
        if (redacted.left().size() > SHOWN) {
            console.error("and " + (redacted.left().size() - SHOWN) + " more are left");
        }
        if (!redacted.left().isEmpty()) {
            console.hint(
                    "mask it by hand, leave the file out, or accept the rule there, with 'in' and a reason, in the report");
        }
    }

    private static String line(Redacted.Copy file) {
        String copy = file.copy().orElse(file.name());
        boolean textAlone = file.name().endsWith(".pdf") && copy.endsWith(".txt");
        return copy + ": " + what(file.counts())
                + (textAlone ? "; it is the text alone, since a PDF cannot be masked with certainty" : "");
    }

    private static String what(Counts counts) {
        List<String> parts = new ArrayList<>();
        for (Map.Entry<LeakRule, Integer> entry : counts.byRule().entrySet()) {
            parts.add(entry.getValue() + " x " + entry.getKey().title());
        }
        String masked = parts.isEmpty() ? "" : "masked " + String.join(", ", parts);
        if (counts.hidden() > 0) {
            return masked + (masked.isEmpty() ? "" : "; ") + "hidden metadata left out";
        }
        return masked.isEmpty() ? "names the copies of its attachments" : masked;
    }

    private static String json(Redacted redacted) {
        return Json.object(json -> {
            json.writeBooleanField("dry-run", redacted.dryRun());
            json.writeArrayFieldStart("files");
            for (Redacted.Copy file : redacted.files()) {
                file(json, file);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("left");
            for (Secret secret : redacted.left()) {
                left(json, secret, redacted.shown());
            }
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("files", redacted.files().size());
            json.writeNumberField("masked", redacted.masked());
            json.writeNumberField("kept", redacted.kept());
            json.writeNumberField("left", redacted.left().size());
            json.writeNumberField(
                    "problems",
                    redacted.files().stream()
                            .filter(file -> file.problem().isPresent())
                            .count());
            json.writeEndObject();
        });
    }

    private static void file(JsonGenerator json, Redacted.Copy file) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", file.name());
        if (file.copy().isPresent()) {
            json.writeStringField("copy", file.copy().get());
        }
        json.writeArrayFieldStart("masked");
        for (Map.Entry<LeakRule, Integer> entry : file.counts().byRule().entrySet()) {
            json.writeStartObject();
            json.writeStringField("rule", entry.getKey().id());
            json.writeNumberField("count", entry.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("pseudonyms");
        for (String marker : file.counts().markers()) {
            json.writeString(marker);
        }
        json.writeEndArray();
        json.writeNumberField("hidden", file.counts().hidden());
        if (file.problem().isPresent()) {
            json.writeStringField("problem", file.problem().get().what());
            json.writeStringField("hint", file.problem().get().hint());
        }
        json.writeEndObject();
    }

    private static void left(JsonGenerator json, Secret secret, UnaryOperator<String> shown) throws IOException {
        json.writeStartObject();
        json.writeStringField("file", shown.apply(secret.first().file()));
        if (!secret.first().inner().isEmpty()) {
            json.writeStringField("inner", shown.apply(secret.first().inner()));
        }
        json.writeNumberField("line", secret.first().line());
        json.writeNumberField("column", secret.first().column());
        json.writeStringField("rule", secret.rule().id());
        json.writeEndObject();
    }
}
