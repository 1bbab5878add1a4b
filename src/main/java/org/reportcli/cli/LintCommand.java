package org.reportcli.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Linter;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Rules;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report lint}: checks reports. */
final class LintCommand implements Command {
    private final Linter linter = StandardChecks.linter();

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Check reports against the form and the vendor's policy.")
                .footer("Exit status: 0 nothing at or above --fail-on; 1 something; 2 the command line or a file is"
                        + " wrong. With several files, 2 wins over 1, and 1 over 0.");
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("0..*")
                .description("Reports, or folders with report.yaml and *.report.yaml in them; - is standard input."
                        + " Default: report.yaml.")
                .build());
        spec.addOption(Options.vendor());
        CheckOutput.addFormat(spec);
        spec.addOption(Options.accept());
        CheckOutput.addFailOn(spec);
        spec.addOption(Options.flag("--rules", "List the rules, and check nothing."));
        spec.addOption(Options.text("--explain", "RULE", "Explain one rule, and check nothing."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        CheckOutput output = CheckOutput.of(arguments);
        Optional<String> explained = Options.value(arguments, "--explain");
        if (explained.isPresent() || Options.isSet(arguments, "--rules")) {
            return new RuleListing(linter.rules(), output.format()).show(explained, invocation.console());
        }
        LintSettings settings = LintSettings.of(invocation.runtime().clock(), accepted(arguments));
        Recipients recipients = new Recipients(Options.value(arguments, "--vendor"), invocation);
        List<LintResult> results = new ArrayList<>();
        for (ReportFile file : ReportFile.of(arguments.matchedPositionalValue(0, List.of()), invocation.runtime())) {
            results.add(check(file.read(invocation.runtime()), recipients, settings));
        }
        return output.show(LintResult.of(results), linter.rules(), invocation.console());
    }

    private LintResult check(ReportDocument document, Recipients recipients, LintSettings settings) {
        List<Diagnostic> unknown = new ArrayList<>();
        Optional<Vendor> vendor = recipients.of(document, unknown);
        return linter.check(document, vendor, settings, unknown);
    }

    private List<String> accepted(ParseResult arguments) {
        return acceptable(Options.values(arguments, "--accept"), linter.rules());
    }

    /** The rules of {@code --accept}, each of which exists and may be let pass. */
    static List<String> acceptable(List<String> ids, Rules rules) {
        for (String id : ids) {
            if (rules.mayBeOwn(id)) {
                continue;
            }
            Rule rule = rules.find(id)
                    .orElseThrow(() -> ReportException.wrong("there is no rule '" + id + "' to accept")
                            .withHint(rules.suggestion(id)));
            if (!rule.acceptable()) {
                throw ReportException.wrong("'" + id + "' cannot be accepted")
                        .withHint("'report lint --explain " + id + "' says why it matters");
            }
        }
        return ids;
    }

    /** Who receives each report: the vendor of {@code --vendor}, else the one that the report names. */
    private final class Recipients {
        private final Optional<Vendor> chosen;
        private final Invocation invocation;
        private final Map<String, Vendor> known = new HashMap<>();

        Recipients(Optional<String> option, Invocation invocation) {
            this.chosen = option.map(id -> Vendors.find(id, invocation));
            this.invocation = invocation;
        }

        Optional<Vendor> of(ReportDocument document, List<Diagnostic> unknown) {
            Optional<String> named = document.report()
                    .flatMap(report -> report.vendor())
                    .map(String::strip)
                    .filter(id -> !id.isEmpty());
            if (chosen.isPresent() || named.isEmpty()) {
                return chosen;
            }
            try {
                String id = VendorName.seenFrom(document.folder(), named.get(), invocation.runtime());
                return Optional.of(known.computeIfAbsent(id, key -> Vendors.find(key, invocation)));
            } catch (ReportException e) {
                unknown.add(StandardChecks.unknownVendor(document, e.getMessage(), e.hints()));
                return Optional.empty();
            }
        }
    }
}
