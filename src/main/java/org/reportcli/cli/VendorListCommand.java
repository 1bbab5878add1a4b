package org.reportcli.cli;

import java.util.ArrayList;
import java.util.List;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report vendor list}: the vendors that are known by an id. */
final class VendorListCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("List the vendors that are known by an id.");
        spec.addOption(OutputFormat.option());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        OutputFormat format = OutputFormat.of(arguments);
        List<Vendor> vendors = new ArrayList<>();
        ExitStatus status = ExitStatus.DONE;
        for (String id : Vendors.ids(invocation)) {
            try {
                vendors.add(Vendors.find(id, invocation));
            } catch (ReportException e) {
                // One profile with a fault hides no other.
                invocation.console().error(e.getMessage());
                e.hints().forEach(invocation.console()::hint);
                status = e.status();
            }
        }
        if (format == OutputFormat.JSON) {
            invocation.console().machineResult(Json.object(json -> {
                json.writeArrayFieldStart("vendors");
                for (Vendor vendor : vendors) {
                    json.writeStartObject();
                    VendorJson.summary(json, vendor);
                    json.writeEndObject();
                }
                json.writeEndArray();
            }));
            return status;
        }
        Table table = new Table("ID", "NAME", "REPORTS GO TO", "SEALED FOR");
        for (Vendor vendor : vendors) {
            table.row(
                    vendor.id(),
                    vendor.name(),
                    vendor.email().map(Vendor.Channel.Email::address).orElse("a web form"),
                    vendor.email()
                            .flatMap(Vendor.Channel.Email::openPgp)
                            .map(key -> key.fingerprint().hex())
                            .orElse("no key is known"));
        }
        invocation.console().result(table.toString());
        return status;
    }
}
