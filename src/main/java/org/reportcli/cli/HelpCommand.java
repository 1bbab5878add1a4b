package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report help [CMD...]}: the help of a command. */
final class HelpCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage().description("Show the help of a command.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("CMD")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..2")
                .description("The command, such as 'send' or 'key verify'.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        List<String> path = arguments.matchedPositionalValue(0, List.of());
        CommandLine line = CommandLines.root(path.toArray(String[]::new));
        for (String name : path) {
            CommandLine next = line.getSubcommands().get(name);
            if (next == null) {
                throw ReportException.wrong("there is no command '" + String.join(" ", path) + "'")
                        .withHint("'report help' lists the commands");
            }
            line = next;
        }
        invocation.console().result(HelpText.of(line.getCommandSpec()));
        return ExitStatus.DONE;
    }
}
