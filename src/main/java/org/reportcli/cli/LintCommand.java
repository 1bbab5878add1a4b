package org.reportcli.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.lint.Linter;
import org.reportcli.lint.Rule;
import org.reportcli.lint.Rules;
import org.reportcli.lint.render.Format;
import org.reportcli.lint.rules.StandardChecks;
import org.reportcli.report.ReportDocument;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report lint}: checks reports. */
final class LintCommand implements Command {
    private static final String NEVER = "never";

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
        spec.addOption(Options.choice(
                "--format",
                "FORMAT",
                "How results are written: " + String.join(", ", Format.words()) + ". Default: text.",
                Format.words()));
        spec.addOption(Options.accept());
        spec.addOption(Options.choice(
                "--fail-on",
                "LEVEL",
                "Exit with 1 from this level on: error, warning, note or never. Default: error.",
                List.of("error", "warning", "note", NEVER)));
        spec.addOption(Options.flag("--rules", "List the rules, and check nothing."));
        spec.addOption(Options.text("--explain", "RULE", "Explain one rule, and check nothing."));
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) {
        Format format = format(arguments);
        Optional<String> explained = Options.value(arguments, "--explain");
        if (explained.isPresent() || Options.isSet(arguments, "--rules")) {
            return new RuleListing(linter.rules(), format).show(explained, invocation.console());
        }
        Optional<Level> failOn = failOn(arguments);
        LintSettings settings = LintSettings.of(invocation.runtime().clock(), accepted(arguments));
        Recipients recipients = new Recipients(Options.value(arguments, "--vendor"), invocation);
        List<LintResult> results = new ArrayList<>();
        for (ReportFile file : ReportFile.of(arguments.matchedPositionalValue(0, List.of()), invocation.runtime())) {
            results.add(check(file.read(invocation.runtime()), recipients, settings));
        }
        LintResult result = LintResult.of(results);
        invocation
                .console()
                .machineResult(
                        format.renderer(linter.rules(), Version.current()).render(result));
        summarize(result, invocation.console());
        if (!result.readable()) {
            return ExitStatus.WRONG;
        }
        return failOn.map(result::reaches).orElse(false) ? ExitStatus.FOUND : ExitStatus.DONE;
    }

    private LintResult check(ReportDocument document, Recipients recipients, LintSettings settings) {
        List<Diagnostic> unknown = new ArrayList<>();
        Optional<Vendor> vendor = recipients.of(document, unknown);
        return linter.check(document, vendor, settings, unknown);
    }

    private static Format format(ParseResult arguments) {
        String word = Options.value(arguments, "--format").orElse(Format.TEXT.word());
        return Format.of(word).orElseThrow(() -> notOneOf("--format", word, Format.words()));
    }

    private static Optional<Level> failOn(ParseResult arguments) {
        String word = Options.value(arguments, "--fail-on").orElse(Level.ERROR.word());
        if (word.equals(NEVER)) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(Level.words());
        words.add(NEVER);
        return Optional.of(Level.of(word).orElseThrow(() -> notOneOf("--fail-on", word, words)));
    }

    private static ReportException notOneOf(String option, String word, List<String> words) {
        String hint = Spelling.nearest(word, words)
                .map(near -> "did you mean '" + option + " " + near + "'?")
                .orElse("write " + option + " with one of " + String.join(", ", words));
        return ReportException.wrong(option + " is one of " + String.join(", ", words) + ", not '" + word + "'")
                .withHint(hint);
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

    private static void summarize(LintResult result, Console console) {
        for (Diagnostic accepted : result.accepted()) {
            console.detail("accepted: " + accepted.file() + ":"
                    + accepted.start().line() + ": " + accepted.message() + " [" + accepted.rule() + "]: "
                    + accepted.accepted().orElse(""));
        }
        if (!result.diagnostics().isEmpty()) {
            console.say(summary(result));
        }
    }

    private static String summary(LintResult result) {
        List<String> parts = new ArrayList<>();
        for (Level level : Level.values()) {
            int count = result.count(level);
            if (count > 0) {
                parts.add(count + " " + level.word() + (count == 1 ? "" : "s"));
            }
        }
        if (!result.accepted().isEmpty()) {
            parts.add(result.accepted().size() + " accepted");
        }
        return String.join(", ", parts);
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
