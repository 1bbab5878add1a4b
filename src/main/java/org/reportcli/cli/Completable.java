package org.reportcli.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * What a shell can offer at one command.
 *
 * @param path the words that lead to the command, such as {@code key verify}; empty for the program itself
 * @param commands the commands below it, each with its description
 * @param options its options
 * @param operands its operands, in order
 */
record Completable(
        String path, List<Map.Entry<String, String>> commands, List<Option> options, List<Operand> operands) {

    /** What a word may be. */
    enum Kind {
        /** One of the listed words. */
        WORD,
        /** A file, or one of the listed words. */
        FILE,
        FOLDER,
        /** Only the user knows. */
        FREE
    }

    /**
     * What stands in the place of a label.
     *
     * @param label how the help calls it
     * @param kind what it may be
     * @param words words to offer
     */
    record Value(String label, Kind kind, List<String> words) {
        static Value of(ArgSpec spec) {
            List<String> words = new ArrayList<>();
            if (spec.completionCandidates() != null) {
                spec.completionCandidates().forEach(words::add);
            }
            String label = spec.paramLabel();
            return switch (label) {
                case Options.VENDOR -> new Value(label, Kind.FILE, org.reportcli.vendor.VendorDirectory.builtIn());
                case "FILE", "OUT", "WHICH" -> new Value(label, Kind.FILE, words);
                case "DIR" -> new Value(label, Kind.FOLDER, words);
                default -> new Value(label, words.isEmpty() ? Kind.FREE : Kind.WORD, words);
            };
        }
    }

    /**
     * An option.
     *
     * @param names all its names
     * @param values what follows it: nothing, or one value
     * @param repeatable whether it may be given again
     */
    record Option(List<String> names, String description, List<Value> values, boolean repeatable) {}

    /** An operand, and whether it may be given again. */
    record Operand(Value value, boolean repeatable) {}

    /** The program, and each command of it. */
    static List<Completable> all(CommandSpec root) {
        List<Completable> all = new ArrayList<>();
        add("", root, all);
        return all;
    }

    private static void add(String path, CommandSpec spec, List<Completable> all) {
        List<Map.Entry<String, String>> commands = new ArrayList<>();
        spec.subcommands()
                .forEach((name, line) -> commands.add(
                        Map.entry(name, line.getCommandSpec().usageMessage().description()[0])));
        List<Option> options = spec.options().stream().map(Completable::option).toList();
        List<Operand> operands =
                spec.positionalParameters().stream().map(Completable::operand).toList();
        all.add(new Completable(path, commands, options, operands));
        for (Map.Entry<String, CommandLine> each : spec.subcommands().entrySet()) {
            add((path + " " + each.getKey()).strip(), each.getValue().getCommandSpec(), all);
        }
    }

    private static Option option(OptionSpec spec) {
        return new Option(
                List.of(spec.names()),
                String.join(" ", spec.description()),
                spec.arity().max() == 0 ? List.of() : List.of(Value.of(spec)),
                spec.isMultiValue());
    }

    private static Operand operand(PositionalParamSpec spec) {
        return new Operand(Value.of(spec), spec.arity().max() > 1);
    }

    /** Names of options that take a value, over all commands. */
    static List<String> valued(List<Completable> commands) {
        return commands.stream()
                .flatMap(command -> command.options().stream())
                .filter(option -> !option.values().isEmpty())
                .flatMap(option -> option.names().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The paths of all commands but the program itself. */
    static List<String> paths(List<Completable> commands) {
        return commands.stream()
                .map(Completable::path)
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
