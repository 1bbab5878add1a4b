package org.reportcli.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * The help of a command, in 80 columns: first how it is called and what it does, then what is its own, and last the
 * options that mean the same everywhere. Written by hand rather than by picocli, which mixes the two kinds of options
 * and breaks paths at their dots.
 */
final class HelpText {
    private static final int WIDTH = 80;
    private static final int GAP = 2;

    private final StringBuilder text = new StringBuilder();

    private HelpText() {}

    static String of(CommandSpec spec) {
        HelpText help = new HelpText();
        help.wrapped("Usage: " + usage(spec), 7);
        help.text.append('\n');
        for (String line : spec.usageMessage().description()) {
            help.wrapped(line, 0);
        }
        help.section("Commands", commands(spec));
        help.section("Arguments", arguments(spec));
        List<String[]> own = new ArrayList<>();
        List<String[]> global = new ArrayList<>();
        Set<String> everywhere = everywhere();
        for (OptionSpec option : spec.options()) {
            (everywhere.contains(option.longestName()) ? global : own)
                    .add(new String[] {label(option), String.join(" ", option.description())});
        }
        help.section("Options", own);
        help.section(own.isEmpty() ? "Options" : "Options of every command", global);
        if (spec.usageMessage().footer().length > 0) {
            help.text.append('\n');
        }
        for (String line : spec.usageMessage().footer()) {
            help.wrapped(line, 0);
        }
        return help.text.toString();
    }

    /** How an operand is written: {@code [FILE]} where it may be left out, {@code V...} where it may be repeated. */
    static String label(PositionalParamSpec operand) {
        String label = operand.paramLabel() + (operand.arity().max() > 1 ? "..." : "");
        return operand.arity().min() == 0 ? "[" + label + "]" : label;
    }

    private static String usage(CommandSpec spec) {
        StringBuilder usage = new StringBuilder(spec.qualifiedName());
        if (!spec.subcommands().isEmpty()) {
            usage.append(" COMMAND");
        }
        usage.append(" [OPTIONS]");
        spec.positionalParameters().forEach(operand -> usage.append(' ').append(label(operand)));
        return usage.toString();
    }

    private static List<String[]> commands(CommandSpec spec) {
        List<String[]> rows = new ArrayList<>();
        spec.subcommands()
                .forEach((name, command) -> rows.add(new String[] {
                    name, command.getCommandSpec().usageMessage().description()[0]
                }));
        return rows;
    }

    private static List<String[]> arguments(CommandSpec spec) {
        Map<Integer, String[]> rows = new TreeMap<>();
        for (PositionalParamSpec operand : spec.positionalParameters()) {
            rows.put(operand.index().min(), new String[] {operand.paramLabel(), String.join(" ", operand.description())
            });
        }
        return List.copyOf(rows.values());
    }

    private static String label(OptionSpec option) {
        String names = String.join(", ", option.names());
        return (option.names().length == 1 ? "    " : "")
                + names
                + (option.arity().max() == 0 ? "" : " " + option.paramLabel());
    }

    private static Set<String> everywhere() {
        Set<String> names = new HashSet<>();
        Options.global().forEach(option -> names.add(option.longestName()));
        return names;
    }

    private void section(String heading, List<String[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        text.append('\n').append(heading).append(":\n");
        int column = 0;
        for (String[] row : rows) {
            column = Math.max(column, row[0].length());
        }
        for (String[] row : rows) {
            wrapped(" ".repeat(GAP) + row[0] + " ".repeat(column - row[0].length() + GAP) + row[1], column + 2 * GAP);
        }
    }

    private void wrapped(String line, int indent) {
        String rest = line;
        while (rest.length() > WIDTH) {
            int at = rest.lastIndexOf(' ', WIDTH);
            if (at <= indent) {
                break;
            }
            text.append(rest.substring(0, at).stripTrailing()).append('\n');
            rest = " ".repeat(indent) + rest.substring(at + 1);
        }
        text.append(rest).append('\n');
    }
}
