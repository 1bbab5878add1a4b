package org.reportcli.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The names of the commands, and how each is made. Only the command that a line names is built, with the group above
 * it: the others cost nothing.
 */
final class CommandTree {
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private sealed interface Entry {}

    private record One(Supplier<Command> command) implements Entry {}

    /** Commands that share a word, such as {@code key}. */
    private record Group(String description, Map<String, Supplier<Command>> members) implements Entry {}

    /** All commands of the program. */
    static CommandTree standard() {
        return new CommandTree()
                .command("new", NewCommand::new)
                .command("lint", LintCommand::new)
                .command("scan", ScanCommand::new)
                .command("redact", RedactCommand::new)
                .command("send", SendCommand::new)
                .command("export", ExportCommand::new)
                .group(
                        "vendor",
                        "Know who receives: vendors, their contacts and policies.",
                        member("list", VendorListCommand::new),
                        member("show", VendorShowCommand::new),
                        member("check", VendorCheckCommand::new))
                .group(
                        "key",
                        "Keep certificates, and judge them.",
                        member("list", KeyListCommand::new),
                        member("show", KeyShowCommand::new),
                        member("import", KeyImportCommand::new),
                        member("verify", KeyVerifyCommand::new),
                        member("remove", KeyRemoveCommand::new))
                .group(
                        "case",
                        "See what became of the reports that were sent.",
                        member("list", CaseListCommand::new),
                        member("show", CaseShowCommand::new))
                .command("completion", CompletionCommand::new)
                .command("help", HelpCommand::new);
    }

    private CommandTree command(String name, Supplier<Command> command) {
        entries.put(name, new One(command));
        return this;
    }

    @SafeVarargs
    private final CommandTree group(String name, String description, Map.Entry<String, Supplier<Command>>... members) {
        Map<String, Supplier<Command>> ordered = new LinkedHashMap<>();
        for (Map.Entry<String, Supplier<Command>> member : members) {
            ordered.put(member.getKey(), member.getValue());
        }
        entries.put(name, new Group(description, ordered));
        return this;
    }

    private static Map.Entry<String, Supplier<Command>> member(String name, Supplier<Command> command) {
        return Map.entry(name, command);
    }

    /** Adds what the arguments name to the root; everything, where they name nothing known and ask for no version. */
    void addTo(CommandLine root, String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return;
        }
        Optional<String> named = firstOperand(arguments, 0).filter(entries::containsKey);
        entries.forEach((name, entry) -> {
            if (named.isEmpty() || named.get().equals(name)) {
                root.addSubcommand(name, line(name, entry, arguments));
            }
        });
    }

    private static CommandLine line(String name, Entry entry, String[] arguments) {
        if (entry instanceof One one) {
            return line(one.command().get());
        }
        Group group = (Group) entry;
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(group.description());
        spec.addOption(Options.help());
        CommandLine line = new CommandLine(spec);
        Optional<String> member =
                firstOperand(arguments, indexOf(arguments, name) + 1).filter(group.members()::containsKey);
        group.members().forEach((each, command) -> {
            if (member.isEmpty() || member.get().equals(each)) {
                line.addSubcommand(each, line(command.get()));
            }
        });
        return line;
    }

    private static CommandLine line(Command command) {
        CommandSpec spec = command.spec();
        Options.global().forEach(spec::addOption);
        return new CommandLine(spec);
    }

    private static int indexOf(String[] arguments, String name) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals(name)) {
                return at;
            }
        }
        return arguments.length;
    }

    private static Optional<String> firstOperand(String[] arguments, int from) {
        for (int at = from; at < arguments.length; at++) {
            if (arguments[at].equals("--home") || arguments[at].equals("--color")) {
                at++;
            } else if (!arguments[at].startsWith("-")) {
                return Optional.of(arguments[at]);
            }
        }
        return Optional.empty();
    }
}
