package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report vendor check V...}: whether profiles can be used. */
final class VendorCheckCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Check vendor profiles; nothing is printed where they are right.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(Options.VENDOR)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .description("Profiles: their paths (./acme.yaml), or ids.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        List<String> named = arguments.matchedPositionalValue(0, List.of());
        ExitStatus status = ExitStatus.DONE;
        for (String each : named) {
            try {
                Vendor vendor = Vendors.find(each, invocation);
                invocation.console().detail(each + " is right: " + vendor.name());
            } catch (ReportException e) {
                // The profiles behind it are checked all the same.
                invocation.console().error(e.getMessage());
                e.hints().forEach(invocation.console()::hint);
                status = e.status();
            }
        }
        return status;
    }
}
