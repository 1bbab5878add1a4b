package org.reportcli.cli;

import org.reportcli.support.ExitStatus;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report vendor show V}: everything that is known of a vendor, with the policy's own words. */
final class VendorShowCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show a vendor: contacts, key, policy, and what to expect.");
        spec.addOption(OutputFormat.option());
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel(Options.VENDOR)
                .type(String.class)
                .index("0")
                .arity("1")
                .required(true)
                .description("The vendor: a profile's id (ionos), or its path (./acme.yaml).")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        OutputFormat format = OutputFormat.of(arguments);
        Vendor vendor = Vendors.find(arguments.matchedPositionalValue(0, ""), invocation);
        if (format == OutputFormat.JSON) {
            invocation.console().machineResult(Json.object(json -> VendorJson.whole(json, vendor)));
        } else {
            invocation.console().result(new VendorText(vendor).toString());
        }
        return ExitStatus.DONE;
    }
}
