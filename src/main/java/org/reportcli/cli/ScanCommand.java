package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reportcli.leak.content.ContentLimits;
import org.reportcli.leak.content.ContentReader;
import org.reportcli.leak.standard.StandardScanner;
import org.reportcli.lint.Rules;
import org.reportcli.lint.leaks.FileScan;
import org.reportcli.lint.leaks.FileScans;
import org.reportcli.lint.leaks.LeakLintRules;
import org.reportcli.lint.leaks.ReportParties;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report scan}: looks for leaks in any files. */
final class ScanCommand implements Command {
    private static final String STANDARD_INPUT = "-";

    private final Rules rules = new Rules(LeakLintRules.all());

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Look for secrets and personal data in any files, before they are attached.")
                .footer("Exit status: 0 nothing at or above --fail-on; 1 something; 2 the command line or a file is"
                        + " wrong.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("PATH")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description("Files, or folders with all that is in them; - is standard input.")
                .build());
        spec.addOption(Options.vendor());
        CheckOutput.addFormat(spec);
        spec.addOption(Options.accept());
        CheckOutput.addFailOn(spec);
        spec.addOption(Options.flag("--rules", "List the rules, and look at nothing."));
        spec.addOption(Options.text(
                "--explain",
                "WHAT",
                "Explain a rule, or why a place was flagged or not: FILE:LINE or FILE:LINE:COLUMN."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        CheckOutput output = CheckOutput.of(arguments);
        Optional<String> explained = Options.value(arguments, "--explain");
        Optional<PlaceOperand> place = explained.flatMap(PlaceOperand::of);
        if (Options.isSet(arguments, "--rules") || explained.isPresent() && place.isEmpty()) {
            return new RuleListing(rules, output.format()).show(explained, invocation.console());
        }
        Optional<Vendor> vendor = Options.value(arguments, "--vendor").map(name -> Vendors.find(name, invocation));
        FileScan scan = new FileScan(
                StandardScanner.scanner(),
                new ContentReader(ContentLimits.STANDARD),
                ReportParties.of(Optional.empty(), vendor),
                vendor);
        if (place.isPresent()) {
            return new PlaceExplanation(scan, output.format()).show(place.get(), invocation);
        }
        List<String> operands = arguments.matchedPositionalValue(0, List.of());
        if (operands.isEmpty()) {
            throw ReportException.wrong("nothing to look at")
                    .withHint("name files or folders, such as 'report scan poc/'");
        }
        Set<String> accepted = Set.copyOf(LintCommand.acceptable(Options.values(arguments, "--accept"), rules));
        return withInput(
                operands,
                invocation,
                files -> output.show(
                        new FileScans(scan, accepted).scan(files.files(), files.passed()),
                        rules,
                        invocation.console()));
    }

    private interface Work {
        ExitStatus with(ScanFiles files);
    }

    /** Standard input goes to a file of its own while it is looked at: archives and pictures are read from several sides. */
    private static ExitStatus withInput(List<String> operands, Invocation invocation, Work work) {
        List<String> named = new ArrayList<>(new HashSet<>(operands));
        if (!named.remove(STANDARD_INPUT)) {
            return work.with(ScanFiles.of(named, invocation.runtime()));
        }
        try {
            Path input = Files.createTempFile("report-", ".input");
            try {
                Files.copy(invocation.runtime().in(), input, StandardCopyOption.REPLACE_EXISTING);
                ScanFiles files = ScanFiles.of(named, invocation.runtime());
                files.add(STANDARD_INPUT, input);
                return work.with(files);
            } finally {
                Files.deleteIfExists(input);
            }
        } catch (IOException e) {
            throw ReportException.wrong("cannot read standard input").withCause(e);
        }
    }
}
