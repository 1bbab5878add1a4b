package org.reportcli.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reportcli.lint.Diagnostic;
import org.reportcli.lint.Level;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.Rules;
import org.reportcli.lint.render.Format;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * How commands that check show what they found, and what their status is.
 *
 * @param failOn from which level on the status is 1; empty for never
 */
record CheckOutput(Format format, Optional<Level> failOn) {
    private static final String NEVER = "never";

    static void addFormat(CommandSpec spec) {
        spec.addOption(Options.choice(
                "--format",
                "FORMAT",
                "How results are written: " + String.join(", ", Format.words()) + ". Default: text.",
                Format.words()));
    }

    static void addFailOn(CommandSpec spec) {
        spec.addOption(Options.choice(
                "--fail-on",
                "LEVEL",
                "Exit with 1 from this level on: error, warning, note or never. Default: error.",
                List.of("error", "warning", "note", NEVER)));
    }

    /** What the command line asks for. */
    static CheckOutput of(ParseResult arguments) {
        return new CheckOutput(chosenFormat(arguments), chosenLevel(arguments));
    }

    /** Shows a result, and says what it means for the status. */
    ExitStatus show(LintResult result, Rules rules, Console console) {
        console.machineResult(format.renderer(rules, Version.current()).render(result));
        summarize(result, console);
        if (!result.readable()) {
            return ExitStatus.WRONG;
        }
        return failOn.map(result::reaches).orElse(false) ? ExitStatus.FOUND : ExitStatus.DONE;
    }

    private static Format chosenFormat(ParseResult arguments) {
        String word = Options.value(arguments, "--format").orElse(Format.TEXT.word());
        return Format.of(word).orElseThrow(() -> notOneOf("--format", word, Format.words()));
    }

    private static Optional<Level> chosenLevel(ParseResult arguments) {
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
}
