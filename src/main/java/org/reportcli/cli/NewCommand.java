package org.reportcli.cli;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.support.ShellWord;
import org.reportcli.wizard.Draft;
import org.reportcli.wizard.Prompter;
import org.reportcli.wizard.Prompters;
import org.reportcli.wizard.Texts;
import org.reportcli.wizard.Wizard;
import org.reportcli.yaml.YamlValue;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** {@code report new [FILE]}: from a finding to a report, in a conversation. */
final class NewCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Write a report by answering questions.",
                        "Each answer is on the disk at once; the same command goes on where it stopped.");
        spec.addOption(Options.vendor());
        spec.addOption(Options.text(
                "--from", "FINDING", "Start from what a tool found: Burp, nuclei, SARIF, HAR, HTTP or Markdown."));
        spec.addOption(
                Options.flag("--template", "Write a commented skeleton to fill in with an editor, and ask nothing."));
        spec.addOption(Options.flag("--plain", "Ask in plain lines, which screen readers can follow."));
        spec.addOption(Options.choice("--lang", "LANG", "The language of the questions.", List.of("de", "en")));
        spec.addPositional(PositionalParamSpec.builder()
                .paramLabel("FILE")
                .type(String.class)
                .arity("0..1")
                .description("The draft. Default: report.yaml.")
                .build());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws Exception {
        String name = arguments.matchedPositionalValue(0, ReportFile.DEFAULT);
        Locale language = Texts.language(Options.value(arguments, "--lang"), invocation.runtime());
        if (Options.isSet(arguments, "--template")) {
            return new DraftStart(name, invocation).template(Options.value(arguments, "--vendor"), language);
        }
        Optional<String> finding = Options.value(arguments, "--from");
        if (finding.isPresent()) {
            new DraftStart(name, invocation).from(finding.get(), Options.value(arguments, "--vendor"), language);
            if (!invocation.mayAsk()) {
                return ExitStatus.DONE;
            }
        }
        if (!invocation.mayAsk()) {
            throw ReportException.wrong("nobody can be asked: there is no terminal, or --no-input was given")
                    .withHint("'report new --from FINDING' starts from what a tool found")
                    .withHint("'report new --template' writes a skeleton to fill in with an editor");
        }
        Texts texts = Texts.of(language);
        DraftLock lock = DraftLock.of(path(name, invocation), name, invocation.folders());
        try (lock) {
            return talk(arguments, invocation, name, texts);
        }
    }

    private static ExitStatus talk(ParseResult arguments, Invocation invocation, String name, Texts texts)
            throws Exception {
        Draft draft = Draft.open(path(name, invocation), name);
        WizardRooms rooms = new WizardRooms(draft, texts, invocation, resume(arguments, name), home(arguments));
        if (Options.value(arguments, "--vendor").isPresent()) {
            write(Options.value(arguments, "--vendor").get(), draft, rooms);
        }
        try (Prompter prompter = Prompters.of(
                invocation.runtime(),
                texts,
                Options.isSet(arguments, "--plain"),
                invocation.console().isColored())) {
            Wizard wizard = new Wizard(
                    draft, prompter, texts, rooms, new LeakMasker(draft, invocation.runtime(), rooms::vendorOf));
            // Ctrl-C in plain lines, or a signal from elsewhere, ends the process where it is.
            Thread interrupted = new Thread(() -> {
                wizard.interrupted();
                invocation.console().talk("\n" + texts.get("left") + "\n    " + rooms.resume() + "\n");
            });
            Runtime.getRuntime().addShutdownHook(interrupted);
            try {
                return Options.value(arguments, "--from").isPresent() ? wizard.review() : wizard.run();
            } finally {
                cancel(interrupted);
            }
        }
    }

    private static void cancel(Thread interrupted) {
        try {
            Runtime.getRuntime().removeShutdownHook(interrupted);
        } catch (IllegalStateException e) {
            // The process is ending already, and the person is told.
            interrupted.setName("interrupted");
        }
    }

    /** What to type to go on as it was begun; what the draft has is not said again. */
    private static String resume(ParseResult arguments, String name) {
        StringBuilder command = new StringBuilder("report new");
        Options.value(arguments, "--lang")
                .ifPresent(language -> command.append(" --lang ").append(language));
        if (Options.isSet(arguments, "--plain")) {
            command.append(" --plain");
        }
        return command.append(home(arguments))
                .append(' ')
                .append(ShellWord.of(name))
                .toString();
    }

    private static String home(ParseResult arguments) {
        return Options.value(arguments, "--home")
                .map(home -> " --home " + ShellWord.of(home))
                .orElse("");
    }

    /** The vendor that was named on the command line wins over the one in the draft, as everywhere. */
    private static void write(String typed, Draft draft, WizardRooms rooms) throws IOException {
        String written = rooms.vendorInDraft(typed);
        rooms.vendor(written);
        if (!draft.report().vendor().equals(Optional.of(written))) {
            draft.set(List.of("vendor"), YamlValue.text(written));
        }
    }

    private static Path path(String name, Invocation invocation) {
        try {
            return invocation.runtime().path(name);
        } catch (InvalidPathException e) {
            throw ReportException.wrong("'" + name + "' cannot be a file's name");
        }
    }
}
