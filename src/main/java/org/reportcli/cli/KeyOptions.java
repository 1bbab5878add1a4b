package org.reportcli.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options and operands that the key commands share. */
final class KeyOptions {
    private KeyOptions() {}

    static OptionSpec format() {
        return OutputFormat.option();
    }

    static boolean isJson(ParseResult arguments) {
        return OutputFormat.of(arguments) == OutputFormat.JSON;
    }

    static PositionalParamSpec operand(int index, String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .index(String.valueOf(index))
                .paramLabel(label)
                .type(String.class)
                .arity(arity)
                .required(!arity.startsWith("0"))
                .description(description)
                .build();
    }

    /** Any number of operands, at least one. */
    static PositionalParamSpec operands(String label, String description) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1..*")
                .required(true)
                .description(description)
                .build();
    }

    static List<String> operands(ParseResult arguments) {
        return arguments.matchedPositionalValue(0, List.of());
    }
}
