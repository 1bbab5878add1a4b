package org.reportcli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.reportcli.config.Config;
import org.reportcli.config.ConfigReader;
import org.reportcli.support.ExitStatus;
import org.reportcli.support.Runtime;
import org.reportcli.support.Terminal;
import org.reportcli.testing.Cli;
import org.reportcli.testing.Golden;
import org.reportcli.testing.TerminalPicture;

/** What README.md says can be done as it says it: its commands are run, its files read, its picture drawn anew. */
class ReadmeTest {
    private static final String FIRST = "mvn -q -DskipTests package && target/report/bin/report send"
            + " examples/stored-xss/report.yaml --vendor examples/acme/vendor.yaml --yes";
    private static final String TESTS = "mvn verify";
    private static final Pattern BLOCK = Pattern.compile("^```(\\w+)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @TempDir
    Path temporary;

    @Test
    void theFirstTwoBlocksAreTheTwoCommandsOfAFreshMachine() throws IOException {
        assertThat(blocks("sh").get(0)).containsExactly(FIRST);
        assertThat(blocks("sh").get(1)).containsExactly(TESTS);
    }

    /** The commands of a block are run one after the other, in a copy of the examples, with an empty home folder. */
    @TestFactory
    Stream<DynamicTest> eachBlockRuns() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (List<String> block : blocks("sh")) {
            Path folder = Files.createDirectories(temporary.resolve("block" + tests.size()));
            tests.add(DynamicTest.dynamicTest(block.get(0), () -> {
                copyExamples(folder);
                for (String line : block) {
                    run(line, folder.toRealPath());
                }
            }));
        }
        return tests.stream();
    }

    @Test
    void theConfigurationIsOne() throws IOException {
        List<String> yaml = blocks("yaml").get(0);
        Config config = ConfigReader.read("config.yaml", String.join("\n", yaml).getBytes(StandardCharsets.UTF_8));
        assertThat(config).isNotEqualTo(Config.NONE);
        assertThat(blocks("yaml")).hasSize(1);
    }

    @Test
    void thePictureOfTheInterviewIsShown() throws IOException {
        // FromNothingToSealedTest draws it.
        assertThat(readme()).contains("(examples/wizard.svg)");
    }

    @Test
    void whatItLinksToIsThere() throws IOException {
        Matcher links = LINK.matcher(readme());
        while (links.find()) {
            if (!links.group(1).startsWith("https://")) {
                assertThat(Path.of(links.group(1))).exists();
            }
        }
    }

    @Test
    void thePictureShowsWhatTheFirstCommandPrints() throws IOException {
        Path folder = temporary.toRealPath();
        copyExamples(folder);
        String command = FIRST.substring(FIRST.indexOf("report send"));
        ByteArrayOutputStream screen = new ByteArrayOutputStream();
        PrintStream terminal = new PrintStream(screen, true, StandardCharsets.UTF_8);
        Runtime runtime = new Runtime(
                Clock.fixed(Cli.NOW, ZoneOffset.UTC),
                Map.of(),
                folder.resolve("home"),
                folder,
                new ByteArrayInputStream(new byte[0]),
                terminal,
                terminal,
                new Obliging(),
                new SecureRandom(),
                (program, directory, variables) -> {
                    throw new IOException("no processes in this test");
                });
        assertThat(Main.run(words(command), runtime)).isZero();

        List<String> session = new ArrayList<>();
        session.add("$ " + command);
        settled(screen.toString(StandardCharsets.UTF_8), folder).lines().forEach(session::add);
        Golden.check("examples/picture.svg", TerminalPicture.of(session));
        assertThat(readme()).contains("(examples/picture.svg)");
    }

    /** The same words on each machine and on each day. */
    private static String settled(String text, Path folder) {
        return text.replace(folder.resolve("home").toString(), "~")
                .replace(folder.toString(), "~/report")
                .replaceAll("outbox/[a-z0-9]+\\.eml", "outbox/q2l9j0p6x1b3m9h1l5j0m3s4n9.eml")
                .replaceAll("(\\d{8}-acme)-[a-z0-9]+", "$1-sjn2ut");
    }

    private static void run(String line, Path folder) {
        String command = line.replaceFirst("^mvn -q -DskipTests package && target/report/bin/", "");
        if (command.equals(TESTS)) {
            return;
        }
        assertThat(command).as("a command that this test knows how to run").startsWith("report ");
        if (command.startsWith("report new") && !command.contains("--template")) {
            interview(command, folder);
            return;
        }
        Cli.Result result = new Cli(folder).terminal(new Obliging()).run(words(command));
        assertThat(result.status())
                .as("%s\n%s%s", line, result.err(), result.out())
                .isZero();
    }

    // Whoever leaves an interview has what was answered; whole interviews are held in FromNothingToSealedTest.
    private static void interview(String command, Path folder) {
        Obliging person = new Obliging("ionos", "Open redirect after the login of the portal");
        Cli.Result result = new Cli(folder).terminal(person).run(words(command));
        assertThat(result.status()).as("%s\n%s", command, result.err()).isEqualTo(ExitStatus.INTERRUPTED.code());
        String last = command.substring(command.lastIndexOf(' ') + 1);
        Path draft = folder.resolve(last.endsWith(".yaml") ? last : "report.yaml");
        assertThat(draft).content().contains("vendor: ionos", "title: Open redirect after the login of the portal");
    }

    private static String[] words(String command) {
        assertThat(command).as("a command without quotes").doesNotContain("'", "\"", "#");
        return command.substring("report ".length()).split(" ");
    }

    private static List<List<String>> blocks(String language) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(readme());
        while (matcher.find()) {
            if (matcher.group(1).equals(language)) {
                blocks.add(matcher.group(2).lines().toList());
            }
        }
        return blocks;
    }

    private static String readme() throws IOException {
        return Files.readString(Path.of("README.md"));
    }

    private static void copyExamples(Path folder) throws IOException {
        Path examples = Path.of("examples");
        try (Stream<Path> all = Files.walk(examples)) {
            for (Path each : all.toList()) {
                Path target = folder.resolve("examples")
                        .resolve(examples.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(each, target);
                }
            }
        }
    }

    /** A person who says what was agreed on and then leaves, or else yes to everything. */
    private static final class Obliging implements Terminal {
        private final Optional<Deque<String>> agreed;

        Obliging(String... agreed) {
            this.agreed = agreed.length == 0 ? Optional.empty() : Optional.of(new ArrayDeque<>(List.of(agreed)));
        }

        @Override
        public boolean isInteractive() {
            return true;
        }

        @Override
        public boolean isErrorTerminal() {
            return false;
        }

        @Override
        public boolean isOutputTerminal() {
            return false;
        }

        @Override
        public Optional<String> ask(String prompt) {
            return agreed.isEmpty()
                    ? Optional.of("y")
                    : Optional.ofNullable(agreed.get().poll());
        }

        @Override
        public Optional<char[]> askSecret(String prompt) {
            throw new AssertionError("asked for a secret: " + prompt);
        }
    }
}
