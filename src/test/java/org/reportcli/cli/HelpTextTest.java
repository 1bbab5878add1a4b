package org.reportcli.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.reportcli.testing.Cli;

class HelpTextTest {
    @TempDir
    Path folder;

    static Stream<String> commands() {
        return Completable.all(CommandLines.root(new String[0]).getCommandSpec()).stream()
                .map(Completable::path);
    }

    @Test
    void listsTheCommandsInTheOrderOfTheirUse() {
        assertThat(new Cli(folder).run("help").out().lines())
                .filteredOn(line -> line.matches("  [a-z]+ .*"))
                .extracting(line -> line.strip().split(" ")[0])
                .containsExactly(
                        "new",
                        "lint",
                        "scan",
                        "redact",
                        "send",
                        "export",
                        "vendor",
                        "key",
                        "case",
                        "completion",
                        "help");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void fitsIntoEightyColumnsAndEndsEachDescriptionAsASentence(String command) {
        String text = help(command);
        assertThat(text.lines()).allMatch(line -> line.length() <= 80);
        assertThat(text.lines().map(String::stripTrailing).toList())
                .isEqualTo(text.lines().toList());
        for (Completable each : Completable.all(CommandLines.root(new String[0]).getCommandSpec())) {
            assertThat(each.options()).allMatch(option -> option.description().endsWith("."), each.path());
            assertThat(each.commands()).allMatch(entry -> entry.getValue().endsWith("."));
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void theOptionAndTheCommandShowTheSame(String command) {
        List<String> line = new ArrayList<>(words(command));
        line.add("--help");
        Cli.Result result = new Cli(folder).run(line.toArray(String[]::new));
        assertThat(result.status()).isZero();
        assertThat(result.out()).isEqualTo(help(command)).startsWith(("Usage: report " + command).strip());
    }

    private String help(String command) {
        List<String> line = new ArrayList<>(List.of("help"));
        line.addAll(words(command));
        return new Cli(folder).run(line.toArray(String[]::new)).out();
    }

    private static List<String> words(String command) {
        return command.isEmpty() ? List.of() : Arrays.asList(command.split(" "));
    }
}
