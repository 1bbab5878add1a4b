package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ReportException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/** Options and operands that the key commands share. */
final class KeyOptions {
    private KeyOptions() {}

    static OptionSpec format() {
        return Options.text("--format", "FORMAT", "How the result is written: text (default) or json.");
    }

    static boolean isJson(ParseResult arguments) {
        String format = Options.value(arguments, "--format").orElse("text");
        return switch (format) {
            case "text" -> false;
            case "json" -> true;
            default -> throw ReportException.wrong("--format is text or json, not '" + format + "'");
        };
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
