package org.reportcli.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.reportcli.lint.LintResult;
import org.reportcli.lint.LintSettings;
import org.reportcli.mail.ReportText;
import org.reportcli.report.Attachments;
import org.reportcli.report.MeasuredAttachment;
import org.reportcli.report.Report;
import org.reportcli.report.ReportDocument;
import org.reportcli.report.ReportJson;
import org.reportcli.submission.ArmoredPart;
import org.reportcli.submission.Preparation;
import org.reportcli.submission.Prepared;
import org.reportcli.submission.Sender;
import org.reportcli.support.DurableFiles;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.ReportException;
import org.reportcli.vendor.Vendor;
import org.reportcli.wizard.Texts;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code report export FILE --as FORMAT}: the report in another form. What is made for the vendor ({@code eml},
 * {@code pgp}) is sealed and passes the same gates as {@code send}; what is made for the reporter ({@code md},
 * {@code json}) is in clear and says so.
 */
final class ExportCommand implements Command {
    private static final List<String> FORMATS = List.of("eml", "pgp", "md", "json");

    @Override
    public CommandSpec spec() {
        CommandSpec spec = CommandSpec.wrapWithoutInspection(this);
        spec.usageMessage()
                .description("Write a report as a sealed message, or in clear for yourself.")
                .footer(
                        "eml   the sealed message, for a mail program of your own (needs --vendor)",
                        "pgp   its encrypted part alone, for an upload form (needs --vendor)",
                        "md    the text that the vendor reads, in clear",
                        "json  the report for programs, in clear");
        spec.addOption(Options.choice(
                "--as", "FORMAT", "What to write, see below: eml, pgp, md or json. It must be given.", FORMATS));
        spec.addOption(OptionSpec.builder("-o", "--output")
                .paramLabel("OUT")
                .type(String.class)
                .arity("1")
                .description("The file to write. Default: standard output.")
                .build());
        spec.addOption(Options.vendor());
        spec.addOption(Options.accept());
        spec.addPositional(ReportFile.parameter());
        return spec;
    }

    @Override
    public ExitStatus run(ParseResult arguments, Invocation invocation) throws IOException {
        String format = format(arguments);
        Settings settings = Settings.of(invocation);
        ReportDocument document = ReportFile.of(
                        arguments.matchedPositionalValue(0, ReportFile.DEFAULT), invocation.runtime())
                .read(invocation.runtime());
        Optional<Path> output = output(arguments, invocation, document);
        return format.equals("eml") || format.equals("pgp")
                ? sealed(arguments, invocation, settings, document, output, format.equals("pgp"))
                : clear(arguments, invocation, settings, document, output, format.equals("json"));
    }

    private static ExitStatus sealed(
            ParseResult arguments,
            Invocation invocation,
            Settings settings,
            ReportDocument document,
            Optional<Path> output,
            boolean payloadOnly)
            throws IOException {
        Vendor vendor = settings.vendor(arguments, document);
        LintSettings accepted = LintSettings.of(
                invocation.runtime().clock(),
                LintCommand.acceptable(Options.values(arguments, "--accept"), Workshop.rules()));
        Workshop workshop = new Workshop(invocation, settings, accepted);
        LintResult lint = workshop.preparation().lint(document, vendor);
        if (!Preparation.isFit(lint)) {
            return new SendTalk(invocation, OutputFormat.TEXT, vendor, Texts.of(Locale.ENGLISH)).unfit(lint);
        }
        Sender sender = settings.sender(document);
        Prepared prepared = payloadOnly
                ? workshop.preparation().prepareInOnePart(document, vendor, lint, sender)
                : workshop.preparation().prepare(document, vendor, lint, sender);
        // What is staged is sealed already; only that goes into a folder outside of the program's own.
        Path folder = Files.createTempDirectory("report-");
        Path staged = folder.resolve("sealed.eml");
        try {
            workshop.sealing().export(prepared, staged);
            write(invocation, output, out -> {
                if (payloadOnly) {
                    ArmoredPart.copy(staged, out);
                } else {
                    Files.copy(staged, out);
                }
            });
        } finally {
            Files.deleteIfExists(staged);
            Files.delete(folder);
        }
        return ExitStatus.DONE;
    }

    private static ExitStatus clear(
            ParseResult arguments,
            Invocation invocation,
            Settings settings,
            ReportDocument document,
            Optional<Path> output,
            boolean json)
            throws IOException {
        Report report = document.report()
                .filter(readable -> document.problems().isEmpty())
                .orElseThrow(() -> ReportException.wrong("'" + document.source().name() + "' has faults of form")
                        .withHint("'report lint " + document.source().name() + "' names them"));
        List<MeasuredAttachment> attachments = Attachments.measure(report, document.folder());
        Optional<Vendor> vendor = settings.vendorIfNamed(arguments, document);
        write(invocation, output, out -> {
            if (json) {
                ReportJson.write(report, attachments, out);
            } else {
                out.write(ReportText.of(report, attachments, vendor, Workshop.glossary())
                        .getBytes(StandardCharsets.UTF_8));
            }
        });
        output.ifPresent(
                file -> invocation.console().say("written in clear: " + file + "; it is for you, not for the wire"));
        return ExitStatus.DONE;
    }

    private static Optional<Path> output(ParseResult arguments, Invocation invocation, ReportDocument document)
            throws IOException {
        Optional<String> name = Options.value(arguments, "--output").filter(given -> !given.equals("-"));
        if (name.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(OutputFile.of(name.get(), OutputFile.sources(document), invocation.runtime()));
    }

    // A failure leaves no half file; on standard output, what was written cannot be taken back, but the status tells.
    private static void write(Invocation invocation, Optional<Path> output, DurableFiles.Content content) {
        PrintStream out = invocation.runtime().out();
        try {
            if (output.isPresent()) {
                DurableFiles.replace(output.get(), content);
            } else {
                content.writeTo(out);
            }
        } catch (IOException e) {
            throw ReportException.wrong("cannot write " + e.getMessage())
                    .withHint("make room, or name a file where you may write")
                    .withCause(e);
        }
        // A print stream keeps its faults to itself.
        if (output.isEmpty() && out.checkError()) {
            throw ReportException.wrong("cannot write all of it to standard output");
        }
    }

    private static String format(ParseResult arguments) {
        String format = Options.value(arguments, "--as")
                .orElseThrow(() -> ReportException.wrong("--as is missing")
                        .withHint("add --as with one of " + String.join(", ", FORMATS)));
        if (!FORMATS.contains(format)) {
            throw ReportException.wrong("--as is one of " + String.join(", ", FORMATS) + ", not '" + format + "'")
                    .withHint(Spelling.nearest(format, FORMATS)
                            .map(near -> "did you mean '--as " + near + "'?")
                            .orElse("'report help export' tells what each is for"));
        }
        return format;
    }
}
