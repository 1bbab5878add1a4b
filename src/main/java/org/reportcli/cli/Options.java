package org.reportcli.cli;

import java.util.List;
import org.reportcli.vendor.VendorDirectory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The options that mean the same in every command. */
final class Options {
    /** The label of a vendor: an id, or a path. */
    static final String VENDOR = "V";

    private static final List<String> COLORS = List.of("auto", "always", "never");

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
                text("--home", "DIR", "The folder for all state, in place of the XDG folders."),
                choice("--color", "WHEN", "Colour: auto, always or never. Default: auto.", COLORS),
                flag("--no-input", "Never ask: what would be asked is an error that names the option to give."),
                flag("--quiet", "Print only results, warnings, errors and hints."),
                flag("--verbose", "Print more of what is done, and what causes an error."));
    }

    static void addGlobal(CommandSpec spec) {
        for (OptionSpec option : global()) {
            spec.addOption(option);
        }
    }

    /** Which vendor: a profile's id, or the path of a profile. */
    static OptionSpec vendor() {
        return choice(
                "--vendor",
                VENDOR,
                "The vendor: a profile's id (ionos), or its path (./acme.yaml). Default: the report's 'vendor'.",
                VendorDirectory.builtIn());
    }

    /** {@code --accept}, repeatable. */
    static OptionSpec accept() {
        return OptionSpec.builder("--accept")
                .paramLabel("RULE")
                .type(List.class)
                .auxiliaryTypes(String.class)
                .description("Let what a rule found pass. May be repeated; the case records it.")
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

    /** An option whose value is one of some words, which completion offers; the words of {@link #VENDOR} are not all. */
    static OptionSpec choice(String name, String label, String description, List<String> words) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .type(String.class)
                .arity("1")
                .completionCandidates(words)
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
