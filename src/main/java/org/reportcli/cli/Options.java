package org.reportcli.cli;

import java.util.List;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that mean the same in every command. */
final class Options {
    private Options() {}

    static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help.")
                .build();
    }

    static OptionSpec version() {
        return OptionSpec.builder("--version")
                .versionHelp(true)
                .description("Show the version.")
                .build();
    }

    /** Options that every command takes. */
    static List<OptionSpec> global() {
        return List.of(
                help(),
                text("--home", "DIR", "Keep all state in one folder, in place of the XDG folders."),
                text("--color", "WHEN", "auto, always or never."),
                flag("--no-input", "Never ask; what would be asked is an error that names the option to give."),
                flag("--quiet", "Say nothing but results, warnings and errors."),
                flag("--verbose", "Say more."));
    }

    /** Which vendor: a profile's id, or the path of a profile. */
    static OptionSpec vendor() {
        return text("--vendor", "V", "The vendor: a profile's id (ionos), or the path of a profile (./acme.yaml).");
    }

    /** {@code --accept}, repeatable. */
    static OptionSpec accept() {
        return OptionSpec.builder("--accept")
                .paramLabel("RULE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Let the diagnostics of a rule pass; repeatable, and recorded in the case.")
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .description(description)
                .build();
    }

    static OptionSpec text(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .description(description)
                .build();
    }

    static boolean isSet(ParseResult arguments, String flag) {
        return arguments.matchedOptionValue(flag, false);
    }

    static java.util.Optional<String> value(ParseResult arguments, String option) {
        return java.util.Optional.ofNullable(arguments.matchedOptionValue(option, (String) null));
    }

    static List<String> values(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }
}
