package org.reportcli.cli;

import java.io.IOException;
import java.util.Locale;
import org.reportcli.lint.LintSettings;
import org.reportcli.report.ReportDocument;
import org.reportcli.submission.Outcome;
import org.reportcli.submission.Sender;
import org.reportcli.submission.Submission;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code report send [FILE] --vendor V}: lint, verify the key, seal, record the case, deliver. */
final class SendCommand implements Command {
    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description(
                        "Check a report, seal it for the vendor, and send it.",
                        "What was sent is not sent again; a report that waits in the queue goes out.");
        spec.addOption(Options.vendor());
        spec.addOption(Options.accept());
        spec.addOption(Options.flag("--yes", "Answer yes to the last question, 'send now?'. It overrides no refusal."));
        spec.addOption(Options.flag("--dry-run", "Do everything but record and deliver, and say what would happen."));
        spec.addOption(Options.flag("--resend", "Send again what was sent before, or may have been."));
        spec.addOption(OutputFormat.option());
        spec.addPositional(ReportFile.parameter());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        OutputFormat format = OutputFormat.of(arguments);
        Settings settings = Settings.of(invocation);
        ReportDocument document = ReportFile.of(
                        arguments.matchedPositionalValue(0, ReportFile.DEFAULT), invocation.runtime())
                .read(invocation.runtime());
        Vendor vendor = settings.vendor(arguments, document);
        LintSettings lint = LintSettings.of(
                invocation.runtime().clock(),
                LintCommand.acceptable(Options.values(arguments, "--accept"), Workshop.rules()));
        boolean dryRun = Options.isSet(arguments, "--dry-run");
        SendConsent consent = new SendConsent(
                invocation, Options.isSet(arguments, "--yes"), Options.isSet(arguments, "--resend"), dryRun);

        Workshop workshop = new Workshop(invocation, settings, lint);
        Submission submission = workshop.submission();
        if (document.report().isEmpty()) {
            return new SendTalk(invocation, format, vendor, Texts.of(Locale.ENGLISH))
                    .unfit(workshop.lint(document, vendor));
        }
        Sender sender = settings.sender(document);
        return new SendTalk(invocation, format, vendor, Texts.of(Locale.ENGLISH))
                .tell(outcome(
                        () -> dryRun
                                ? submission.rehearse(document, vendor, sender, consent)
                                : submission.submit(document, vendor, sender, consent),
                        invocation));
    }

    /** A submission that may fail at the user's own files. */
    @FunctionalInterface
    interface Attempt {
        Outcome run() throws IOException;
    }

    static Outcome outcome(Attempt attempt, Invocation invocation) {
        try {
            return attempt.run();
        } catch (IOException e) {
            throw ReportException.wrong("not sent: cannot read or write " + FileTrouble.of(e))
                    .withHint("make room, or give yourself the right to read and write in "
                            + invocation.folders().data())
                    .withCause(e);
        }
    }
}
