package org.reportcli.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.Folders;
import org.reportcli.support.ReportException;
import org.reportcli.support.Runtime;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** From arguments to an exit status: the one place where commands are found, run, and their errors turned into words. */
public final class CommandLines {
    private CommandLines() {}

    /** Runs one command line and returns the exit status; nothing is thrown. */
    public static int run(String[] arguments, Runtime runtime) {
        Console console = new Console(runtime.out(), runtime.err(), false, false, false, false);
        try {
            CommandLine root = root(arguments);
            ParseResult parsed = root.parseArgs(arguments);
            refuseUnknown(parsed);
            ParseResult last = last(parsed);
            Invocation invocation = invocation(last, parsed, runtime);
            console = invocation.console();
            return dispatch(parsed, last, invocation).code();
        } catch (CommandLine.ParameterException e) {
            return usageError(e, console).code();
        } catch (ReportException e) {
            console.error(e.getMessage());
            e.hints().forEach(console::hint);
            if (console.isVerbose() && e.getCause() != null) {
                console.detail("caused by " + e.getCause());
            }
            return e.status().code();
        } catch (IOException e) {
            return fileError(e, console).code();
        } catch (UncheckedIOException e) {
            return fileError(e.getCause(), console).code();
        } catch (Exception | StackOverflowError | OutOfMemoryError e) {
            return defect(e, console).code();
        }
    }

    static CommandLine root(String[] arguments) {
        CommandTree.prepare(arguments);
        CommandSpec spec = CommandSpec.create().name("report");
        spec.usageMessage()
                .description("Compose, check, encrypt and send vulnerability reports.")
                .footer("'report help CMD' tells more of one command.");
        spec.addOption(Options.version());
        Options.addGlobal(spec);
        CommandLine root = new CommandLine(spec);
        CommandTree.addTo(root, arguments);
        return root.setAbbreviatedOptionsAllowed(false).setExpandAtFiles(false);
    }

    private static ExitStatus dispatch(ParseResult first, ParseResult last, Invocation invocation) throws Exception {
        CommandLine line = last.commandSpec().commandLine();
        if (Options.isSet(last, "--help")) {
            invocation.console().result(HelpText.of(line.getCommandSpec()));
            return ExitStatus.DONE;
        }
        if (Options.isSet(first, "--version")) {
            invocation.console().result("report " + Version.current());
            return ExitStatus.DONE;
        }
        if (last.commandSpec().userObject() instanceof Command command) {
            return command.run(last, invocation);
        }
        invocation.console().talk(HelpText.of(line.getCommandSpec()));
        return ExitStatus.WRONG;
    }

    // The parser lets everything pass beside --help and --version.
    private static void refuseUnknown(ParseResult parsed) {
        for (ParseResult at = parsed; at != null; at = at.hasSubcommand() ? at.subcommand() : null) {
            if (!at.unmatched().isEmpty()) {
                throw new CommandLine.UnmatchedArgumentException(
                        at.commandSpec().commandLine(), at.unmatched());
            }
        }
    }

    private static ParseResult last(ParseResult parsed) {
        ParseResult last = parsed;
        while (last.hasSubcommand()) {
            last = last.subcommand();
        }
        return last;
    }

    private static Invocation invocation(ParseResult last, ParseResult first, Runtime runtime) {
        boolean quiet = isSet(last, first, "--quiet");
        boolean verbose = isSet(last, first, "--verbose");
        String when = Options.value(last, "--color")
                .or(() -> Options.value(first, "--color"))
                .orElse("auto");
        boolean allowed = switch (when) {
            case "always" -> true;
            case "never" -> false;
            case "auto" ->
                runtime.variable("NO_COLOR").isEmpty()
                        && !runtime.variable("TERM").orElse("dumb").equals("dumb");
            default -> throw ReportException.wrong("--color is auto, always or never, not '" + when + "'");
        };
        boolean always = when.equals("always");
        Console console = new Console(
                runtime.out(),
                runtime.err(),
                quiet,
                verbose,
                allowed && (always || runtime.terminal().isOutputTerminal()),
                allowed && (always || runtime.terminal().isErrorTerminal()));
        Optional<String> home = Options.value(last, "--home").or(() -> Options.value(first, "--home"));
        if (home.filter(String::isBlank).isPresent()) {
            throw ReportException.wrong("--home names no folder").withHint("leave it out for the usual folders");
        }
        Folders folders = Folders.of(runtime, home);
        boolean mayAsk = !isSet(last, first, "--no-input") && runtime.terminal().isInteractive();
        return new Invocation(runtime, console, folders, mayAsk);
    }

    private static boolean isSet(ParseResult last, ParseResult first, String flag) {
        return Options.isSet(last, flag) || Options.isSet(first, flag);
    }

    private static ExitStatus usageError(CommandLine.ParameterException e, Console console) {
        CommandLine line = e.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        String said = e.getMessage().strip();
        console.error(
                said.isEmpty()
                        ? "the command line is wrong"
                        : Character.toLowerCase(said.charAt(0)) + said.substring(1));
        if (e instanceof CommandLine.UnmatchedArgumentException unmatched
                && !line.getSubcommands().isEmpty()) {
            Spelling.nearest(
                            unmatched.getUnmatched().get(0),
                            line.getSubcommands().keySet())
                    .ifPresent(near -> console.hint("did you mean '" + name + " " + near + "'?"));
        }
        console.hint("'" + name + " --help' shows what it takes");
        return ExitStatus.WRONG;
    }

    // A disk that is full or a folder without the right to write is no defect of the program.
    private static ExitStatus fileError(IOException e, Console console) {
        console.error("cannot read or write " + FileTrouble.of(e));
        console.hint("make room or give yourself the right to it; --home DIR keeps all state in another folder");
        if (console.isVerbose()) {
            console.detail("caused by " + e);
        }
        return ExitStatus.WRONG;
    }

    private static ExitStatus defect(Throwable e, Console console) {
        console.error("this is a defect of the program: " + e.getClass().getSimpleName() + " in " + place(e));
        console.hint(
                "please report it with the output of the same command under --verbose (look through it first), and of 'report --version'");
        if (console.isVerbose()) {
            for (Throwable at = e; at != null; at = at.getCause()) {
                console.detail(at.toString());
                for (StackTraceElement frame : at.getStackTrace()) {
                    console.detail("    at " + frame);
                }
            }
        }
        return ExitStatus.DEFECT;
    }

    private static String place(Throwable e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }
}
