package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.reportcli.cases.Case;
import org.reportcli.cases.Event;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report case show ID}: one case with everything that happened to it. */
final class CaseShowCommand implements Command {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show a case and its events.");
        spec.addOption(OutputFormat.option());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("ID")
                .type(String.class)
                .index("0")
                .arity("1")
                .required(true)
                .description("The case, as 'report case list' shows it.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        OutputFormat format = OutputFormat.of(arguments);
        String id = arguments.matchedPositionalValue(0, "");
        List<Case> all = CaseListCommand.folder(invocation).all();
        Case found =
                all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(() -> unknown(id, all));
        if (format == OutputFormat.JSON) {
            invocation.console().machineResult(Json.object(json -> {
                writeSummary(json, found);
                writeEvents(json, found);
            }));
        } else {
            invocation.console().result(text(found, invocation.runtime().clock().getZone()));
        }
        return ExitStatus.DONE;
    }

    private static ReportException unknown(String id, List<Case> all) {
        ReportException unknown = ReportException.wrong("there is no case '" + id + "'");
        return Spelling.nearest(id, all.stream().map(Case::id).toList())
                .map(near -> unknown.withHint("did you mean '" + near + "'?"))
                .orElseGet(() -> unknown.withHint("'report case list' shows the cases"));
    }

    static void writeSummary(JsonGenerator json, Case found) throws IOException {
        json.writeStringField("id", found.id());
        json.writeStringField("vendor", found.fact("vendor"));
        json.writeStringField("state", found.state().id());
        json.writeStringField("opened", found.opened().toString());
        json.writeStringField("report", found.fact("report"));
        json.writeStringField("message", found.message().toString());
        json.writeStringField("message-id", found.fact("message-id"));
    }

    private static void writeEvents(JsonGenerator json, Case found) throws IOException {
        json.writeArrayFieldStart("events");
        for (Event event : found.events()) {
            json.writeStartObject();
            json.writeStringField("at", event.at().toString());
            json.writeStringField("event", event.kind().id());
            for (Map.Entry<String, String> fact : event.facts().entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static String text(Case found, ZoneId zone) {
        StringBuilder text = new StringBuilder();
        text.append("case ")
                .append(found.id())
                .append(", ")
                .append(found.state().id())
                .append('\n');
        text.append("message: ").append(found.message()).append('\n');
        for (Event event : found.events()) {
            text.append('\n')
                    .append(MINUTE.format(event.at().atZone(zone)))
                    .append("  ")
                    .append(event.kind().id())
                    .append('\n');
            event.facts()
                    .forEach((name, value) -> text.append("    ")
                            .append(name)
                            .append(": ")
                            .append(value.replace("\n", "\n        "))
                            .append('\n'));
        }
        return text.toString();
    }
}
