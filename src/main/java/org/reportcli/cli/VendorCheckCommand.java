package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ExitStatus;
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
                .paramLabel("V")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .description("Paths of profiles, or ids.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        List<String> named = arguments.matchedPositionalValue(0, List.of());
        for (String each : named) {
            Vendor vendor = Vendors.find(each, invocation);
            invocation.console().detail(each + " is right: " + vendor.name());
        }
        return ExitStatus.DONE;
    }
}
