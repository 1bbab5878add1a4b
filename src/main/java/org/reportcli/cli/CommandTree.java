package org.reportcli.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The names of the commands, and how each is made. Only the command that a line names is built, with the group above
 * it: the others cost nothing. That is why names lead to commands by a switch: a table would load what it lists.
 */
final class CommandTree {
    private static final List<String> NAMES =
            List.of("new", "lint", "scan", "redact", "send", "export", "vendor", "key", "case", "completion", "help");

    private CommandTree() {}

    /** The commands that share a word, in their order; none where the word is a command itself. */
    private static List<String> members(String name) {
        return switch (name) {
            case "vendor" -> List.of("list", "show", "check");
            case "key" -> List.of("list", "show", "import", "verify", "remove");
            case "case" -> List.of("list", "show");
            default -> List.of();
        };
    }

    private static String description(String group) {
        return switch (group) {
            case "vendor" -> "Know who receives: vendors, their contacts and policies.";
            case "key" -> "Keep certificates, and judge them.";
            case "case" -> "See what became of the reports that were sent.";
            default -> throw new IllegalArgumentException(group);
        };
    }

    private static Command command(String name) {
        return switch (name) {
            case "new" -> new NewCommand();
            case "lint" -> new LintCommand();
            case "scan" -> new ScanCommand();
            case "redact" -> new RedactCommand();
            case "send" -> new SendCommand();
            case "export" -> new ExportCommand();
            case "vendor list" -> new VendorListCommand();
            case "vendor show" -> new VendorShowCommand();
            case "vendor check" -> new VendorCheckCommand();
            case "key list" -> new KeyListCommand();
            case "key show" -> new KeyShowCommand();
            case "key import" -> new KeyImportCommand();
            case "key verify" -> new KeyVerifyCommand();
            case "key remove" -> new KeyRemoveCommand();
            case "case list" -> new CaseListCommand();
            case "case show" -> new CaseShowCommand();
            case "completion" -> new CompletionCommand();
            case "help" -> new HelpCommand();
            default -> throw new IllegalArgumentException(name);
        };
    }

    /** Begins, while the line is still to be read, with what the command that it names will need. */
    static void prepare(String[] arguments) {
        switch (named(arguments).orElse("")) {
            case "lint", "send", "export" -> new Preparation(true).start();
            case "scan", "redact" -> new Preparation(false).start();
            default -> {
                // The others need nothing that takes long.
            }
        }
    }

    /** Adds what the arguments name to the root; everything, where they name nothing known and ask for no version. */
    static void addTo(CommandLine root, String[] arguments) {
        if (arguments.length == 1 && arguments[0].equals("--version")) {
            return;
        }
        Optional<String> named = named(arguments);
        for (String name : NAMES) {
            if (named.isEmpty() || named.get().equals(name)) {
                List<String> members = members(name);
                root.addSubcommand(name, members.isEmpty() ? line(command(name)) : group(name, members, arguments));
            }
        }
    }

    private static CommandLine group(String name, List<String> members, String[] arguments) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(description(name));
        spec.addOption(Options.help());
        CommandLine line = new CommandLine(spec);
        Optional<String> operand = operand(arguments, indexOf(arguments, name) + 1);
        boolean all = operand.isEmpty() || !members.contains(operand.get());
        for (String member : members) {
            if (all || operand.get().equals(member)) {
                line.addSubcommand(member, line(command(name + " " + member)));
            }
        }
        return line;
    }

    private static CommandLine line(Command command) {
        CommandSpec spec = command.spec();
        Options.addGlobal(spec);
        return new CommandLine(spec);
    }

    private static Optional<String> named(String[] arguments) {
        Optional<String> first = operand(arguments, 0);
        return first.isPresent() && NAMES.contains(first.get()) ? first : Optional.empty();
    }

    private static int indexOf(String[] arguments, String name) {
        for (int at = 0; at < arguments.length; at++) {
            if (arguments[at].equals(name)) {
                return at;
            }
        }
        return arguments.length;
    }

    private static Optional<String> operand(String[] arguments, int from) {
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
