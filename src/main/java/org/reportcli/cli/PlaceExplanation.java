package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.reportcli.lint.leaks.Explained;
import org.reportcli.lint.leaks.FileScan;
import org.reportcli.lint.render.Format;
import org.reportcli.lint.render.JsonText;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;

/** Says why a place in a file was flagged, or was not. */
final class PlaceExplanation {
    private final FileScan scan;
    private final Format format;

    PlaceExplanation(FileScan scan, Format format) {
        if (format != Format.TEXT && format != Format.JSON) {
            throw ReportException.wrong("explanations are shown as text or json, not as " + format.word())
                    .withHint("leave --format out");
        }
        this.scan = scan;
        this.format = format;
    }

    ExitStatus show(PlaceOperand place, Invocation invocation) {
        String name = place.file();
        Optional<String> inner = Optional.empty();
        Path path = invocation.runtime().path(name);
        int mark = name.indexOf('!');
        if (!Files.exists(path) && mark > 0) {
            inner = Optional.of(name.substring(mark + 1));
            name = name.substring(0, mark);
            path = invocation.runtime().path(name);
        }
        if (!Files.isRegularFile(path)) {
            throw ReportException.wrong("there is no file '" + name + "'")
                    .withHint("name a place as it is shown: FILE:LINE:COLUMN");
        }
        // Several detectors may say the same of one place.
        Set<Explained> told = new LinkedHashSet<>();
        Optional<String> part = inner;
        try {
            scan.explain(path, one -> {
                if (one.inner().equals(part) && one.isAt(place.line(), place.column())) {
                    told.add(one);
                }
            });
        } catch (IOException e) {
            throw ReportException.wrong("cannot read '" + name + "'").withCause(e);
        }
        if (format == Format.JSON) {
            invocation.console().machineResult(json(place, told));
        } else {
            invocation.console().result(text(place, told));
        }
        return ExitStatus.DONE;
    }

    private static String text(PlaceOperand place, Collection<Explained> told) {
        if (told.isEmpty()) {
            return place.file() + ":" + place.line() + ": nothing here looks like a leak\n";
        }
        StringBuilder text = new StringBuilder();
        for (Explained one : told) {
            text.append(place.file())
                    .append(':')
                    .append(one.start().line())
                    .append(':')
                    .append(one.start().column())
                    .append(": ")
                    .append(one.level().map(level -> level.word()).orElse("let pass"))
                    .append(": ")
                    .append(one.why())
                    .append(" [")
                    .append(one.rule())
                    .append("]\n");
        }
        return text.toString();
    }

    private static String json(PlaceOperand place, Collection<Explained> told) {
        return JsonText.of(json -> {
            json.writeStartObject();
            json.writeNumberField("schema", 1);
            json.writeStringField("file", place.file());
            json.writeArrayFieldStart("places");
            for (Explained one : told) {
                one(json, one);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void one(JsonGenerator json, Explained one) throws IOException {
        json.writeStartObject();
        json.writeNumberField("line", one.start().line());
        json.writeNumberField("column", one.start().column());
        json.writeNumberField("end-line", one.end().line());
        json.writeNumberField("end-column", one.end().column());
        json.writeStringField("rule", one.rule());
        JsonText.optional(json, "level", one.level().map(level -> level.word()));
        json.writeStringField("why", one.why());
        json.writeEndObject();
    }
}
