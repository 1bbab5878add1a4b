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
    private final Map<String, Supplier<Command>> commands = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();

    /** Commands that share a word, such as {@code key}. */
    private record Group(String description, Map<String, Supplier<Command>> members) {}

    /** All commands of the program. */
    static CommandTree standard() {
        return new CommandTree()
                .group("key", "Whose keys: keep certificates, and judge them.", keys(Vendors.NONE))
                .command("help", HelpCommand::new);
    }

    private static Map<String, Supplier<Command>> keys(Vendors vendors) {
        Map<String, Supplier<Command>> members = new LinkedHashMap<>();
        members.put("list", KeyListCommand::new);
        members.put("show", () -> new KeyShowCommand(vendors));
        members.put("import", KeyImportCommand::new);
        members.put("verify", () -> new KeyVerifyCommand(vendors));
        members.put("remove", KeyRemoveCommand::new);
        return members;
    }

    private CommandTree command(String name, Supplier<Command> command) {
        commands.put(name, command);
        return this;
    }

    private CommandTree group(String name, String description, Map<String, Supplier<Command>> members) {
        groups.put(name, new Group(description, members));
        return this;
    }

    /** Adds what the arguments name to the root; everything, where they name nothing known. */
    void addTo(CommandLine root, String[] arguments) {
        Optional<String> named = firstOperand(arguments, 0).filter(this::isKnown);
        if (named.isPresent()) {
            addOne(root, named.get(), arguments);
            return;
        }
        commands.keySet().forEach(name -> addOne(root, name, arguments));
        groups.keySet().forEach(name -> addOne(root, name, arguments));
    }

    private boolean isKnown(String name) {
        return commands.containsKey(name) || groups.containsKey(name);
    }

    private void addOne(CommandLine root, String name, String[] arguments) {
        if (commands.containsKey(name)) {
            root.addSubcommand(name, line(commands.get(name).get()));
            return;
        }
        Group group = groups.get(name);
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(group.description());
        spec.addOption(Options.help());
        CommandLine line = new CommandLine(spec);
        Optional<String> member =
                firstOperand(arguments, indexOf(arguments, name) + 1).filter(group.members()::containsKey);
        for (Map.Entry<String, Supplier<Command>> entry : group.members().entrySet()) {
            if (member.isEmpty() || member.get().equals(entry.getKey())) {
                line.addSubcommand(entry.getKey(), line(entry.getValue().get()));
            }
        }
        root.addSubcommand(name, line);
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
