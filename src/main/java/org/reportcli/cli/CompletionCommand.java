package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report completion bash|zsh|fish}: a script that completes commands, options and their values. */
final class CompletionCommand implements Command {
    private static final List<String> SHELLS = List.of("bash", "zsh", "fish");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Print a script that completes command lines in a shell.")
                .footer(
                        "To have it in each new shell:",
                        "  bash  echo 'source <(report completion bash)' >> ~/.bashrc",
                        "  zsh   report completion zsh > _report, in a folder of $fpath",
                        "  fish  report completion fish > ~/.config/fish/completions/report.fish");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .type(String.class)
                .arity("1")
                .completionCandidates(SHELLS)
                .description("bash, zsh or fish.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        String shell = arguments.matchedPositionalValue(0, "");
        List<Completable> commands =
                Completable.all(CommandLines.root(new String[0]).getCommandSpec());
        invocation
                .console()
                .machineResult(
                        switch (shell) {
                            case "bash" -> new BashCompletion(commands).toString();
                            case "zsh" -> new ZshCompletion(commands).toString();
                            case "fish" -> new FishCompletion(commands).toString();
                            default -> throw unknown(shell);
                        });
        return ExitStatus.DONE;
    }

    private static ReportException unknown(String shell) {
        return ReportException.wrong("the shell is bash, zsh or fish, not '" + shell + "'")
                .withHint(Spelling.nearest(shell, SHELLS)
                        .map(near -> "did you mean 'report completion " + near + "'?")
                        .orElse("'report help completion' says how to use it"));
    }
}
