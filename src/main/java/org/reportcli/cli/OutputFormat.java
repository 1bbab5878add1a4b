package org.reportcli.cli;

import java.util.List;
import org.reportcli.support.ReportException;
import org.reportcli.yaml.Spelling;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code --format text|json}, for the commands that know these two. */
enum OutputFormat {
    TEXT,
    JSON;

    private static final List<String> NAMES = List.of("text", "json");

    static OptionSpec option() {
        return Options.choice("--format", "FORMAT", "How results are written: text or json. Default: text.", NAMES);
    }

    static OutputFormat of(ParseResult arguments) {
        String name = Options.value(arguments, "--format").orElse("text");
        return switch (name) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default ->
                throw ReportException.wrong("--format is text or json, not '" + name + "'")
                        .withHint(Spelling.nearest(name, NAMES)
                                .map(near -> "did you mean '--format " + near + "'?")
                                .orElse("leave it out for text"));
        };
    }
}
