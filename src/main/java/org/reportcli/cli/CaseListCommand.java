package org.reportcli.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.reportcli.cases.Case;
import org.reportcli.cases.Cases;
import org.reportcli.support.ExitStatus;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report case list}: the cases, the oldest first. */
final class CaseListCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("List the reports that were sealed, and where each stands.");
        spec.addOption(OutputFormat.option());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        OutputFormat format = OutputFormat.of(arguments);
        List<Case> cases = folder(invocation).all();
        if (format == OutputFormat.JSON) {
            invocation.console().machineResult(Json.object(json -> write(json, cases)));
        } else if (cases.isEmpty()) {
            invocation.console().say("there is no case yet; 'report send' opens one");
        } else {
            invocation
                    .console()
                    .result(table(cases, invocation.runtime().clock().getZone()));
        }
        return ExitStatus.DONE;
    }

    static Cases folder(Invocation invocation) {
        return new Cases(
                invocation.folders().cases(),
                invocation.runtime().clock(),
                invocation.runtime().random());
    }

    private static String table(List<Case> cases, ZoneId zone) {
        Table table = new Table("CASE", "VENDOR", "STATE", "OPENED", "REPORT");
        for (Case each : cases) {
            table.row(
                    each.id(),
                    each.fact("vendor"),
                    each.state().id(),
                    LocalDate.ofInstant(each.opened(), zone).toString(),
                    each.fact("report"));
        }
        return table.toString();
    }

    private static void write(JsonGenerator json, List<Case> cases) throws IOException {
        json.writeArrayFieldStart("cases");
        for (Case each : cases) {
            json.writeStartObject();
            CaseShowCommand.writeSummary(json, each);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
