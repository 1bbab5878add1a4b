package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.reportcli.leak.LeakScanner;
import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Node;
import org.reportcli.yaml.YamlLimits;
import org.reportcli.yaml.YamlReader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report redact FILE}: masks leaks in a report and in copies of its attachments, or in a copy of any other file. */
final class RedactCommand implements Command {
    private static final String STANDARD_OUTPUT = "-";
    private static final Set<String> KEYS_OF_REPORTS =
            Set.of("schema", "title", "affected", "description", "steps", "attachments");

    private final Supplier<LeakScanner> scanner;

    RedactCommand() {
        this(StandardScanner::scanner);
    }

    RedactCommand(Supplier<LeakScanner> scanner) {
        this.scanner = scanner;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Mask leaks in a copy of a report, and in copies of its attachments.")
                .footer(
                        "The same value gets the same pseudonym everywhere, such as [cookie-1]. Attachments are never"
                                + " changed: the copy of the report names their copies (a.redacted.har).",
                        "Exit status: 0 nothing is left; 1 something could not be masked; 2 the command line or a file"
                                + " is wrong.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String.class)
                .arity("0..1")
                .description("The report, or any other file; - is a report on standard input. Default: report.yaml.")
                .build());
        spec.addOption(Options.flag("--in-place", "Rewrite the report itself, in place of a copy."));
        spec.addOption(OptionSpec.builder("-o", "--output")
                .paramLabel("OUT")
                .type(String.class)
                .arity("1")
                .description("The copy; - is standard output. Default: report.redacted.yaml beside the report.")
                .build());
        spec.addOption(Options.flag("--interactive", "Ask for each value whether it shall be masked."));
        spec.addOption(Options.flag("--dry-run", "Say what would be masked, and write nothing."));
        spec.addOption(Options.vendor());
        spec.addOption(OutputFormat.option());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        OutputFormat format = OutputFormat.of(arguments);
        ReportFile file = ReportFile.of(arguments.matchedPositionalValue(0, ReportFile.DEFAULT), invocation.runtime());
        Optional<String> output = Options.value(arguments, "--output");
        boolean inPlace = Options.isSet(arguments, "--in-place");
        if (inPlace) {
            refuseInPlace(file, output.isPresent());
        }
        Optional<ReportDocument> report = report(file, invocation);
        if (inPlace && report.isEmpty()) {
            throw ReportException.wrong("only a report is rewritten in place, and '" + file.name() + "' is none")
                    .withHint("leave out --in-place for a masked copy beside it");
        }
        Optional<RedactQuestions> questions = Options.isSet(arguments, "--interactive")
                ? Optional.of(new RedactQuestions(invocation))
                : Optional.empty();
        Optional<Path> target = target(file, report, output, inPlace, invocation);
        if (target.isEmpty() && format == OutputFormat.JSON) {
            throw ReportException.wrong("standard output takes the copy or the JSON, not both")
                    .withHint("name a file with --output, or leave out --format json");
        }
        RedactRun run = new RedactRun(
                invocation,
                scanner.get(),
                Options.value(arguments, "--vendor"),
                questions,
                new RedactRun.Target(target, inPlace, output.isPresent(), Options.isSet(arguments, "--dry-run")));
        Redacted redacted = report.isPresent() ? run.report(report.get()) : run.file(file);
        return new RedactTalk(invocation.console()).tell(redacted, format, target.isEmpty());
    }

    private static void refuseInPlace(ReportFile file, boolean outputNamed) {
        if (outputNamed) {
            throw ReportException.wrong("--in-place and --output exclude each other")
                    .withHint("leave one of them out");
        }
        if (file.path().isEmpty()) {
            throw ReportException.wrong("standard input cannot be rewritten in place")
                    .withHint("leave out --in-place: the masked report goes to standard output");
        }
    }

    /** The report of a file; empty where the file is something else. */
    private static Optional<ReportDocument> report(ReportFile file, Invocation invocation) {
        boolean yaml = file.path().isEmpty() || file.name().matches("(?i).*\\.ya?ml");
        if (!yaml) {
            return Optional.empty();
        }
        ReportDocument document = file.read(invocation.runtime());
        boolean claims = file.path().isEmpty()
                || file.path().get().getFileName().toString().endsWith(ReportFile.DEFAULT);
        boolean is = document.root().map(RedactCommand::isReport).orElse(false);
        if (!is && !claims) {
            return Optional.empty();
        }
        // Masking keeps the file's form, so it has to have one; unknown keys and the like do no harm.
        if (!is
                || !YamlReader.read(document.source(), YamlLimits.HANDWRITTEN)
                        .problems()
                        .isEmpty()) {
            throw ReportException.wrong("'" + file.name() + "' has faults of form")
                    .withHint("'report lint " + file.name() + "' names them");
        }
        return Optional.of(document);
    }

    private static boolean isReport(Node.Mapping root) {
        return root.entries().keySet().stream().anyMatch(KEYS_OF_REPORTS::contains);
    }

    /** Where the masked text goes; empty for standard output. */
    private static Optional<Path> target(
            ReportFile file,
            Optional<ReportDocument> report,
            Optional<String> output,
            boolean inPlace,
            Invocation invocation)
            throws IOException {
        if (output.isPresent()
                ? output.get().equals(STANDARD_OUTPUT)
                : file.path().isEmpty()) {
            return Optional.empty();
        }
        if (output.isPresent()) {
            List<Path> sources = report.map(OutputFile::sources)
                    .orElseGet(() -> file.path().stream().toList());
            return Optional.of(OutputFile.of(output.get(), sources, invocation.runtime()));
        }
        // A symbolic link stays one, and what it leads to is rewritten.
        Path path = file.path().get();
        return Optional.of(inPlace ? path.toRealPath() : CopyNames.first(path));
    }
}
